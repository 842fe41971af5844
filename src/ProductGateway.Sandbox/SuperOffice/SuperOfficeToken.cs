using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>The one access token of the tenant: handed to the gateway in its configuration, never issued over the wire.</summary>
internal sealed class SuperOfficeToken(TimeProvider time, TimeSpan? lifetime)
{
    public const string Value = $"8A:{SuperOfficeSystem.Tenant}.U2FuZGJveC1TdXBlck9mZmljZQ==";

    private readonly DateTimeOffset _expiry = lifetime is { } life ? time.GetUtcNow() + life : DateTimeOffset.MaxValue;

    public bool Accepts(VendorCall call) => !call.TokensExpired && call.BearerToken == Value && time.GetUtcNow() < _expiry;
}
