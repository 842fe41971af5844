using ProductGateway.Sandbox;

namespace ProductGateway.Tests.Stories;

/// <summary>The same story at each vendor: what differs is the text, and here it is.</summary>
/// <param name="Vendor">In the sandbox.</param>
/// <param name="Name">In sentences.</param>
/// <param name="Enum">In the schema.</param>
/// <param name="Create">A field of the mutation with the least that the vendor takes, up to its selection.</param>
internal sealed record VendorTexts(SandboxVendor Vendor, string Name, string Enum, string Create)
{
    private static readonly VendorTexts Microsoft = new(SandboxVendor.Microsoft, "Microsoft", "MICROSOFT", """
        createMicrosoftProduct(input: {
          name: "Fjord Audio Bridge A1", testHarness: ATTESTATION, deviceType: EXTERNAL,
          selectedProductTypes: [], requestedSignatures: ["WINDOWS_v100_X64_GE_FULL"]
        })
        """);

    private static readonly VendorTexts SuperOffice = new(
        SandboxVendor.SuperOffice, "SuperOffice", "SUPEROFFICE", """createSuperOfficeProduct(input: { name: "Bålpanne Ø60" })""");

    private static readonly VendorTexts Finago = new(
        SandboxVendor.Finago, "24SevenOffice", "FINAGO", """createFinagoProduct(input: { name: "Ullgenser", categoryId: 12 })""");

    /// <summary>Whether the gateway fetches its token; SuperOffice's is given by configuration and nobody can renew it.</summary>
    public bool FetchesToken => Vendor is not SandboxVendor.SuperOffice;

    /// <summary>What the vendor answers a create with.</summary>
    public int CreatedStatus => Vendor is SandboxVendor.SuperOffice ? 200 : 201;

    /// <summary>Microsoft, SuperOffice, 24SevenOffice.</summary>
    public static IReadOnlyList<VendorTexts> All { get; } = [Microsoft, SuperOffice, Finago];

    public static VendorTexts Of(SandboxVendor vendor) => All.Single(texts => texts.Vendor == vendor);

    /// <summary>One create as <c>payload</c>, with everything that its errors tell but for the moment of sending.</summary>
    public string Mutation => $$"""
        mutation {
          payload: {{Create}} {
            outcome
            product { name }
            errors {
              __typename message code field
              ... on VendorRejectedError { status vendorCode vendorMessage }
              ... on RateLimitedError { limiter: vendor retryAfterSeconds }
              ... on VendorUnavailableError { vendor retryAfterSeconds }
              ... on VendorAuthError { vendor }
              ... on OutcomeUnknownError { vendor }
            }
          }
        }
        """;
}
