using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>What 24SevenOffice's OpenAPI document lets one know before sending: lengths, digits, whole-number ids.</summary>
internal static class FinagoChecks
{
    private const string Name = "24SevenOffice";
    private const int EanDigits = 14;

    /// <summary>Everything that is wrong with the input; empty when it may be sent.</summary>
    public static IReadOnlyList<InvalidInputError> Find(CreateFinagoProductInput input)
    {
        var problems = new InputProblems(Name);
        problems.Required(input.Name, "name");
        Length(problems, input.Name, 150, "name");
        problems.WholeNumber(input.CategoryId, "categoryId");
        Length(problems, input.Code.Value, 100, "code");
        problems.Recognized(input.Kind.Value, FinagoProductKind.Unrecognized, "kind");
        Length(problems, input.Description.Value, 500, "description");
        Ean(problems, input.Ean.Value);
        Length(problems, input.EanAlternative.Value, 25, "eanAlternative");
        SupplierProduct(problems, input.SupplierProduct.Value);
        problems.WholeNumber(input.UnitId.Value, "unitId");
        problems.WholeNumber(input.SupplierId.Value, "supplierId");
        return problems.Found;
    }

    // The vendor checks no check digit, so neither do we: a wrong one is the caller's to keep.
    private static void Ean(InputProblems problems, string? ean)
    {
        if (string.IsNullOrEmpty(ean)) return;

        if (ean.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            problems.Add(GatewayCode.ValueMalformed, "has something other than digits", "ean");
        }
        else
        {
            Length(problems, ean, EanDigits, "ean");
        }
    }

    private static void SupplierProduct(InputProblems problems, FinagoSupplierProductInput? product)
    {
        if (product is null) return;

        Length(problems, product.ItemCode.Value, 50, "supplierProduct", "itemCode");
        Length(problems, product.Number.Value, 50, "supplierProduct", "number");
        Length(problems, product.Name.Value, 250, "supplierProduct", "name");
    }

    private static void Length(InputProblems problems, string? value, int max, params string[] field) =>
        problems.Length(value, max, LengthUnit.CodePoint, field);
}
