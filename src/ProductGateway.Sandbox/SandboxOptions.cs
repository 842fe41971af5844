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

    /// <summary>Products after which Microsoft's list answers 500 in place of another page, as callers saw. Default null: never.</summary>
    public int? MicrosoftPagingFailsAfter { get; init; }

    /// <summary>
    /// Calls of Microsoft's API with a good token that are served in a minute; the rest are 429, and only the message says until when.
    /// Default null: any number, for the vendor keeps the figure to itself.
    /// </summary>
    public int? MicrosoftCallsPerMinute { get; init; }

    /// <summary>
    /// Life of an access token of SuperOffice; of the given one from the start. Default null: the given one never expires, and one
    /// that was refreshed lives for an hour.
    /// </summary>
    public TimeSpan? SuperOfficeTokenLifetime { get; init; }

    /// <summary>Life of a ticket of SuperOffice; each use begins it anew. Default 6 hours, as the vendor states.</summary>
    public TimeSpan SuperOfficeTicketLifetime { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How far ahead <c>ValidUntil</c> of a tenant's state lies. Default 15 minutes; the vendor states none.</summary>
    public TimeSpan SuperOfficeStateLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Plays an onsite installation of SuperOffice: it takes user and password (Basic) and tickets without SO-AppToken, no access
    /// tokens, and has neither tenants nor a host for signing in. Default false: SuperOffice CRM Online, where Basic is refused.
    /// </summary>
    public bool SuperOfficeOnsite { get; init; }

    /// <summary>Life of a token of 24SevenOffice. Default 24 hours; the vendor states none and sends <c>expires_in</c>.</summary>
    public TimeSpan FinagoTokenLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The scopes that 24SevenOffice grants to the application. Default: reading and writing products.</summary>
    public IReadOnlyList<string> FinagoScopes { get; init; } = ["api.product.product:read", "api.product.product:write"];
}
