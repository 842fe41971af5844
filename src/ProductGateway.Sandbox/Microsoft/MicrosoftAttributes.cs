using System.Text.Json;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Microsoft;

/// <summary>The three kinds of <c>additionalAttributes</c> and the members that each requires of the other.</summary>
internal static class MicrosoftAttributes
{
    public static readonly IReadOnlyList<Member> StorageController =
    [
        .. Texts(
            "biosVersion", "firmwareVersion", "driverVersion", "driverName", "deviceVersion", "chipsetName", "proprietaryName",
            "proprietaryVersion", "microsoftName", "microsoftVersion", "uefiVersion", "acpiVersion"),
        .. Switches(
            "usedProprietary", "usedMicrosoft", "usedBootSupport", "usedBetterBoot", "supportsSector4K512E", "supportsSector4K4K",
            "supportsDifferential"),
    ];

    public static readonly IReadOnlyList<Member> RaidController =
    [
        .. Texts(
            "firmwareVersion", "filterVersion", "driverVersion", "proprietaryName", "proprietaryVersion", "microsoftName",
            "microsoftVersion", "additionalInfo"),
        .. Switches("usedProprietary", "usedMicrosoft", "isThirdPartyNeeded", "isSES", "isSAFTE"),
    ];

    public static readonly IReadOnlyList<Member> Svvp =
    [
        .. Texts("productVersion", "supportLink"),
        new("guestOs", JsonType.Text)
        {
            Nullable = true,
            Values = ["Windows Server 2008", "Windows Server 2008 Release 2", "Windows Server 2012", "Windows Server 2012 R2"],
        },
        new("processorArchitecture", JsonType.Text) { Nullable = true, Values = ["Xeon", "Opteron", "Itanium 2"] },
        new("maxProcessors", JsonType.Integer) { Nullable = true },
        new("maxMemory", JsonType.Integer) { Nullable = true },
    ];

    private static readonly string[] Kinds = ["storageController", "raidController", "svvp"];

    private static readonly (string Switch, string[] Companions)[] Conditions =
    [
        ("usedProprietary", ["proprietaryName", "proprietaryVersion"]),
        ("usedMicrosoft", ["microsoftName", "microsoftVersion"]),
        ("usedBetterBoot", ["uefiVersion", "acpiVersion"]),
    ];

    public static IEnumerable<Violation> Check(JsonElement body)
    {
        if (!body.TryGetProperty("additionalAttributes", out var attributes) || attributes.ValueKind != JsonValueKind.Object)
            return [];

        var given = Kinds.Where(kind => attributes.TryGetProperty(kind, out var value) && value.ValueKind == JsonValueKind.Object).ToList();
        if (given.Count > 1)
            return [new Violation("additionalAttributes", "oneOf", $"Only one of {string.Join(", ", given)} may be given")];

        return given.SelectMany(kind => Companions(attributes.GetProperty(kind), $"additionalAttributes.{kind}"));
    }

    private static IEnumerable<Violation> Companions(JsonElement owner, string path) =>
        from condition in Conditions
        where owner.TryGetProperty(condition.Switch, out var used) && used.ValueKind == JsonValueKind.True
        from companion in condition.Companions
        where !owner.TryGetProperty(companion, out var value) || string.IsNullOrWhiteSpace(value.GetString())
        select new Violation($"{path}.{companion}", "required", $"A value is required when {condition.Switch} is true");

    private static IEnumerable<Member> Texts(params string[] names) =>
        names.Select(name => new Member(name, JsonType.Text) { Nullable = true });

    private static IEnumerable<Member> Switches(params string[] names) =>
        names.Select(name => new Member(name, JsonType.Boolean) { Nullable = true });
}
