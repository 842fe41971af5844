using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>An input object gives each field once, also where a scalar or nothing known is expected.</summary>
/// <remarks>GraphQL specification 5.6.3 <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/></remarks>
internal sealed class InputObjectFieldUniqueness : IRule<ObjectValueNode>
{
    public string Section => "sec-Input-Object-Field-Uniqueness";

    public void Check(ObjectValueNode value, ValidationContext context)
    {
        foreach (var nodes in Duplicates.Find(value.Fields, field => field.Name))
        {
            if (context.IsFull) return;
            context.Report(this, $"The input field `{nodes[0].Value}` is given {nodes.Count} times. Give it once.", nodes);
        }
    }
}
