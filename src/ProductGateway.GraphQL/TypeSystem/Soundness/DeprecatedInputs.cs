namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>"The @deprecated directive must not appear on required (non-null without a default) arguments or input object field definitions."</summary>
/// <remarks>GraphQL specification 3.13.3 <see href="https://spec.graphql.org/September2025/#sec--deprecated"/></remarks>
internal static class DeprecatedInputs
{
    public static void Check(TypesContext context)
    {
        foreach (var type in context.Types.OfType<ComplexType>())
        {
            foreach (var field in type.Fields) Check(context, field.Arguments, name => $"{type}.{field.Name}({name}:)");
        }

        foreach (var type in context.Types.OfType<InputObjectType>()) Check(context, type.Fields, name => $"{type}.{name}");
        foreach (var directive in context.Directives) Check(context, directive.Arguments, name => $"@{directive.Name}({name}:)");
    }

    private static void Check(TypesContext context, IReadOnlyList<InputValue> inputs, Func<string, string> coordinate)
    {
        foreach (var input in inputs.Where(input => input.IsRequired && input.DeprecationReason is not null))
        {
            var message = $"{coordinate(input.Name)} is required and deprecated: nobody can stop using it. Make it nullable, or give it a default.";
            context.Report("sec--deprecated", message, input.SyntaxNode);
        }
    }
}
