namespace ProductGateway.Connectors;

/// <summary>Something that was fetched and is good for a while: a token, the address of a tenant.</summary>
internal interface IExpiring
{
    /// <summary>From here on a new one is fetched; until <see cref="ExpiresAt"/> this one serves.</summary>
    DateTimeOffset RenewAt { get; }

    /// <summary>From here on it serves no more.</summary>
    DateTimeOffset ExpiresAt { get; }
}
