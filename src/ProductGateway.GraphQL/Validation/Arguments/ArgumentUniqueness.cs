using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A field or directive is given each argument once.</summary>
/// <remarks>GraphQL specification 5.4.2 <see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/></remarks>
internal sealed class ArgumentUniqueness : IRule<IReadOnlyList<ArgumentNode>>
{
    public string Section => "sec-Argument-Uniqueness";

    public void Check(IReadOnlyList<ArgumentNode> arguments, ValidationContext context)
    {
        foreach (var nodes in Duplicates.Find(arguments, argument => argument.Name))
        {
            if (context.IsFull) return;
            context.Report(this, $"The argument `{nodes[0].Value}` is given {nodes.Count} times. Give it once.", nodes);
        }
    }
}
