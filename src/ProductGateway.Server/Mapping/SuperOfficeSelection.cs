using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>Which members of SuperOffice's product the selected fields of <c>superoffice.graphql</c> need.</summary>
internal static class SuperOfficeSelection
{
    /// <summary>Every field of the type. Unmapped is whatever else the vendor sends, so it needs the product whole.</summary>
    public static IReadOnlyDictionary<string, ProductMembers> Fields { get; } = new Dictionary<string, ProductMembers>(StringComparer.Ordinal)
    {
        ["id"] = ProductMembers.ProductId,
        ["vendor"] = ProductMembers.None,
        ["vendorId"] = ProductMembers.ProductId,
        ["name"] = ProductMembers.Name,
        ["unmapped"] = ProductMembers.All,
        ["code"] = ProductMembers.Code,
        ["description"] = ProductMembers.Description,
        ["listPrice"] = ProductMembers.UnitListPrice,
        ["costPrice"] = ProductMembers.UnitCost,
        ["isActive"] = ProductMembers.InAssortment,
        ["erpProductKey"] = ProductMembers.ErpProductKey,
        ["erpPriceListKey"] = ProductMembers.ErpPriceListKey,
        ["erpProduct"] = ProductMembers.ErpProductKey,
        ["priceUnit"] = ProductMembers.PriceUnit,
        ["quantityUnit"] = ProductMembers.QuantityUnit,
        ["isSubscription"] = ProductMembers.IsSubscription,
        ["subscriptionUnit"] = ProductMembers.SubscriptionUnit,
        ["defaultSubscriptionQuantity"] = ProductMembers.DefaultSubscriptionQuantity,
        ["itemNumber"] = ProductMembers.ItemNumber,
        ["url"] = ProductMembers.Url,
        ["productCategoryKey"] = ProductMembers.ProductCategoryKey,
        ["productFamilyKey"] = ProductMembers.ProductFamilyKey,
        ["productTypeKey"] = ProductMembers.ProductTypeKey,
        ["vatPercent"] = ProductMembers.Vat,
        ["vatInfo"] = ProductMembers.VatInfo,
        ["minimumPrice"] = ProductMembers.UnitMinimumPrice,
        ["supplierRef"] = ProductMembers.Supplier,
        ["supplierCode"] = ProductMembers.SupplierCode,
        ["rights"] = ProductMembers.Rights,
        ["rule"] = ProductMembers.Rule,
        ["extraInfo"] = ProductMembers.ExtraInfo,
        ["rawExtraInfo"] = ProductMembers.RawExtraInfo,
        ["extraField1"] = ProductMembers.ExtraField1,
        ["extraField2"] = ProductMembers.ExtraField2,
        ["extraField3"] = ProductMembers.ExtraField3,
        ["extraField4"] = ProductMembers.ExtraField4,
        ["extraField5"] = ProductMembers.ExtraField5,
        ["inStock"] = ProductMembers.InStock,
        ["tableRight"] = ProductMembers.TableRight,
        ["fieldProperties"] = ProductMembers.FieldProperties,
    };

    /// <summary>What an answer with the whole product has to hold, such as that of a create.</summary>
    /// <param name="product">What is asked for below a field of the type, or of an interface or union that it belongs to.</param>
    public static ProductMembers MembersOf(FieldSelection product)
    {
        var selected = product.On(nameof(SuperOfficeProduct));
        return Fields.Where(field => selected.Has(field.Key)).Aggregate(ProductMembers.None, (members, field) => members | field.Value);
    }

    /// <summary>What a page has to hold, for its nodes and for those of its edges. What lists lack is not in it.</summary>
    /// <param name="connection">What is asked for below a field that answers with a connection.</param>
    public static ProductMembers ListedMembersOf(FieldSelection connection) =>
        Listed(connection.Of("nodes")) | Listed(connection.Of("edges").Of("node"));

    /// <summary>What the products that a 24SevenOffice product leads to have to hold: also further below, where the same products come again.</summary>
    /// <param name="crmProducts">What is asked for below <c>crmProducts</c>.</param>
    public static ProductMembers CrmMembersOf(FieldSelection crmProducts)
    {
        var members = Listed(crmProducts);
        while (crmProducts.Of("erpProduct") is var erpProduct && erpProduct.Has("crmProducts"))
        {
            crmProducts = erpProduct.Of("crmProducts");
            members |= Listed(crmProducts);
        }

        return members;
    }

    // Unmapped is read by id: what a list does not say of it must not bring the columns that nobody selected.
    private static ProductMembers Listed(FieldSelection product)
    {
        var selected = product.On(nameof(SuperOfficeProduct));
        return Fields.Where(field => selected.Has(field.Key) && (field.Value & ProductMembers.NotListed) == 0)
            .Aggregate(ProductMembers.None, (members, field) => members | field.Value);
    }
}
