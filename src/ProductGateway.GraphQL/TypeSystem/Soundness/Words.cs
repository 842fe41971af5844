namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Kinds of types as messages call them.</summary>
internal static class Words
{
    public static string Of(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "a scalar",
        TypeKind.Object => "an object type",
        TypeKind.Interface => "an interface",
        TypeKind.Union => "a union",
        TypeKind.Enum => "an enum",
        _ => "an input object",
    };
}
