namespace ProductGateway.Sandbox;

/// <summary>How one sandbox is started.</summary>
public sealed record SandboxOptions
{
    /// <summary>TCP port on 127.0.0.1. Default 0: any free port.</summary>
    public int Port { get; init; }

    /// <summary>Clock for token lifetimes and for the timestamps of created products. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether the vendors start with products. Default true; units, categories and suppliers are there either way.</summary>
    public bool Seed { get; init; } = true;

    /// <summary>Life of the one SuperOffice token, from the start. Default null: it never expires, for nothing here can renew it.</summary>
    public TimeSpan? SuperOfficeTokenLifetime { get; init; }

    /// <summary>Life of a token of 24SevenOffice. Default 24 hours; the vendor states none and sends <c>expires_in</c>.</summary>
    public TimeSpan FinagoTokenLifetime { get; init; } = TimeSpan.FromHours(24);
}
