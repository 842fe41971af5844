namespace ProductGateway.Connectors;

/// <summary>
/// One link of a Link header (RFC 8288), read as its appendix B.2 describes but for one thing: where the appendix stops and keeps
/// what it has, the whole header counts as unreadable, since the link that was looked for may have come after.
/// </summary>
internal sealed record WebLink(string Target, IReadOnlyList<string> Relations)
{
    public bool Has(string relation) => Relations.Contains(relation, StringComparer.OrdinalIgnoreCase);

    /// <returns>In the header's order; null when it is not made of links to its end.</returns>
    public static IReadOnlyList<WebLink>? Parse(string header)
    {
        var links = new List<WebLink>();
        var at = 0;
        while (true)
        {
            at = Skip(header, at, " \t,");
            if (at == header.Length)
                return links;

            if (header[at] != '<' || header.IndexOf('>', at) is not (>= 0 and var end))
                return null;

            var target = header[(at + 1)..end];
            at = end + 1;
            var parameters = ReadParameters(header, ref at);

            // Appendix B.2, step 3.9: the first rel counts. A link with an anchor is about something else than this page.
            if (!parameters.Exists(parameter => parameter.Name == "anchor"))
            {
                var relations = parameters.Find(parameter => parameter.Name == "rel").Value ?? "";
                links.Add(new WebLink(target, relations.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)));
            }
        }
    }

    private static List<(string Name, string Value)> ReadParameters(string header, ref int at)
    {
        var parameters = new List<(string Name, string Value)>();
        while (true)
        {
            at = Skip(header, at, " \t");
            if (at >= header.Length || header[at] != ';')
                return parameters;

            at = Skip(header, at + 1, " \t;");
            var start = at;
            at = Until(header, at, "=;, \t");
            var name = header[start..at].ToLowerInvariant();
            at = Skip(header, at, " \t");
            if (at >= header.Length || header[at] != '=')
            {
                parameters.Add((name, ""));
                continue;
            }

            at = Skip(header, at + 1, " \t");
            parameters.Add((name, ReadValue(header, ref at)));
        }
    }

    private static string ReadValue(string header, ref int at)
    {
        var start = at;
        if (at >= header.Length || header[at] != '"')
        {
            at = Until(header, at, ";, \t");
            return header[start..at];
        }

        var value = new System.Text.StringBuilder();
        for (at++; at < header.Length && header[at] != '"'; at++)
        {
            if (header[at] == '\\' && at + 1 < header.Length)
                at++;

            value.Append(header[at]);
        }

        at = Math.Min(at + 1, header.Length);
        return value.ToString();
    }

    private static int Skip(string text, int at, string marks)
    {
        while (at < text.Length && marks.Contains(text[at], StringComparison.Ordinal))
            at++;

        return at;
    }

    private static int Until(string text, int at, string marks)
    {
        while (at < text.Length && !marks.Contains(text[at], StringComparison.Ordinal))
            at++;

        return at;
    }
}
