namespace ProductGateway.GraphQL.Validation;

/// <summary>One of the <see cref="Limits"/> that a document keeps. Stateless: one instance serves every document.</summary>
/// <typeparam name="TSubject">
/// What is counted: the whole <see cref="Language.Ast.DocumentNode"/>, the list of directives at one place, a
/// <see cref="Language.Ast.ListValueNode"/>, or an <see cref="OperationScope"/> with its fragments.
/// </typeparam>
internal interface ILimit<TSubject>
{
    /// <summary>Reports to the context when there is too much in the subject.</summary>
    void Check(TSubject subject, ValidationContext context);
}
