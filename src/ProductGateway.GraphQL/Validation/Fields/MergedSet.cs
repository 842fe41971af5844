namespace ProductGateway.GraphQL.Validation;

/// <summary>The selection sets that merge at one place of the response, each once. Equal when they are the same sets, whatever the place.</summary>
internal readonly struct MergedSet : IEquatable<MergedSet>
{
    private readonly int _hash;

    private MergedSet(IReadOnlyList<SelectionScope> scopes)
    {
        Scopes = scopes;
        foreach (var scope in scopes) _hash = unchecked((_hash * 31) + scope.Id);
    }

    /// <summary>In document order.</summary>
    public IReadOnlyList<SelectionScope> Scopes { get; }

    /// <summary>One selection set by itself.</summary>
    public static MergedSet Of(SelectionScope scope) => new([scope]);

    /// <summary>What the fields select; empty when all are leaves.</summary>
    public static MergedSet OfChildren(List<SelectedField> fields)
    {
        var scopes = new List<SelectionScope>();
        foreach (var field in fields)
        {
            if (field.Children is not null) scopes.Add(field.Children);
        }

        if (scopes.Count > 1) scopes.Sort((a, b) => a.Id.CompareTo(b.Id));
        return new MergedSet(scopes);
    }

    public bool Equals(MergedSet other)
    {
        if (_hash != other._hash || Scopes.Count != other.Scopes.Count) return false;
        for (var i = 0; i < Scopes.Count; i++)
        {
            if (Scopes[i].Id != other.Scopes[i].Id) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is MergedSet other && Equals(other);

    public override int GetHashCode() => _hash;
}
