using System.Globalization;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>SuperOffice's product and <c>superoffice.graphql</c>, in both directions.</summary>
internal static class SuperOfficeMapping
{
    /// <param name="product">What was not asked for is null in the result too: <see cref="SuperOfficeSelection"/> asks for what is selected.</param>
    public static SuperOfficeProduct ToSchema(Product product) => new(
        Id: ProductId.Encode(Vendor.Superoffice, product.ProductId),
        Vendor: Vendor.Superoffice,
        VendorId: product.ProductId.ToString(CultureInfo.InvariantCulture),
        Name: product.Name,
        Code: product.Code,
        Description: product.Description,
        ListPrice: product.UnitListPrice,
        CostPrice: product.UnitCost,
        IsActive: product.InAssortment,
        ErpProductKey: product.ErpProductKey,
        ErpPriceListKey: product.ErpPriceListKey,
        PriceUnit: product.PriceUnit,
        QuantityUnit: product.QuantityUnit,
        IsSubscription: product.IsSubscription,
        SubscriptionUnit: product.SubscriptionUnit,
        DefaultSubscriptionQuantity: product.DefaultSubscriptionQuantity,
        ItemNumber: product.ItemNumber,
        Url: product.Url,
        ProductCategoryKey: product.ProductCategoryKey,
        ProductFamilyKey: product.ProductFamilyKey,
        ProductTypeKey: product.ProductTypeKey,
        VatPercent: product.Vat,
        VatInfo: product.VatInfo,
        MinimumPrice: product.UnitMinimumPrice,
        SupplierRef: product.Supplier,
        SupplierCode: product.SupplierCode,
        ExtraField1: product.ExtraField1,
        ExtraField2: product.ExtraField2,
        ExtraField3: product.ExtraField3,
        ExtraField4: product.ExtraField4,
        ExtraField5: product.ExtraField5)
    {
        Answer = new SuperOfficeAnswer(product),
    };

    public static IReadOnlyList<SuperOfficeFieldRight>? RightsOf(Product product) =>
        product.Rights is { } rights ? [.. rights.Select(ToSchema)] : null;

    public static IReadOnlyList<SuperOfficeExtraInfo>? ExtraInfoOf(Product product) =>
        product.ExtraInfo is { } items ? [.. items.Select(ToSchema)] : null;

    public static SuperOfficeRight? TableRightOf(Product product) => ToSchema(product.TableRight);

    public static IReadOnlyList<SuperOfficeFieldProperty>? FieldPropertiesOf(Product product) => ToSchema(product.FieldProperties);

    /// <param name="input">Checked by <see cref="SuperOfficeChecks"/>: its enums are recognized, its rights can be written.</param>
    public static NewProduct ToVendor(CreateSuperOfficeProductInput input) => new()
    {
        Name = input.Name,
        Code = input.Code.ToVendor(),
        Description = input.Description.ToVendor(),
        UnitListPrice = input.ListPrice.ToVendor(),
        UnitCost = input.CostPrice.ToVendor(),
        UnitMinimumPrice = input.MinimumPrice.ToVendor(),
        Vat = input.VatPercent.ToVendor(),
        VatInfo = input.VatInfo.ToVendor(),
        InAssortment = input.IsActive,
        ErpProductKey = input.ErpProductKey.ToVendor(),
        ErpPriceListKey = input.ErpPriceListKey.ToVendor(),
        PriceUnit = input.PriceUnit.ToVendor(),
        QuantityUnit = input.QuantityUnit.ToVendor(),
        IsSubscription = input.IsSubscription.ToVendor(),
        SubscriptionUnit = input.SubscriptionUnit.ToVendor(),
        DefaultSubscriptionQuantity = input.DefaultSubscriptionQuantity.ToVendor(),
        ItemNumber = input.ItemNumber.ToVendor(),
        Url = input.Url.ToVendor(),
        ProductCategoryKey = input.ProductCategoryKey.ToVendor(),
        ProductFamilyKey = input.ProductFamilyKey.ToVendor(),
        ProductTypeKey = input.ProductTypeKey.ToVendor(),
        Supplier = input.SupplierRef.ToVendor(),
        SupplierCode = input.SupplierCode.ToVendor(),
        Rights = input.Rights.ToVendorList(right => new FieldRight(right.Field, ToVendor(right.Right))),
        Rule = input.Rule.ToVendor(),
        ExtraInfo = input.ExtraInfo.ToVendorList(item => new ExtraInfo(item.Name, item.Value.Value, ToVendor(item.Type))),
        ExtraField1 = input.ExtraField1.ToVendor(),
        ExtraField2 = input.ExtraField2.ToVendor(),
        ExtraField3 = input.ExtraField3.ToVendor(),
        ExtraField4 = input.ExtraField4.ToVendor(),
        ExtraField5 = input.ExtraField5.ToVendor(),
        InStock = input.InStock.ToVendor(),
    };

    private static SuperOfficeFieldRight ToSchema(FieldRight right) => new(
        Field: right.Field,
        Right: right.Right switch
        {
            RightCode.N => SuperOfficeRightCode.N,
            RightCode.R => SuperOfficeRightCode.R,
            RightCode.W => SuperOfficeRightCode.W,
            RightCode.M => SuperOfficeRightCode.M,
            _ => SuperOfficeRightCode.Unrecognized,
        });

    private static SuperOfficeExtraInfo ToSchema(ExtraInfo item) => new(
        Name: item.Name,
        Value: item.Value,
        Type: item.Type switch
        {
            null => null,
            ExtraInfoType.String => SuperOfficeExtraInfoType.String,
            ExtraInfoType.Url => SuperOfficeExtraInfoType.Url,
            ExtraInfoType.Image => SuperOfficeExtraInfoType.Image,
            _ => SuperOfficeExtraInfoType.Unrecognized,
        },
        TableRight: ToSchema(item.TableRight),
        FieldProperties: ToSchema(item.FieldProperties));

    private static SuperOfficeRight? ToSchema(Right? right) =>
        right is null ? null : new SuperOfficeRight(Mask: right.Mask, Reason: right.Reason);

    private static IReadOnlyList<SuperOfficeFieldProperty>? ToSchema(IReadOnlyList<FieldProperty>? properties) =>
        properties is null ? null : [.. properties.Select(ToSchema)];

    private static SuperOfficeFieldProperty ToSchema(FieldProperty property) => new(
        Field: property.Field,
        FieldRight: ToSchema(property.FieldRight),
        FieldType: property.FieldType,
        FieldLength: property.FieldLength);

    private static RightCode ToVendor(SuperOfficeRightCode code) => code switch
    {
        SuperOfficeRightCode.N => RightCode.N,
        SuperOfficeRightCode.R => RightCode.R,
        SuperOfficeRightCode.W => RightCode.W,
        SuperOfficeRightCode.M => RightCode.M,
        _ => RightCode.Unrecognized,
    };

    private static ExtraInfoType ToVendor(SuperOfficeExtraInfoType type) => type switch
    {
        SuperOfficeExtraInfoType.String => ExtraInfoType.String,
        SuperOfficeExtraInfoType.Url => ExtraInfoType.Url,
        SuperOfficeExtraInfoType.Image => ExtraInfoType.Image,
        _ => ExtraInfoType.Unrecognized,
    };
}
