using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.Types;

/// <summary>Ties <c>superoffice.graphql</c> to its C# types.</summary>
internal static class SuperOfficeWiring
{
    internal static void Bind(SchemaBuilder builder)
    {
        builder.BindEnum(
            "SuperOfficeRightCode",
            ("N", SuperOfficeRightCode.N),
            ("R", SuperOfficeRightCode.R),
            ("W", SuperOfficeRightCode.W),
            ("M", SuperOfficeRightCode.M),
            ("UNRECOGNIZED", SuperOfficeRightCode.Unrecognized));
        builder.BindEnum(
            "SuperOfficeExtraInfoType",
            ("STRING", SuperOfficeExtraInfoType.String),
            ("URL", SuperOfficeExtraInfoType.Url),
            ("IMAGE", SuperOfficeExtraInfoType.Image),
            ("UNRECOGNIZED", SuperOfficeExtraInfoType.Unrecognized));
        builder.BindInput("CreateSuperOfficeProductInput", CreateSuperOfficeProductInput.Read);
        builder.BindInput("SuperOfficeFieldRightInput", SuperOfficeFieldRightInput.Read);
        builder.BindInput("SuperOfficeExtraInfoInput", SuperOfficeExtraInfoInput.Read);
    }

    internal static void Wire(ResolverTables tables)
    {
        WireSuperOfficeProduct(tables);
        WireSuperOfficeFieldRight(tables);
        WireSuperOfficeRight(tables);
        WireSuperOfficeExtraInfo(tables);
        WireSuperOfficeFieldProperty(tables);
        WireCreateSuperOfficeProductPayload(tables);
    }

    private static void WireSuperOfficeProduct(ResolverTables tables) =>
        tables.Object<SuperOfficeProduct>("SuperOfficeProduct")
            .Property("id", static value => value.Id)
            .Property("vendor", static value => value.Vendor)
            .Property("vendorId", static value => value.VendorId)
            .Property("name", static value => value.Name)
            .Property("unmapped", static value => value.Unmapped)
            .Property("code", static value => value.Code)
            .Property("description", static value => value.Description)
            .Property("listPrice", static value => value.ListPrice)
            .Property("costPrice", static value => value.CostPrice)
            .Property("isActive", static value => value.IsActive)
            .Property("erpProductKey", static value => value.ErpProductKey)
            .Property("erpPriceListKey", static value => value.ErpPriceListKey)
            .Property("priceUnit", static value => value.PriceUnit)
            .Property("quantityUnit", static value => value.QuantityUnit)
            .Property("isSubscription", static value => value.IsSubscription)
            .Property("subscriptionUnit", static value => value.SubscriptionUnit)
            .Property("defaultSubscriptionQuantity", static value => value.DefaultSubscriptionQuantity)
            .Property("itemNumber", static value => value.ItemNumber)
            .Property("url", static value => value.Url)
            .Property("productCategoryKey", static value => value.ProductCategoryKey)
            .Property("productFamilyKey", static value => value.ProductFamilyKey)
            .Property("productTypeKey", static value => value.ProductTypeKey)
            .Property("vatPercent", static value => value.VatPercent)
            .Property("vatInfo", static value => value.VatInfo)
            .Property("minimumPrice", static value => value.MinimumPrice)
            .Property("supplierRef", static value => value.SupplierRef)
            .Property("supplierCode", static value => value.SupplierCode)
            .Property("rights", static value => value.Rights)
            .Property("rule", static value => value.Rule)
            .Property("extraInfo", static value => value.ExtraInfo)
            .Property("rawExtraInfo", static value => value.RawExtraInfo)
            .Property("extraField1", static value => value.ExtraField1)
            .Property("extraField2", static value => value.ExtraField2)
            .Property("extraField3", static value => value.ExtraField3)
            .Property("extraField4", static value => value.ExtraField4)
            .Property("extraField5", static value => value.ExtraField5)
            .Property("inStock", static value => value.InStock)
            .Property("tableRight", static value => value.TableRight)
            .Property("fieldProperties", static value => value.FieldProperties);

    private static void WireSuperOfficeFieldRight(ResolverTables tables) =>
        tables.Object<SuperOfficeFieldRight>("SuperOfficeFieldRight")
            .Property("field", static value => value.Field)
            .Property("right", static value => value.Right);

    private static void WireSuperOfficeRight(ResolverTables tables) =>
        tables.Object<SuperOfficeRight>("SuperOfficeRight")
            .Property("mask", static value => value.Mask)
            .Property("reason", static value => value.Reason);

    private static void WireSuperOfficeExtraInfo(ResolverTables tables) =>
        tables.Object<SuperOfficeExtraInfo>("SuperOfficeExtraInfo")
            .Property("name", static value => value.Name)
            .Property("value", static value => value.Value)
            .Property("type", static value => value.Type)
            .Property("tableRight", static value => value.TableRight)
            .Property("fieldProperties", static value => value.FieldProperties);

    private static void WireSuperOfficeFieldProperty(ResolverTables tables) =>
        tables.Object<SuperOfficeFieldProperty>("SuperOfficeFieldProperty")
            .Property("field", static value => value.Field)
            .Property("fieldRight", static value => value.FieldRight)
            .Property("fieldType", static value => value.FieldType)
            .Property("fieldLength", static value => value.FieldLength);

    private static void WireCreateSuperOfficeProductPayload(ResolverTables tables) =>
        tables.Object<CreateSuperOfficeProductPayload>("CreateSuperOfficeProductPayload")
            .Property("outcome", static value => value.Outcome)
            .Property("product", static value => value.Product)
            .Property("errors", static value => value.Errors)
            .Property("vendorTraceId", static value => value.VendorTraceId);
}
