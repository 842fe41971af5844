namespace ProductGateway.GraphQL.Language;

/// <summary>What a block string means, and how a text is written as one.</summary>
/// <remarks>GraphQL specification 2.10.4 <see href="https://spec.graphql.org/September2025/#BlockStringValue()"/></remarks>
internal static class BlockString
{
    private static readonly string[] LineTerminators = ["\r\n", "\n", "\r"];

    /// <summary>The algorithm <c>BlockStringValue(rawValue)</c>; lines of the result are separated by U+000A.</summary>
    public static string Value(string rawValue)
    {
        // 1. Let {lines} be the result of splitting {rawValue} by {LineTerminator}.
        var lines = rawValue.Split(LineTerminators, StringSplitOptions.None);

        // 2. Let {commonIndent} be {null}.  3. For each {line} but the first that is not blank: the smallest {indent}.
        var commonIndent = int.MaxValue;
        for (var i = 1; i < lines.Length; i++)
            if (!IsBlank(lines[i])) commonIndent = Math.Min(commonIndent, Indent(lines[i]));

        // 4. For each {line} but the first: remove {commonIndent} characters from the beginning of {line}.
        for (var i = 1; i < lines.Length; i++)
            lines[i] = lines[i].Substring(Math.Min(commonIndent, lines[i].Length));

        // 5., 6. While the first, and the last, {line} in {lines} contains only {Whitespace}: remove it.
        var first = 0;
        var last = lines.Length - 1;
        while (first <= last && IsBlank(lines[first])) first++;
        while (last > first && IsBlank(lines[last])) last--;

        // 7. to 9. Join with U+000A.
        return first > last ? "" : string.Join("\n", lines, first, last - first + 1);
    }

    /// <summary>True when <see cref="Print"/> gives a literal that means exactly <paramref name="value"/>.</summary>
    /// <remarks>
    /// False for blank first or last lines, for lines that are all indented, and for control characters,
    /// which the specification wants escaped and a block string cannot escape.
    /// </remarks>
    public static bool CanPrint(string value)
    {
        if (value.Length == 0) return true;
        foreach (var c in value)
            if (char.IsControl(c) && c is not ('\n' or '\t')) return false;

        var lines = value.Split('\n');
        if (IsBlank(lines[0]) || IsBlank(lines[lines.Length - 1])) return false;
        return lines.Length == 1 || Array.Exists(lines, line => !IsBlank(line) && Indent(line) == 0);
    }

    /// <summary>The literal, quotes included. One line stays on one line where it can; several stand between the quotes, each indented.</summary>
    /// <param name="value">A text that <see cref="CanPrint"/> accepts.</param>
    /// <param name="indentation">What stands before the literal's own line.</param>
    public static string Print(string value, string indentation)
    {
        var lines = value.Replace("\"\"\"", "\\\"\"\"").Split('\n');
        var lastLine = lines[lines.Length - 1];
        // A quote or a backslash at the end would run into the closing quotes.
        var mustBreak = lastLine.Length > 0 && lastLine[lastLine.Length - 1] is '"' or '\\';
        if (lines.Length == 1 && !mustBreak) return $"\"\"\"{lines[0]}\"\"\"";
        // The first line of a literal keeps its indentation, so a single indented line begins there.
        if (lines.Length == 1 && Indent(lines[0]) > 0) return $"\"\"\"{lines[0]}\n{indentation}\"\"\"";

        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Length > 0) lines[i] = indentation + lines[i];
        return $"\"\"\"\n{string.Join("\n", lines)}\n{indentation}\"\"\"";
    }

    private static bool IsBlank(string line) => Indent(line) == line.Length;

    /// <summary>The number of leading <c>Whitespace</c> characters: U+0009 and U+0020 only.</summary>
    private static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] is ' ' or '\t') indent++;
        return indent;
    }
}
