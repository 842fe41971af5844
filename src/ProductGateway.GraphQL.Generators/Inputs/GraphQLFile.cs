using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>A GraphQL file of the compilation. Equal to another of the same path and text.</summary>
/// <param name="Path">As the compiler knows it.</param>
/// <param name="Text">All of it.</param>
internal sealed record GraphQLFile(string Path, string Text)
{
    /// <summary>The files of one role, in the compiler's order.</summary>
    public static IncrementalValuesProvider<GraphQLFile> OfRole(IncrementalGeneratorInitializationContext context, string role)
        => context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => pair.Right.GetOptions(pair.Left).TryGetValue(FileRole.Key, out var found) && found == role)
            .Select(static (pair, cancellation) => new GraphQLFile(pair.Left.Path, pair.Left.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(Steps.GraphQLFiles);

    /// <summary>The parsed files of one role, in the compiler's order.</summary>
    public static IncrementalValuesProvider<ParsedFile> ParsedOfRole(IncrementalGeneratorInitializationContext context, string role)
        => OfRole(context, role).Select(static (file, _) => ParsedFile.Parse(file)).WithTrackingName(Steps.ParsedFiles);

    /// <summary>The word that stands at a place, for an editor to underline; empty when none does.</summary>
    /// <param name="location">1 for the first line and the first column.</param>
    public Place WordAt(Language.Location location)
    {
        var lines = SourceText.From(Text).Lines;
        if (location.Line > lines.Count) return new Place(Path, Text.Length, 0, location.Line, location.Column);
        var start = Math.Min(lines[location.Line - 1].Start + location.Column - 1, Text.Length);
        var end = start;
        while (end < Text.Length && IsNamePart(Text[end])) end++;
        return new Place(Path, start, end - start, location.Line, location.Column);
    }

    private static bool IsNamePart(char c) => c is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
