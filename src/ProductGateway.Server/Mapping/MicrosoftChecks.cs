using System.Globalization;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>What Microsoft's page "Get product data" lets one know before sending: companions of flags, distinct keys of a map.</summary>
/// <remarks>Product types, OS families and OS codes are open sets, and no lengths are stated: both are Microsoft's to judge.</remarks>
internal static class MicrosoftChecks
{
    /// <summary>Everything that is wrong with the input; empty when it may be sent.</summary>
    public static IReadOnlyList<InvalidInputError> Find(CreateMicrosoftProductInput input)
    {
        var problems = new InputProblems("Microsoft");
        problems.Required(input.Name, "name");
        problems.Recognized<MicrosoftTestHarness>(input.TestHarness, MicrosoftTestHarness.Unrecognized, "testHarness");
        problems.Recognized<MicrosoftDeviceType>(input.DeviceType, MicrosoftDeviceType.Unrecognized, "deviceType");
        ProductTypes(problems, input.SelectedProductTypes);
        foreach (var (index, code) in input.RequestedSignatures.Index())
        {
            problems.Required(code, "requestedSignatures", Text(index));
        }

        AdditionalAttributes(problems, input.AdditionalAttributes.Value);
        return problems.Found;
    }

    private static void ProductTypes(InputProblems problems, IReadOnlyList<MicrosoftProductTypeSelectionInput> types)
    {
        foreach (var (index, type) in types.Index())
        {
            problems.Required(type.OsFamily, "selectedProductTypes", Text(index), "osFamily");
            problems.Required(type.ProductType, "selectedProductTypes", Text(index), "productType");
        }

        problems.DistinctKeys(types.Select(type => type.OsFamily), "selectedProductTypes", "osFamily");
    }

    private static void AdditionalAttributes(InputProblems problems, MicrosoftAdditionalAttributesInput? attributes)
    {
        switch (attributes)
        {
            case MicrosoftAdditionalAttributesInput.StorageController { Value: var storage }:
                Companions(problems, "storageController", "usedProprietary", storage.UsedProprietary.Value, [
                    ("proprietaryName", storage.ProprietaryName.Value),
                    ("proprietaryVersion", storage.ProprietaryVersion.Value)]);
                Companions(problems, "storageController", "usedMicrosoft", storage.UsedMicrosoft.Value, [
                    ("microsoftName", storage.MicrosoftName.Value),
                    ("microsoftVersion", storage.MicrosoftVersion.Value)]);
                Companions(problems, "storageController", "usedBetterBoot", storage.UsedBetterBoot.Value, [
                    ("uefiVersion", storage.UefiVersion.Value),
                    ("acpiVersion", storage.AcpiVersion.Value)]);
                break;
            case MicrosoftAdditionalAttributesInput.RaidController { Value: var raid }:
                Companions(problems, "raidController", "usedProprietary", raid.UsedProprietary.Value, [
                    ("proprietaryName", raid.ProprietaryName.Value),
                    ("proprietaryVersion", raid.ProprietaryVersion.Value)]);
                Companions(problems, "raidController", "usedMicrosoft", raid.UsedMicrosoft.Value, [
                    ("microsoftName", raid.MicrosoftName.Value),
                    ("microsoftVersion", raid.MicrosoftVersion.Value)]);
                break;
        }
    }

    private static void Companions(
        InputProblems problems, string kind, string flag, bool? isSet, ReadOnlySpan<(string Field, string? Value)> companions)
    {
        if (isSet is not true) return;

        foreach (var (field, value) in companions)
        {
            if (!string.IsNullOrWhiteSpace(value)) continue;
            problems.Add(GatewayCode.CompanionRequired, $"is missing while {flag} is true", "additionalAttributes", kind, field);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
