using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A field of an object, interface or union selects something; a field of a scalar or enum selects nothing.</summary>
/// <remarks>GraphQL specification 5.3.3 <see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/></remarks>
internal sealed class LeafFieldSelections : IRule<FieldNode>
{
    public string Section => "sec-Leaf-Field-Selections";

    public void Check(FieldNode field, ValidationContext context)
    {
        if (context.Field is not { Type: var type }) return;
        var name = field.Name.Value;
        if (!type.IsLeafType && field.SelectionSet is null)
        {
            context.Report(this, $"`{name}` is of type `{type}`, which has fields. Say which of them you want: `{name} {{ … }}`.", field);
        }
        else if (type.IsLeafType && field.SelectionSet is not null)
        {
            context.Report(this, $"`{name}` is of type `{type}`, which has no fields. Leave its braces out.", field.SelectionSet);
        }
    }
}
