using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every field of an input object is defined by its type.</summary>
/// <remarks>GraphQL specification 5.6.2 <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Names"/></remarks>
internal sealed class InputObjectFieldNames : IRule<ObjectValueNode>
{
    public string Section => "sec-Input-Object-Field-Names";

    public void Check(ObjectValueNode value, ValidationContext context)
    {
        if (context.Position.InputObject is not { } type) return;
        foreach (var field in value.Fields)
        {
            if (context.IsFull) return;
            var name = field.Name.Value;
            if (type.GetField(name) is not null) continue;
            var question = context.DidYouMean(name, type.Fields.Select(definition => definition.Name));
            context.Report(this, $"`{type.Name}` has no field `{name}`. Leave it out or correct its name.{question}", field);
        }
    }
}
