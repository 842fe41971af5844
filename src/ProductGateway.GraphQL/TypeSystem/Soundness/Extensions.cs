namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>"The named type must already be defined", and be of the extension's kind; "the @oneOf directive must not be provided by an Input Object type extension".</summary>
/// <remarks>GraphQL specification 3.4.3 <see href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/> and the Extensions sections of 3.5 to 3.10</remarks>
internal static class Extensions
{
    public static void Check(DefinitionsContext context)
    {
        foreach (var part in context.Document.TypeExtensions)
        {
            var name = part.Name.Value;
            var kind = context.Document.KindOf(name);
            if (context.Document.PartsOf(name)[0].IsExtension)
            {
                var reason = kind is null ? "is not defined" : "is built in";
                context.Report(SectionOf(part.Kind), $"{name} {reason} and cannot be extended. Define it, or correct the name.", part.Name);
            }
            else if (kind != part.Kind)
            {
                var message = $"{name} is {Words.Of(kind!.Value)} and is extended as {Words.Of(part.Kind)}. Extend it as what it is.";
                context.Report(SectionOf(part.Kind), message, part.Name);
            }

            foreach (var oneOf in part.Directives.Where(directive => directive.Name.Value == "oneOf"))
            {
                context.Report("sec-Input-Object-Extensions", $"An extension of {name} carries @oneOf. Put it on the definition.", oneOf);
            }
        }
    }

    private static string SectionOf(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "sec-Scalar-Extensions",
        TypeKind.Object => "sec-Object-Extensions",
        TypeKind.Interface => "sec-Interface-Extensions",
        TypeKind.Union => "sec-Union-Extensions",
        TypeKind.Enum => "sec-Enum-Extensions",
        _ => "sec-Input-Object-Extensions",
    };
}
