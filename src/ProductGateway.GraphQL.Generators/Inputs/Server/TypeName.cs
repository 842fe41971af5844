using Microsoft.CodeAnalysis;

namespace ProductGateway.GraphQL.Generators.Inputs.Server;

/// <summary>A C# type as generated code writes it.</summary>
/// <param name="Namespace">To be imported; null when <paramref name="Text"/> needs none.</param>
/// <param name="Text">Such as <c>decimal</c> or <c>JsonElement</c>.</param>
internal sealed record TypeName(string? Namespace, string Text)
{
    public static TypeName Of(ITypeSymbol type)
    {
        var isPlain = type is INamedTypeSymbol { IsGenericType: false, ContainingType: null, ContainingNamespace.IsGlobalNamespace: false };
        return type.SpecialType != SpecialType.None && type.SpecialType != SpecialType.System_DateTime
            ? new TypeName(null, type.ToDisplayString())
            : isPlain
                ? new TypeName(type.ContainingNamespace.ToDisplayString(), type.Name)
                : new TypeName(null, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
    }
}
