using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProductGateway.GraphQL.Generators.Tests.Harness;

/// <summary>Compilations in memory, with the house's language version and nullability.</summary>
internal static class Compilations
{
    public static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    // The test run's own assemblies: the framework's, and what this project references.
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>One file.</summary>
    public static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, Parse, path);

    /// <summary>A library called Shop of one file for each text, <c>0.cs</c>, <c>1.cs</c> ….</summary>
    public static CSharpCompilation Of(params string[] texts) => CSharpCompilation.Create(
        "Shop",
        texts.Select((text, index) => Tree(text, $"{index}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
}
