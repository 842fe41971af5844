using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;
using Attributes = ProductGateway.Server.Types.MicrosoftAdditionalAttributesInput;

namespace ProductGateway.Tests.Mapping;

/// <summary>What is refused before anything is sent: all of it at once, each with its path.</summary>
public sealed class InputCheckTests
{
    private static readonly CreateFinagoProductInput Finago = new() { Name = "Ullgenser", CategoryId = "-1" };

    [Fact]
    public void Inputs_without_a_fault_pass()
    {
        Assert.Empty(MicrosoftChecks.Find(MicrosoftInputs.Minimal with
        {
            AdditionalAttributes = new(new Attributes.StorageController(MicrosoftInputs.Storage)),
        }));
        Assert.Empty(MicrosoftChecks.Find(MicrosoftInputs.Minimal with
        {
            AdditionalAttributes = new(new Attributes.RaidController(MicrosoftInputs.Raid)),
        }));
        Assert.Empty(SuperOfficeChecks.Find(SuperOfficeInputs.Full));
        Assert.Empty(FinagoChecks.Find(Finago with { Ean = new("07012345678900"), UnitId = new(null) }));
    }

    [Fact]
    public void All_faults_of_a_Microsoft_input_are_told_at_once()
        => AssertFaults(
            MicrosoftChecks.Find(MicrosoftInputs.Minimal with
            {
                Name = " ",
                TestHarness = MicrosoftTestHarness.Unrecognized,
                DeviceType = MicrosoftDeviceType.Unrecognized,
                SelectedProductTypes = [Selection("Windows_v100", "Touch"), Selection("WINDOWS_V100", ""), Selection("Windows81", "Touch")],
                RequestedSignatures = ["WINDOWS_v63_X64", ""],
                AdditionalAttributes = new(new Attributes.StorageController(new MicrosoftStorageControllerInput
                {
                    UsedProprietary = new(true),
                    ProprietaryName = new("name"),
                    UsedMicrosoft = new(false),
                    UsedBetterBoot = new(true),
                    AcpiVersion = new(" "),
                })),
            }),
            "VALUE_REQUIRED name is blank. Give at least one visible character.",
            "VALUE_NOT_ALLOWED testHarness is UNRECOGNIZED, which only answers have. Choose one of the other values.",
            "VALUE_NOT_ALLOWED deviceType is UNRECOGNIZED, which only answers have. Choose one of the other values.",
            "VALUE_REQUIRED selectedProductTypes.1.productType is empty. Give at least one visible character.",
            "DUPLICATE_KEY selectedProductTypes.1.osFamily names a key that stands earlier in the list. Name each key once.",
            "VALUE_REQUIRED requestedSignatures.1 is empty. Give at least one visible character.",
            Missing("storageController.proprietaryVersion", "usedProprietary"),
            Missing("storageController.uefiVersion", "usedBetterBoot"),
            Missing("storageController.acpiVersion", "usedBetterBoot"));

    [Fact]
    public void A_RAID_controllers_flags_ask_for_their_companions()
        => AssertFaults(
            MicrosoftChecks.Find(MicrosoftInputs.Minimal with
            {
                AdditionalAttributes = new(new Attributes.RaidController(
                    new MicrosoftRaidControllerInput { UsedProprietary = new(true), UsedMicrosoft = new(true), MicrosoftName = new("name") })),
            }),
            Missing("raidController.proprietaryName", "usedProprietary"),
            Missing("raidController.proprietaryVersion", "usedProprietary"),
            Missing("raidController.microsoftVersion", "usedMicrosoft"));

    [Fact]
    public void All_faults_of_a_SuperOffice_input_are_told_at_once()
        => AssertFaults(
            SuperOfficeChecks.Find(SuperOfficeInputs.Full with
            {
                Name = "",
                Code = new(new string('x', 255)),
                PriceUnit = new(new string('x', 79) + "x"),
                Description = new(new string('x', 2047)),
                ListPrice = new(0.1234567890123456789m),
                Rights = new([
                    Right("Name", SuperOfficeRightCode.M), Right("name", SuperOfficeRightCode.R), Right("a=b", SuperOfficeRightCode.Unrecognized),
                    Right(" Code", SuperOfficeRightCode.R)]),
                ExtraInfo = new([new SuperOfficeExtraInfoInput { Name = "", Type = SuperOfficeExtraInfoType.Unrecognized }]),
            }),
            "VALUE_REQUIRED name is empty. Give at least one visible character.",
            "VALUE_TOO_LONG code has 255 characters; SuperOffice keeps 254. Shorten it.",
            "VALUE_TOO_LONG priceUnit has 80 characters; SuperOffice keeps 79. Shorten it.",
            "VALUE_OUT_OF_RANGE listPrice would become 0.12345678901234568: SuperOffice keeps 15 to 17 significant digits. Give a value that fits.",
            "VALUE_MALFORMED rights.2.field has = or &, which separate SuperOffice's rights. Correct it.",
            "VALUE_NOT_ALLOWED rights.2.right is UNRECOGNIZED, which only answers have. Choose one of the other values.",
            "VALUE_MALFORMED rights.3.field begins or ends with a blank, which is no part of a field's name. Correct it.",
            "DUPLICATE_KEY rights.1.field names a key that stands earlier in the list. Name each key once.",
            "VALUE_REQUIRED extraInfo.0.name is empty. Give at least one visible character.",
            "VALUE_NOT_ALLOWED extraInfo.0.type is UNRECOGNIZED, which only answers have. Choose one of the other values.");

