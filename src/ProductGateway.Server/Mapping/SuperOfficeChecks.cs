using System.Globalization;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>What SuperOffice's database documentation (table product) and its text of rights let one know before sending.</summary>
internal static class SuperOfficeChecks
{
    private const string Name = "SuperOffice";
    private const int Key = 254;
    private const int Unit = 79;
    private const int Address = 1023;
    private const int Memo = 2047;

    /// <summary>Everything that is wrong with the input; empty when it may be sent.</summary>
    public static IReadOnlyList<InvalidInputError> Find(CreateSuperOfficeProductInput input)
    {
        var problems = new InputProblems(Name);
        problems.Required(input.Name, "name");
        foreach (var (field, value, max) in Texts(input)) problems.Length(value, max, LengthUnit.Utf16, field);
        foreach (var (field, value) in Numbers(input)) problems.FitsDouble(value, field);
        Rights(problems, input.Rights.Value ?? []);
        ExtraInfo(problems, input.ExtraInfo.Value ?? []);
        return problems.Found;
    }

    private static IEnumerable<(string Field, string? Value, int Max)> Texts(CreateSuperOfficeProductInput input) =>
    [
        ("name", input.Name, Key),
        ("code", input.Code.Value, Key),
        ("description", input.Description.Value, Memo),
        ("vatInfo", input.VatInfo.Value, Key),
        ("erpProductKey", input.ErpProductKey.Value, Key),
        ("priceUnit", input.PriceUnit.Value, Unit),
        ("quantityUnit", input.QuantityUnit.Value, Unit),
        ("subscriptionUnit", input.SubscriptionUnit.Value, Key),
        ("itemNumber", input.ItemNumber.Value, Unit),
        ("url", input.Url.Value, Address),
        ("productCategoryKey", input.ProductCategoryKey.Value, Key),
        ("productFamilyKey", input.ProductFamilyKey.Value, Key),
        ("productTypeKey", input.ProductTypeKey.Value, Key),
        ("supplierRef", input.SupplierRef.Value, Key),
        ("supplierCode", input.SupplierCode.Value, Key),
        ("rule", input.Rule.Value, Key),
        ("extraField1", input.ExtraField1.Value, Address),
        ("extraField2", input.ExtraField2.Value, Address),
        ("extraField3", input.ExtraField3.Value, Address),
        ("extraField4", input.ExtraField4.Value, Address),
        ("extraField5", input.ExtraField5.Value, Address),
    ];

    private static IEnumerable<(string Field, decimal? Value)> Numbers(CreateSuperOfficeProductInput input) =>
    [
        ("listPrice", input.ListPrice.Value),
        ("costPrice", input.CostPrice.Value),
        ("minimumPrice", input.MinimumPrice.Value),
        ("vatPercent", input.VatPercent.Value),
        ("defaultSubscriptionQuantity", input.DefaultSubscriptionQuantity.Value),
        ("inStock", input.InStock.Value),
    ];

    // One text carries them all, Field=right&Field=right, and has no escape for its two marks.
    private static void Rights(InputProblems problems, IReadOnlyList<SuperOfficeFieldRightInput> rights)
    {
        foreach (var (index, right) in rights.Index())
        {
            var position = index.ToString(CultureInfo.InvariantCulture);
            problems.Required(right.Field, "rights", position, "field");
            if (right.Field.AsSpan().ContainsAny('=', '&'))
            {
                problems.Add(GatewayCode.ValueMalformed, "has = or &, which separate SuperOffice's rights", "rights", position, "field");
            }

            if (right.Field.Trim() is { Length: > 0 } name && name.Length < right.Field.Length)
            {
                problems.Add(GatewayCode.ValueMalformed, "begins or ends with a blank, which is no part of a field's name", "rights", position, "field");
            }

            problems.Recognized<SuperOfficeRightCode>(right.Right, SuperOfficeRightCode.Unrecognized, "rights", position, "right");
        }

        problems.DistinctKeys(rights.Select(right => right.Field), "rights", "field");
        var length = rights.Sum(right => right.Field.Length + "=R&".Length) - 1;
        if (length > Memo)
        {
            problems.Add(GatewayCode.ValueTooLong, $"come to {length} characters as one text; {Name} keeps {Memo}", "rights");
        }
    }

    private static void ExtraInfo(InputProblems problems, IReadOnlyList<SuperOfficeExtraInfoInput> items)
    {
        foreach (var (index, item) in items.Index())
        {
            var position = index.ToString(CultureInfo.InvariantCulture);
            problems.Required(item.Name, "extraInfo", position, "name");
            problems.Recognized<SuperOfficeExtraInfoType>(item.Type, SuperOfficeExtraInfoType.Unrecognized, "extraInfo", position, "type");
        }
    }
}
