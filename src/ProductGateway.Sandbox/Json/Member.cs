namespace ProductGateway.Sandbox.Json;

/// <summary>What a vendor documents about one member of a request body.</summary>
internal sealed record Member(string Name, JsonType Type)
{
    public bool Required { get; init; }

    public bool Nullable { get; init; }

    /// <summary>In characters as the shape counts them; null for no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The only texts allowed, compared without case when the whole shape is; null for any text.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Of an object: its members. Members beyond these are allowed.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Of a list: what each item must be.</summary>
    public Member? Item { get; init; }
}

/// <summary>The types that the vendors' documents tell apart.</summary>
internal enum JsonType
{
    Text,
    Number,
    Integer,
    Boolean,
    Object,
    List,
}
