namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Fields of a OneOf input object: "the type of the input field must be nullable", "the input field must not have a default value".</summary>
/// <remarks>GraphQL specification 3.10.1 <see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/></remarks>
internal static class OneOfFields
{
    public static void Check(TypesContext context)
    {
        foreach (var type in context.Types.OfType<InputObjectType>().Where(type => type.IsOneOf))
        {
            foreach (var field in type.Fields)
            {
                if (field.Type is NonNullType)
                {
                    context.Report(
                        "sec-OneOf-Input-Objects",
                        $"{type}.{field.Name} is {field.Type}, but {type} is @oneOf. Make it nullable.",
                        field.SyntaxNode?.Type);
                }

                if (field.DefaultValue is not null)
                {
                    context.Report(
                        "sec-OneOf-Input-Objects",
                        $"{type}.{field.Name} has a default value, but {type} is @oneOf. Take it away.",
                        field.DefaultValue);
                }
            }
        }
    }
}
