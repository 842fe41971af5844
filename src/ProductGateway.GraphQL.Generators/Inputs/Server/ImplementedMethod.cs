using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProductGateway.GraphQL.Generators.Inputs.Server;

/// <summary>A method as a contract compares it: names of types without their namespaces.</summary>
/// <param name="Modifiers">Those that no resolver may have, each with a space behind it: <c>private static </c>. Empty for what may implement an interface.</param>
/// <param name="Name">Without the interface that an explicit implementation names.</param>
/// <param name="TypeParameters">Such as <c>&lt;T&gt;</c>, which no resolver may have; empty without any.</param>
/// <param name="ReturnType">Such as <c>ValueTask&lt;IProduct?&gt;</c>.</param>
/// <param name="Parameters">Types, with <c>ref</c> and the like, separated by a comma and a space.</param>
/// <param name="WithNullability">False when the file has nullable annotations off: then no <c>?</c> of a reference counts.</param>
internal sealed record ImplementedMethod(
    string Modifiers, string Name, string TypeParameters, string ReturnType, string Parameters, bool WithNullability)
{
    private static readonly SymbolDisplayFormat Names = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static ImplementedMethod Of(IMethodSymbol method, bool withNullability) => new(
        ModifiersOf(method),
        method.Name.Substring(method.Name.LastIndexOf('.') + 1),
        method.IsGenericMethod ? $"<{string.Join(", ", method.TypeParameters.Select(parameter => parameter.Name))}>" : "",
        (method.ReturnsByRef ? "ref " : "") + NameOf(method.ReturnType),
        string.Join(", ", method.Parameters.Select(ParameterOf)),
        withNullability);

    /// <summary>The type without namespaces.</summary>
    public static string NameOf(ITypeSymbol? type) => type?.ToDisplayString(Names) ?? "";

    /// <summary>True when it has these types, and may implement a method of an interface.</summary>
    public bool Fits(string returnType, string parameters)
        => Modifiers.Length == 0 && TypeParameters.Length == 0 && Bare(ReturnType) == Bare(returnType) && Bare(Parameters) == Bare(parameters);

    /// <summary>As C# declares it, without the names of parameters.</summary>
    public override string ToString() => $"{Modifiers}{ReturnType} {Name}{TypeParameters}({Parameters})";

    private static string ModifiersOf(IMethodSymbol method)
    {
        var isHidden = method.MethodKind == MethodKind.Ordinary && method.DeclaredAccessibility != Accessibility.Public;
        return (isHidden ? $"{SyntaxFacts.GetText(method.DeclaredAccessibility)} " : "") + (method.IsStatic ? "static " : "");
    }

    private static string ParameterOf(IParameterSymbol parameter)
        => (parameter.RefKind == RefKind.None ? "" : $"{parameter.RefKind.ToString().ToLowerInvariant()} ") + NameOf(parameter.Type);

    // What stands for a scalar may be written with its namespace, and names that C# keeps for itself with an @.
    private string Bare(string types)
    {
        var bare = Regex.Replace(types, @"global::|(\w+\.)+|@", "").Replace(", ", ",");
        return WithNullability ? bare : bare.Replace("?", "");
    }
}
