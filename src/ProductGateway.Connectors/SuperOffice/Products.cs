using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>The product resource of SuperOffice: request building and answer reading.</summary>
internal static class Products
{
    private static readonly Dictionary<string, ExtraInfoType> ExtraInfoTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["String"] = ExtraInfoType.String,
        ["Url"] = ExtraInfoType.Url,
        ["Image"] = ExtraInfoType.Image,
    };

    /// <returns>Null also when the body is another product than the one asked for.</returns>
    public static Product? Read(JsonElement body, string productId) =>
        Read(body) is { } product && ResourceId.Names(productId, product.ProductId) ? product : null;

    /// <returns>Null when the body is not an object with an id over zero: zero is a blank product.</returns>
    public static Product? Read(JsonElement body) => MemberReader.Open(body) is { } members ? Read(members) : null;

    /// <summary>Of an answer under <c>$select</c>, in which the other members stand nulled, or with a default that means nothing.</summary>
    public static Product? Read(JsonElement body, ProductMembers asked)
    {
        if (asked == ProductMembers.All || MemberReader.Open(body) is not { } members)
            return Read(body);

        foreach (var column in ProductColumn.All.Except(ProductColumn.Asked(asked)))
        {
            members.Skip(column.Entity);
        }

        return Read(members) is { } product ? product with { Unmapped = null, Members = asked | ProductMembers.ProductId } : null;
    }

    /// <returns>Null without an id over zero.</returns>
    public static Product? Read(MemberReader members)
    {
        if (members.Id("ProductId") is not { } id || id <= 0)
            return null;

        var product = new Product
        {
            ProductId = id,
            ErpProductKey = members.Text("ERPProductKey"),
            ErpPriceListKey = members.Text("ERPPriceListKey"),
            Name = members.Text("Name"),
            Description = members.Text("Description"),
            Code = members.Text("Code"),
            PriceUnit = members.Text("PriceUnit"),
            QuantityUnit = members.Text("QuantityUnit"),
            IsSubscription = members.Flag("IsSubscription"),
            SubscriptionUnit = members.Text("SubscriptionUnit"),
            DefaultSubscriptionQuantity = members.GivenNumber("DefaultSubscriptionQuantity"),
            ItemNumber = members.Text("ItemNumber"),
            Url = members.Text("Url"),
            ProductCategoryKey = members.Text("ProductCategoryKey"),
            ProductFamilyKey = members.Text("ProductFamilyKey"),
            ProductTypeKey = members.Text("ProductTypeKey"),
            Vat = members.GivenNumber("VAT"),
            VatInfo = members.Text("VATInfo"),
            UnitCost = members.GivenNumber("UnitCost"),
            UnitMinimumPrice = members.GivenNumber("UnitMinimumPrice"),
            UnitListPrice = members.GivenNumber("UnitListPrice"),
            InAssortment = members.Flag("InAssortment"),
            Supplier = members.Text("Supplier"),
            SupplierCode = members.Text("SupplierCode"),
            Rights = ReadRights(members),
            Rule = members.Text("Rule"),
            ExtraInfo = members.Objects("ExtraInfo", ReadExtraInfo),
            RawExtraInfo = members.Text("RawExtraInfo"),
            ExtraField1 = members.Text("ExtraField1"),
            ExtraField2 = members.Text("ExtraField2"),
            ExtraField3 = members.Text("ExtraField3"),
            ExtraField4 = members.Text("ExtraField4"),
            ExtraField5 = members.Text("ExtraField5"),
            InStock = members.GivenNumber("InStock"),
            TableRight = members.Nested("TableRight", ReadRight),
            FieldProperties = members.Nested("FieldProperties", ReadFieldProperties),
        };
        return product with { Unmapped = members.Unmapped() };
    }

    /// <summary>The entity's names in the create's <c>$select</c>: a list's are the archive's.</summary>
    public static string CreatePath(ProductMembers members) => members == ProductMembers.All
        ? "Product"
        : new QueryText(SuperOfficeFailures.Profile.Name)
            .Add("$select", string.Join(',', ProductColumn.Asked(members).Select(column => column.Entity)))
            .On("Product");

    /// <exception cref="ArgumentException">An <c>Unrecognized</c> word, or a field of the rights that cannot be written.</exception>
    public static ReadOnlyMemory<byte> Write(NewProduct product) => MemberWriter.Object(json =>
    {
        json.TextOrNull("ERPProductKey", product.ErpProductKey);
        json.TextOrNull("ERPPriceListKey", product.ErpPriceListKey);
        json.Text("Name", product.Name);
        json.TextOrNull("Description", product.Description);
        json.TextOrNull("Code", product.Code);
        json.TextOrNull("PriceUnit", product.PriceUnit);
        json.TextOrNull("QuantityUnit", product.QuantityUnit);
        json.Flag("IsSubscription", product.IsSubscription);
        json.TextOrNull("SubscriptionUnit", product.SubscriptionUnit);
        json.Number("DefaultSubscriptionQuantity", product.DefaultSubscriptionQuantity);
        json.TextOrNull("ItemNumber", product.ItemNumber);
        json.TextOrNull("Url", product.Url);
        json.TextOrNull("ProductCategoryKey", product.ProductCategoryKey);
        json.TextOrNull("ProductFamilyKey", product.ProductFamilyKey);
        json.TextOrNull("ProductTypeKey", product.ProductTypeKey);
        json.Number("VAT", product.Vat);
        json.TextOrNull("VATInfo", product.VatInfo);
        json.Number("UnitCost", NotGiven.ToVendor(product.UnitCost));
        json.Number("UnitMinimumPrice", NotGiven.ToVendor(product.UnitMinimumPrice));
        json.Number("UnitListPrice", product.UnitListPrice);
        json.Flag("InAssortment", product.InAssortment);
        json.TextOrNull("Supplier", product.Supplier);
        json.TextOrNull("SupplierCode", product.SupplierCode);
        json.TextOrNull("Rights", WriteRights(product.Rights));
        json.TextOrNull("Rule", product.Rule);
        json.ObjectsOrNull("ExtraInfo", product.ExtraInfo, WriteExtraInfo);
        json.TextOrNull("ExtraField1", product.ExtraField1);
        json.TextOrNull("ExtraField2", product.ExtraField2);
        json.TextOrNull("ExtraField3", product.ExtraField3);
        json.TextOrNull("ExtraField4", product.ExtraField4);
        json.TextOrNull("ExtraField5", product.ExtraField5);
        json.Number("InStock", product.InStock);
    });

    // Taken only when every pair is understood: otherwise the whole text stays left over.
    private static IReadOnlyList<FieldRight>? ReadRights(MemberReader members)
    {
        var text = members.Peek("Rights") is { ValueKind: JsonValueKind.String } element ? element.GetString() : null;
        var rights = text is null ? null : Rights.Parse(text);
        if (text is null || rights?.All(right => right.Right != RightCode.Unrecognized) == true)
            members.Text("Rights");
        return rights;
    }

    private static Optional<string?> WriteRights(Optional<IReadOnlyList<FieldRight>?> rights) =>
        rights.HasValue ? new(rights.Value is { } list ? Rights.Format(list) : null) : default;

    private static ExtraInfo ReadExtraInfo(MemberReader members) => new(
        members.Text("Name"),
        members.Text("Value"),
        members.Word("Type", ExtraInfoTypes, ExtraInfoType.Unrecognized),
        members.Nested("TableRight", ReadRight),
        members.Nested("FieldProperties", ReadFieldProperties));

    private static void WriteExtraInfo(MemberWriter json, ExtraInfo extra)
    {
        json.Text("Name", extra.Name);
        json.Text("Value", extra.Value);
        json.Text("Type", ExtraInfoTypes.WordFor(new Optional<ExtraInfoType?>(extra.Type)));
    }

    private static Right ReadRight(MemberReader members) => new(members.Text("Mask"), members.Text("Reason"));

    private static List<FieldProperty> ReadFieldProperties(MemberReader members)
    {
        var properties = new List<FieldProperty>();
        foreach (var field in members.Names)
        {
            if (members.Nested(field, property => ReadFieldProperty(field, property)) is { } read)
                properties.Add(read);
        }

        return properties;
    }

    private static FieldProperty ReadFieldProperty(string field, MemberReader members) => new(
        field, members.Nested("FieldRight", ReadRight), members.Text("FieldType"), members.Int32("FieldLength"));
}
