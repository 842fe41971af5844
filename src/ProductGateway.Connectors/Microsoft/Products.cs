using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.Microsoft;

/// <summary>The product resource of the hardware API: request building and answer reading.</summary>
internal static class Products
{
    private static readonly Dictionary<string, TestHarness> Harnesses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hlk"] = TestHarness.Hlk,
        ["hck"] = TestHarness.Hck,
        ["attestation"] = TestHarness.Attestation,
        ["notset"] = TestHarness.NotSet,
    };

    private static readonly Dictionary<string, DeviceType> DeviceTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["internal"] = DeviceType.Internal,
        ["external"] = DeviceType.External,
        ["internalExternal"] = DeviceType.InternalExternal,
        ["notSet"] = DeviceType.NotSet,
    };

    /// <returns>Null also when the body is another product than the one asked for.</returns>
    public static Product? Read(JsonElement body, string productId) =>
        Read(body) is { } product && ResourceId.Names(productId, product.Id) ? product : null;

    /// <returns>Null when the body is not an object with an id.</returns>
    public static Product? Read(JsonElement body)
    {
        if (MemberReader.Open(body) is not { } members || members.Id("id") is not { } id || id <= 0)
            return null;

        var product = new Product
        {
            Id = id,
            SharedProductId = members.Id("sharedProductId"),
            Links = members.Objects("links", link => new Link(link.Text("href"), link.Text("rel"), link.Text("method"))),
            IsCommitted = members.Flag("isCommitted"),
            IsExtensionInf = members.Flag("isExtensionInf"),
            ProductName = members.Text("productName"),
            TestHarness = members.Word("testHarness", Harnesses, TestHarness.Unrecognized),
            AnnouncementDate = members.Instant("announcementDate"),
            DeviceMetadataIds = members.Guids("deviceMetadataIds"),
            FirmwareVersion = members.Text("firmwareVersion"),
            DeviceType = members.Word("deviceType", DeviceTypes, DeviceType.Unrecognized),
            IsTestSign = members.Flag("isTestSign"),
            IsFlightSign = members.Flag("isFlightSign"),
            MarketingNames = members.Texts("marketingNames"),
            SelectedProductTypes = members.Nested("selectedProductTypes", ReadSelections),
            RequestedSignatures = members.Texts("requestedSignatures"),
            AdditionalAttributes = members.Nested("additionalAttributes", Attributes.Read),
        };
        return product with { Unmapped = members.Unmapped() };
    }

    /// <exception cref="ArgumentException">An <c>Unrecognized</c> word, or an OS family that stands twice.</exception>
    public static ReadOnlyMemory<byte> Write(NewProduct product) => MemberWriter.Object(json =>
    {
        json.Text("productName", product.ProductName);
        json.Text("testHarness", Harnesses.WordFor(product.TestHarness));
        WriteDate(json, product.AnnouncementDate);
        json.TextsOrNull("deviceMetadataIds", Ids(product.DeviceMetadataIds));
        json.Text("firmwareVersion", product.FirmwareVersion);
        json.Text("deviceType", DeviceTypes.WordFor(product.DeviceType));
        json.Flag("isTestSign", product.IsTestSign);
        json.Flag("isFlightSign", product.IsFlightSign);
        json.TextsOrNull("marketingNames", product.MarketingNames);
        json.Nested("selectedProductTypes", members => WriteSelections(members, product.SelectedProductTypes));
        json.TextsOrNull("requestedSignatures", new(product.RequestedSignatures));
        WriteAttributes(json, product.AdditionalAttributes);
    });

    private static List<ProductTypeSelection> ReadSelections(MemberReader members)
    {
        var selections = new List<ProductTypeSelection>();
        foreach (var osFamily in members.Names)
        {
            if (members.Text(osFamily) is { } productType)
                selections.Add(new ProductTypeSelection(osFamily, productType));
        }

        return selections;
    }

    private static void WriteSelections(MemberWriter json, IReadOnlyList<ProductTypeSelection> selections)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var selection in selections)
        {
            if (!seen.Add(selection.OsFamily))
                throw new ArgumentException($"The OS family {selection.OsFamily} stands twice in selectedProductTypes; give it one product type.");

            json.Text(selection.OsFamily, selection.ProductType);
        }
    }

    private static void WriteDate(MemberWriter json, Optional<DateTimeOffset?> date)
    {
        if (date is { HasValue: true, Value: { } instant })
            json.Text("announcementDate", JsonInstant.WithoutOffset(instant));
    }

    private static Optional<IReadOnlyList<string>?> Ids(Optional<IReadOnlyList<Guid>?> ids) =>
        ids.HasValue ? new(ids.Value?.Select(id => id.ToString("D")).ToList()) : default;

    private static void WriteAttributes(MemberWriter json, Optional<AdditionalAttributes?> attributes)
    {
        json.Nested("additionalAttributes", attributes, Attributes.Write);
        if (attributes is { HasValue: true, Value: null })
            json.Null("additionalAttributes");
    }
}
