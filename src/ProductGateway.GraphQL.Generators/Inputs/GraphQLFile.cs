using Microsoft.CodeAnalysis;

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
        var start = Math.Min(LineStart(location.Line) + location.Column - 1, Text.Length);
        var end = start;
        while (end < Text.Length && IsNamePart(Text[end])) end++;
        return new Place(Path, start, end - start, location.Line, location.Column);
    }

    // GraphQL has fewer line ends than C#: no U+0085, U+2028 or U+2029.
    private int LineStart(int line)
    {
        var start = 0;
        for (var i = 0; i < Text.Length && line > 1; i++)
        {
            if (Text[i] is not ('\n' or '\r') || (Text[i] == '\r' && i + 1 < Text.Length && Text[i + 1] == '\n')) continue;
            start = i + 1;
            line--;
        }

        return start;
    }

    private static bool IsNamePart(char c) => c is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
