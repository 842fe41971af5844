namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>Ways that lead back to where they began, as messages tell them: a circle may be as long as a schema, a message may not.</summary>
internal static class CirclePath
{
    /// <summary>Steps that a message names.</summary>
    public const int MaxSteps = 16;

    /// <summary>The end of a path, from one of its steps on: at most one step more than is named, which tells that there are more.</summary>
    public static IEnumerable<TStep> From<TStep>(List<TStep> path, int start)
        => path.GetRange(start, Math.Min(path.Count - start, MaxSteps + 1));

    /// <summary>The names with arrows between them.</summary>
    public static string Text(IReadOnlyList<string> names)
        => string.Join(" → ", names.Count > MaxSteps ? names.Take(MaxSteps).Append("…") : names);
}
