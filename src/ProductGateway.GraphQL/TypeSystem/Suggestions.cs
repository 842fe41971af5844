namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>Names that a misspelt name may have meant.</summary>
public static class Suggestions
{
    private const int MaxNames = 3;
    private const int MaxDistance = 4;

    /// <summary>At most three of the candidates, the closest first: about one edit in three letters is allowed, four in all.</summary>
    /// <remarks>Work per candidate is bounded by its own length: a name that is too long to be close is not compared.</remarks>
    public static IReadOnlyList<string> Similar(string found, IEnumerable<string> candidates)
    {
        var allowed = Math.Min(MaxDistance, (found.Length + 1) / 3);
        return [.. candidates
            .Select(name => (Name: name, Distance: Distance(found, name, allowed)))
            .Where(candidate => candidate.Distance <= allowed)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .Take(MaxNames)];
    }

    /// <summary>The names as a question with a blank before it; empty without names.</summary>
    public static string DidYouMean(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => $" Did you mean `{names[0]}`?",
        2 => $" Did you mean `{names[0]}` or `{names[1]}`?",
        _ => $" Did you mean `{names[0]}`, `{names[1]}` or `{names[2]}`?",
    };

    /// <summary>Edits between two names: a letter put in, taken out, replaced, or swapped with its neighbour. Letters of another case are one edit together.</summary>
    private static int Distance(string found, string name, int allowed)
    {
        if (found == name) return 0;
        if (Math.Abs(found.Length - name.Length) > allowed) return allowed + 1;
        if (string.Equals(found, name, StringComparison.OrdinalIgnoreCase)) return 1;

        var a = found.ToLowerInvariant();
        var b = name.ToLowerInvariant();
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, 1 + Math.Min(last[j], row[j - 1]));
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
