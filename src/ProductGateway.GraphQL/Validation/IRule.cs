namespace ProductGateway.GraphQL.Validation;

/// <summary>One numbered section of chapter 5. Stateless: one instance serves every document.</summary>
/// <remarks>GraphQL specification 5 <see href="https://spec.graphql.org/September2025/#sec-Validation"/></remarks>
internal interface IRule
{
    /// <summary>The section's anchor, such as <c>sec-Leaf-Field-Selections</c>.</summary>
    string Section { get; }
}

/// <summary>Says what a section speaks of. A section that speaks of two things implements this twice.</summary>
/// <typeparam name="TSubject">
/// A node kind, checked where it stands in the one walk; the list of arguments or directives at one place; the whole
/// <see cref="Language.Ast.DocumentNode"/>, checked after the walk; or <see cref="OperationUsages"/>, checked last.
/// </typeparam>
internal interface IRule<TSubject> : IRule
{
    /// <summary>Reports what is wrong with the subject to the context, which says where the walk stands.</summary>
    void Check(TSubject subject, ValidationContext context);
}
