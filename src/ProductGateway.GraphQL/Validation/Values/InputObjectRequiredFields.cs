using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every input field that is non-null and has no default is given, and not as null.</summary>
/// <remarks>GraphQL specification 5.6.4 <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields"/></remarks>
internal sealed class InputObjectRequiredFields : IRule<ObjectValueNode>
{
    public string Section => "sec-Input-Object-Required-Fields";

    public void Check(ObjectValueNode value, ValidationContext context)
    {
        if (context.Position.InputObject is not { } type) return;
        foreach (var definition in type.Fields)
        {
            if (!definition.IsRequired) continue;
            var field = value.Fields.LastOrDefault(candidate => candidate.Name.Value == definition.Name);
            if (field is not null and not { Value: NullValueNode }) continue;
            context.Report(
                this,
                $"`{type.Name}` needs the field `{definition.Name}` of type `{definition.Type}`. Give it a value.",
                field?.Value ?? value);
        }
    }
}
