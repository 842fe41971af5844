using ProductGateway.Client;
using ProductGateway.Sandbox;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>The same story at each vendor: what differs is here.</summary>
/// <param name="Vendor">In the sandbox.</param>
/// <param name="Name">In sentences.</param>
/// <param name="Enum">In the schema.</param>
/// <param name="Send">Creates the least that the vendor takes.</param>
internal sealed record VendorCase(
    SandboxVendor Vendor, string Name, OpenEnum<Operations.Vendor> Enum, Func<IStoryClient, Task<IOutcome?>> Send)
{
    private static readonly CreateMicrosoftProductInput Bridge = new()
    {
        Name = "Fjord Audio Bridge A1",
        TestHarness = MicrosoftTestHarness.Attestation,
        DeviceType = MicrosoftDeviceType.External,
        SelectedProductTypes = [],
        RequestedSignatures = ["WINDOWS_v100_X64_GE_FULL"],
    };

    private static readonly CreateSuperOfficeProductInput FirePan = new() { Name = "Bålpanne Ø60" };

    private static readonly CreateFinagoProductInput Sweater = new() { Name = "Ullgenser", CategoryId = "12" };

    private static readonly VendorCase Microsoft = new(
        SandboxVendor.Microsoft, "Microsoft", new(Operations.Vendor.Microsoft, "MICROSOFT"),
        static async client => (await client.CreateMicrosoft.ExecuteAsync(Bridge)).EnsureNoErrors().Payload);

    private static readonly VendorCase SuperOffice = new(
        SandboxVendor.SuperOffice, "SuperOffice", new(Operations.Vendor.Superoffice, "SUPEROFFICE"),
        static async client => (await client.CreateSuperOffice.ExecuteAsync(FirePan)).EnsureNoErrors().Payload);

    private static readonly VendorCase Finago = new(
        SandboxVendor.Finago, "24SevenOffice", new(Operations.Vendor.Finago, "FINAGO"),
        static async client => (await client.CreateFinago.ExecuteAsync(Sweater)).EnsureNoErrors().Payload);

    /// <summary>Whether the gateway fetches its token; SuperOffice's is given by configuration and nobody can renew it.</summary>
    public bool FetchesToken => Vendor is not SandboxVendor.SuperOffice;

    /// <summary>What the vendor answers a create with.</summary>
    public int CreatedStatus => Vendor is SandboxVendor.SuperOffice ? 200 : 201;

    /// <summary>Microsoft, SuperOffice, 24SevenOffice.</summary>
    public static IReadOnlyList<VendorCase> All { get; } = [Microsoft, SuperOffice, Finago];

    public static VendorCase Of(SandboxVendor vendor) => All.Single(each => each.Vendor == vendor);

    /// <summary>One create, answered with a payload and without GraphQL errors.</summary>
    public Task<IOutcome?> CreateAsync(Stage stage) => Send(stage.Client);
}