    [Fact]
    public void Rights_are_measured_as_the_one_text_that_they_become()
    {
        static IReadOnlyList<InvalidInputError> Find(int lastLength)
        {
            var rights = Enumerable.Range(0, 20).Select(index => new string((char)('a' + index), 98)).Append(new string('z', lastLength));
            return SuperOfficeChecks.Find(SuperOfficeInputs.Full with
            {
                Rights = new([.. rights.Select(field => Right(field, SuperOfficeRightCode.R))]),
            });
        }

        Assert.Empty(Find(25)); // 20 × 101 + 27 = 2047
        AssertFaults(Find(26), "VALUE_TOO_LONG rights come to 2048 characters as one text; SuperOffice keeps 2047. Shorten it.");
    }

    [Theory]
    [InlineData("19.90")]
    [InlineData("12269.609999999999")]
    [InlineData("-7")]
    [InlineData("0")]
    [InlineData("123456789012345")]
    public void A_number_that_a_double_carries_passes(string number)
        => Assert.Empty(SuperOfficeChecks.Find(SuperOfficeInputs.Full with
        {
            ListPrice = new(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)),
        }));

    [Fact]
    public void All_faults_of_a_24SevenOffice_input_are_told_at_once()
        => AssertFaults(
            FinagoChecks.Find(new CreateFinagoProductInput
            {
                Name = new string('x', 151),
                CategoryId = "klær",
                Code = new(new string('x', 101)),
                Kind = new(FinagoProductKind.Unrecognized),
                Description = new(new string('x', 501)),
                Ean = new("070 12345"),
                EanAlternative = new(new string('1', 26)),
                SupplierProduct = new(new FinagoSupplierProductInput
                {
                    ItemCode = new(new string('x', 51)),
                    Number = new(new string('x', 51)),
                    Name = new(new string('x', 251)),
                }),
                UnitId = new("2147483648"),
                SupplierId = new("1.0"),
            }),
            "VALUE_TOO_LONG name has 151 characters; 24SevenOffice keeps 150. Shorten it.",
            "VALUE_MALFORMED categoryId is not a whole number, as 24SevenOffice's ids are. Correct it.",
            "VALUE_TOO_LONG code has 101 characters; 24SevenOffice keeps 100. Shorten it.",
            "VALUE_NOT_ALLOWED kind is UNRECOGNIZED, which only answers have. Choose one of the other values.",
            "VALUE_TOO_LONG description has 501 characters; 24SevenOffice keeps 500. Shorten it.",
            "VALUE_MALFORMED ean has something other than digits. Correct it.",
            "VALUE_TOO_LONG eanAlternative has 26 characters; 24SevenOffice keeps 25. Shorten it.",
            "VALUE_TOO_LONG supplierProduct.itemCode has 51 characters; 24SevenOffice keeps 50. Shorten it.",
            "VALUE_TOO_LONG supplierProduct.number has 51 characters; 24SevenOffice keeps 50. Shorten it.",
            "VALUE_TOO_LONG supplierProduct.name has 251 characters; 24SevenOffice keeps 250. Shorten it.",
            "VALUE_OUT_OF_RANGE unitId is beyond 24SevenOffice's ids, which have 32 bits. Give a value that fits.",
            "VALUE_MALFORMED supplierId is not a whole number, as 24SevenOffice's ids are. Correct it.");

    [Fact]
    public void A_long_list_of_faults_is_told_in_part()
        => Assert.Equal(50, MicrosoftChecks.Find(MicrosoftInputs.Minimal with { RequestedSignatures = [.. Enumerable.Repeat("", 100_000)] }).Count);

    [Fact]
    public void An_EAN_has_at_most_14_digits()
        => AssertFaults(
            FinagoChecks.Find(Finago with { Ean = new("123456789012345") }),
            "VALUE_TOO_LONG ean has 15 characters; 24SevenOffice keeps 14. Shorten it.");

    [Fact]
    public void A_character_is_what_the_vendor_counts()
    {
        var wools = string.Concat(Enumerable.Repeat("🧶", 150));

        Assert.Empty(FinagoChecks.Find(Finago with { Name = wools }));
        AssertFaults(
            SuperOfficeChecks.Find(SuperOfficeInputs.Full with { Name = wools }),
            "VALUE_TOO_LONG name has 300 characters; SuperOffice keeps 254. Shorten it.");
    }

    private static void AssertFaults(IReadOnlyList<InvalidInputError> found, params string[] expected)
    {
        Assert.Equal(expected, found.Select(error => $"{error.Code} {error.Message}"));
        Assert.All(found, error => Assert.StartsWith(string.Join('.', error.Field!), error.Message));
    }

    private static string Missing(string path, string flag)
        => $"COMPANION_REQUIRED additionalAttributes.{path} is missing while {flag} is true. Give it, or set the flag to false.";

    private static MicrosoftProductTypeSelectionInput Selection(string family, string type) => new() { OsFamily = family, ProductType = type };

    private static SuperOfficeFieldRightInput Right(string field, SuperOfficeRightCode right) => new() { Field = field, Right = right };
}
