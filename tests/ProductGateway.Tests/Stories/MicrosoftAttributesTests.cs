using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Stories;

/// <summary>Microsoft's additional attributes: one of three kinds, each with every member that the vendor documents, there and back.</summary>
public sealed class MicrosoftAttributesTests
{
    private const string StorageController = """
        {"storageController": {
          "biosVersion": "1.2", "firmwareVersion": "3.4", "driverVersion": "5.6", "driverName": "fjord.sys", "deviceVersion": "7",
          "chipsetName": "FX-1", "usedProprietary": true, "proprietaryName": "FjordPath", "proprietaryVersion": "8.9", "usedMicrosoft": true,
          "microsoftName": "MSDSM", "microsoftVersion": "10.0", "usedBootSupport": true, "usedBetterBoot": true, "uefiVersion": "2.8",
          "acpiVersion": "6.4", "supportsSector4K512E": true, "supportsSector4K4K": false, "supportsDifferential": false
        }}
        """;

    private const string RaidController = """
        {"raidController": {
          "firmwareVersion": "1", "filterVersion": "2", "driverVersion": "3", "usedProprietary": true, "proprietaryName": "SteinPath",
          "proprietaryVersion": "3.3", "usedMicrosoft": true, "microsoftName": "MSDSM", "microsoftVersion": "10.0",
          "isThirdPartyNeeded": false, "isSES": true, "isSAFTE": false, "additionalInfo": "Støy: lav"
        }}
        """;

    private const string Svvp = """
        {"svvp": {
          "productVersion": "6.0", "supportLink": "https://example.org/støtte", "guestOs": "Windows Server 2012 R2",
          "processorArchitecture": "Xeon", "maxProcessors": 64, "maxMemory": 1024
        }}
        """;

    [Theory]
    [InlineData("MicrosoftStorageControllerInput", StorageController, """{"storageController": VALUE, "raidController": null, "svvp": null}""")]
    [InlineData("MicrosoftRaidControllerInput", RaidController, """{"storageController": null, "raidController": VALUE, "svvp": null}""")]
    [InlineData("MicrosoftSvvpInput", Svvp, """{"storageController": null, "raidController": null, "svvp": VALUE}""")]
    public async Task Every_member_arrives_at_the_vendor_and_comes_back(string inputType, string attributes, string answered)
    {
        await using var stage = await Stage.StartAsync();
        var kind = Assert.Single(JsonNode.Parse(attributes)!.AsObject());

        var reply = await stage.AskAsync(Stage.Document("MicrosoftProduct"), Input(attributes), "Create");

        var product = reply["createMicrosoftProduct"]["product"];
        Json.Is(answered.Replace("VALUE", Json.Compact(kind.Value), StringComparison.Ordinal), product?["additionalAttributes"]);
        Json.Is(attributes, JsonNode.Parse(Assert.Single(stage.Creates).Body!)!["additionalAttributes"]);
        Assert.Empty(await Selection.MissingAsync(stage, "MicrosoftProduct", product!));
        Assert.Empty(await Selection.MissingAsync(stage, inputType, kind.Value!));
    }

    [Theory]
    [InlineData(0, "{}")]
    [InlineData(2, """{"svvp": {"guestOs": "Windows Server 2012 R2"}, "raidController": {"firmwareVersion": "1"}}""")]
    public async Task None_or_two_of_the_kinds_are_refused_and_nothing_is_sent(int found, string attributes)
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync(Stage.Document("MicrosoftProduct"), Input(attributes), "Create");

        reply.Is(400, $$$"""
            {"errors": [{
              "message": "$input.additionalAttributes: MicrosoftAdditionalAttributesInput takes exactly one of its fields; found {{{found}}}.",
              "locations": [{"line": 1, "column": 17}],
              "extensions": {
                "code": "BAD_USER_INPUT",
                "specifiedBy": "https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values",
                "traceId": "t"
              }
            }]}
            """);
        Assert.Empty(stage.ApiCalls);
    }

    private static string Input(string attributes) => $$$"""
        {"input": {
          "name": "Stein RAID S8i",
          "testHarness": "HLK",
          "deviceType": "INTERNAL",
          "selectedProductTypes": [{"osFamily": "Windows8Server", "productType": "Storage Array"}],
          "requestedSignatures": ["WINDOWS_8_SERVER_X64"],
          "additionalAttributes": {{{attributes}}}
        }}
        """;
}
