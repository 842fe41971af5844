namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Objects, interfaces and input objects "must define one or more fields", enums values, unions members; extensions count.</summary>
/// <remarks>GraphQL specification, rule 1 of Type Validation in 3.6 to 3.10 <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/></remarks>
internal static class NonEmptyTypes
{
    public static void Check(DefinitionsContext context)
    {
        foreach (var type in context.Document.Types)
        {
            var parts = context.Document.PartsOf(type.Name.Value);
            if (type.Kind == TypeKind.Scalar) continue;
            if (parts.Any(part => part.Fields.Count + part.Members.Count + part.Values.Count + part.InputFields.Count > 0)) continue;
            var (what, section) = type.Kind switch
            {
                TypeKind.Object => ("field", "sec-Objects.Type-Validation"),
                TypeKind.Interface => ("field", "sec-Interfaces.Type-Validation"),
                TypeKind.Union => ("member", "sec-Unions.Type-Validation"),
                TypeKind.Enum => ("value", "sec-Enums.Type-Validation"),
                _ => ("field", "sec-Input-Objects.Type-Validation"),
            };
            context.Report(
                section,
                $"{type.Name.Value} is {Words.Of(type.Kind)} without a single {what}. Add one, or remove the type.",
                type.Name);
        }
    }
}
