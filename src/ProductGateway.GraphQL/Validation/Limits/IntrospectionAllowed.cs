using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>
/// Where introspection is off, nobody selects <c>__schema</c> or <c>__type</c>. The field itself is looked at, in operations and in fragments, and not
/// the name of what is around it; <c>__typename</c> tells nothing that the answer does not show.
/// </summary>
/// <remarks>Ours. GraphQL specification 4.2 <see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/></remarks>
internal sealed class IntrospectionAllowed : IRule<FieldNode>
{
    public string Section => "sec-Schema-Introspection";

    public void Check(FieldNode field, ValidationContext context)
    {
        if (context.AllowsIntrospection || !IsIntrospection(context)) return;
        context.Report(
            this,
            ErrorCode.IntrospectionDisabled,
            $"`{field.Name.Value}` is not served here: introspection is off. Ask the operators for the schema.",
            field);
    }

    private static bool IsIntrospection(ValidationContext context)
        => ReferenceEquals(context.Field, MetaFields.Schema) || ReferenceEquals(context.Field, MetaFields.Type);
}
