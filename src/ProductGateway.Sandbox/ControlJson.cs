using System.Text.Json;
using System.Text.Json.Serialization;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Sandbox.SuperOffice;

namespace ProductGateway.Sandbox;

/// <summary>What the switches take and give: enums by their names in camel case, a member that is not known is refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowOutOfOrderMetadataProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(ByName<SandboxVendor>), typeof(ByName<CallKind>), typeof(ByName<Refusal>), typeof(ByName<SuperOfficeTenantState>),
    ])]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(IReadOnlyList<JournalEntry>))]
[JsonSerializable(typeof(IReadOnlyList<Fault>))]
[JsonSerializable(typeof(TenantSetting))]
[JsonSerializable(typeof(ClientSetting))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    private sealed class ByName<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
        where T : struct, Enum;
}

/// <summary>Whether the sandbox serves, and how many products each vendor has.</summary>
internal sealed record Health(string Status, IReadOnlyDictionary<SandboxVendor, int> Products);

/// <summary>SuperOffice's one tenant; what is absent stays as it is.</summary>
internal sealed record TenantSetting(SuperOfficeTenantState? State = null, string? SubDomain = null);

/// <summary>Whether a vendor's token endpoint gives tokens.</summary>
internal sealed record ClientSetting
{
    public required bool Accepted { get; init; }
}
