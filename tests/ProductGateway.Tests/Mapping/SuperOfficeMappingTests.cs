using System.Text.Json;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Mapping;

/// <summary>SuperOffice's language and the schema's, through the vendor's own bodies.</summary>
public sealed class SuperOfficeMappingTests
{
    [Fact]
    public void Every_documented_text_and_number_has_its_field()
    {
        // Each member carries a value of its own, so that no two can be mixed up.
        var (product, answer) = Read("""
            {
              "ProductId": 464, "ERPProductKey": "erp", "ERPPriceListKey": "list", "Name": "name", "Description": "description", "Code": "code",
              "PriceUnit": "τρυβλίον", "QuantityUnit": "五合枡", "IsSubscription": true, "SubscriptionUnit": "دونم", "DefaultSubscriptionQuantity": 1.5,
              "ItemNumber": "1.4.3.2P", "Url": "www.example.com", "ProductCategoryKey": "category", "ProductFamilyKey": "family", "ProductTypeKey": "type",
              "VAT": 25.0, "VATInfo": "vat", "UnitCost": -7.922816251426434E+28, "UnitMinimumPrice": 2.5, "UnitListPrice": 12269.609999999999,
              "InAssortment": false, "Supplier": "supplier", "SupplierCode": "supplierCode", "Rights": "Name=M", "Rule": "rule", "ExtraInfo": [],
              "RawExtraInfo": "raw", "ExtraField1": "1", "ExtraField2": "2", "ExtraField3": "3", "ExtraField4": "4", "ExtraField5": "5", "InStock": -3.0
            }
            """);

        Assert.Equal(
            ("464", "erp", "list", "name", "description", "code"),
            (product.VendorId, product.ErpProductKey, product.ErpPriceListKey, product.Name, product.Description, product.Code));
        Assert.Equal(
            ("τρυβλίον", "五合枡", true, "دونم", 1.5m, "1.4.3.2P", "www.example.com"),
            (product.PriceUnit, product.QuantityUnit, product.IsSubscription, product.SubscriptionUnit, product.DefaultSubscriptionQuantity,
                product.ItemNumber, product.Url));
        Assert.Equal(
            ("category", "family", "type", 25.0m, "vat", false, "supplier", "supplierCode"),
            (product.ProductCategoryKey, product.ProductFamilyKey, product.ProductTypeKey, product.VatPercent, product.VatInfo,
                product.IsActive, product.SupplierRef, product.SupplierCode));
        Assert.Equal((null, 2.5m, 12269.609999999999m), (product.CostPrice, product.MinimumPrice, product.ListPrice));
        Assert.Equal(
            ("rule", "raw", "1", "2", "3", "4", "5", -3.0m),
            (answer.Rule, answer.RawExtraInfo, product.ExtraField1, product.ExtraField2, product.ExtraField3, product.ExtraField4,
                product.ExtraField5, answer.InStock));
        Assert.Null(answer.Unmapped);
    }

    [Fact]
    public void Rights_and_properties_become_lists_in_the_vendors_order()
    {
        var (_, answer) = Read("""
            {
              "ProductId": 1, "Rights": "UnitCost=N&Name=M&Code=?",
              "TableRight": { "Mask": "Select, Update", "Reason": "" },
              "FieldProperties": {
                "Name": { "FieldRight": { "Mask": "Update", "Reason": "[SR]" }, "FieldType": "System.String", "FieldLength": 254 },
                "Code": { "FieldRight": null, "FieldType": "System.String", "FieldLength": 79 }
              },
              "ExtraInfo": [ { "Name": "manual", "Value": "http://example.com", "Type": "Url", "TableRight": null, "FieldProperties": {} } ]
            }
            """);

        Assert.Equal(
            [("UnitCost", SuperOfficeRightCode.N), ("Name", SuperOfficeRightCode.M), ("Code", SuperOfficeRightCode.Unrecognized)],
            SuperOfficeMapping.RightsOf(answer)!.Select(right => (right.Field, right.Right)));
        Assert.Equal(new SuperOfficeRight(Mask: "Select, Update", Reason: ""), SuperOfficeMapping.TableRightOf(answer));
        Assert.Equal(
            [
                new SuperOfficeFieldProperty(
                    Field: "Name",
                    FieldRight: new SuperOfficeRight(Mask: "Update", Reason: "[SR]"),
                    FieldType: "System.String",
                    FieldLength: 254),
                new SuperOfficeFieldProperty(Field: "Code", FieldRight: null, FieldType: "System.String", FieldLength: 79),
            ],
            SuperOfficeMapping.FieldPropertiesOf(answer)!);
        Assert.Equal(
            ("manual", "http://example.com", SuperOfficeExtraInfoType.Url),
            SuperOfficeMapping.ExtraInfoOf(answer)!.Select(item => (item.Name, item.Value, item.Type!.Value)).Single());
    }

    [Fact]
    public void A_full_input_writes_every_member_and_never_the_key()
        => Sample.AssertSame(
            Json("""
                {
                  "Name": "name", "Code": "code", "Description": "description", "UnitListPrice": 10.10, "UnitCost": 5, "UnitMinimumPrice": 6.5, "VAT": 25,
                  "VATInfo": "vat", "InAssortment": true, "ERPProductKey": "erp", "ERPPriceListKey": "list", "PriceUnit": "τρυβλίον",
                  "QuantityUnit": "五合枡", "IsSubscription": true, "SubscriptionUnit": "دونم", "DefaultSubscriptionQuantity": 12, "ItemNumber": "1.4",
                  "Url": "https://example.com", "ProductCategoryKey": "category", "ProductFamilyKey": "family", "ProductTypeKey": "type",
                  "Supplier": "supplier", "SupplierCode": "supplierCode", "Rights": "UnitCost=N&Name=M", "Rule": "rule",
                  "ExtraInfo": [ { "Name": "n", "Value": "v", "Type": "Image" } ], "ExtraField1": "1", "ExtraField2": "2", "ExtraField3": "3",
                  "ExtraField4": "4", "ExtraField5": "5", "InStock": -2
                }
                """),
            Written(SuperOfficeInputs.Full));

    [Fact]
    public void A_price_that_is_null_is_sent_as_not_given()
        => Sample.AssertSame(
            Json("""{ "Name": "name", "InAssortment": false, "Code": null, "UnitCost": -79228162514264337593543950335 }"""),
            Written(new CreateSuperOfficeProductInput { Name = "name", IsActive = false, Code = new(null), CostPrice = new(null) }));

    private static (SuperOfficeProduct Product, Product Answer) Read(string json)
    {
        var answer = Products.Read(Json(json))!;
        return (SuperOfficeMapping.ToSchema(answer), answer);
    }

    private static JsonElement Written(CreateSuperOfficeProductInput input) => JsonElement.Parse(Products.Write(SuperOfficeMapping.ToVendor(input)).Span);

    private static JsonElement Json(string json) => JsonElement.Parse(json);
}
