namespace ProductGateway.GraphQL.Generators.Emit;

/// <summary>Lists in parentheses that stay within the width of a page.</summary>
internal static class CallText
{
    private const int Width = 120;

    /// <summary>All on one line if it fits; else the arguments on a line of their own; else each on its own.</summary>
    /// <param name="open">Up to the opening parenthesis.</param>
    /// <param name="arguments">The last one may have line feeds.</param>
    /// <param name="close">From the closing parenthesis on.</param>
    public static string Of(string open, IEnumerable<string> arguments, string close)
    {
        var all = arguments.ToArray();
        var one = $"{open}{string.Join(", ", all)}{close}";
        if (one.Length <= Width && !one.Contains("\n")) return one;
        var inner = string.Join(", ", all);
        if (inner.Length > Width - 4 || inner.Contains("\n")) inner = string.Join(",\n", all);
        return $"{open}\n{Indent(inner)}{close}";
    }

    private static string Indent(string text) => "    " + text.Replace("\n", "\n    ");
}
