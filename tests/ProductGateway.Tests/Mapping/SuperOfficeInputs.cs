using ProductGateway.Server.Types;

namespace ProductGateway.Tests.Mapping;

/// <summary>Inputs that tests start from.</summary>
internal static class SuperOfficeInputs
{
    /// <summary>Every field has a value of its own, and nothing is wrong with it.</summary>
    public static CreateSuperOfficeProductInput Full { get; } = new()
    {
        Name = "name",
        Code = new("code"),
        Description = new("description"),
        ListPrice = new(10.10m),
        CostPrice = new(5m),
        MinimumPrice = new(6.5m),
        VatPercent = new(25m),
        VatInfo = new("vat"),
        IsActive = true,
        ErpProductKey = new("erp"),
        ErpPriceListKey = new("list"),
        PriceUnit = new("τρυβλίον"),
        QuantityUnit = new("五合枡"),
        IsSubscription = new(true),
        SubscriptionUnit = new("دونم"),
        DefaultSubscriptionQuantity = new(12m),
        ItemNumber = new("1.4"),
        Url = new("https://example.com"),
        ProductCategoryKey = new("category"),
        ProductFamilyKey = new("family"),
        ProductTypeKey = new("type"),
        SupplierRef = new("supplier"),
        SupplierCode = new("supplierCode"),
        Rights = new([
            new SuperOfficeFieldRightInput { Field = "UnitCost", Right = SuperOfficeRightCode.N },
            new SuperOfficeFieldRightInput { Field = "Name", Right = SuperOfficeRightCode.M }]),
        Rule = new("rule"),
        ExtraInfo = new([new SuperOfficeExtraInfoInput { Name = "n", Value = new("v"), Type = SuperOfficeExtraInfoType.Image }]),
        ExtraField1 = new("1"),
        ExtraField2 = new("2"),
        ExtraField3 = new("3"),
        ExtraField4 = new("4"),
        ExtraField5 = new("5"),
        InStock = new(-2m),
    };
}
