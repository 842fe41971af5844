using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Stories;

/// <summary>Several creates in one operation: one after the other, in the order of the document, each on its own account.</summary>
public sealed class CreateOrderTests
{
    private const string Several = """
        mutation {
          first: createFinagoProduct(input: { name: "Ullgenser", categoryId: 12 }) { ...Result }
          second: createSuperOfficeProduct(input: { name: "Bålpanne Ø60" }) { ...Result }
          third: createFinagoProduct(input: { name: "Kaffekjele", categoryId: 987654 }) { ...Result }
          fourth: createMicrosoftProduct(input: {
            name: "Fjord Audio Bridge A1", testHarness: ATTESTATION, deviceType: EXTERNAL,
            selectedProductTypes: [], requestedSignatures: ["WINDOWS_v100_X64_GE_FULL"]
          }) { ...Result }
          fifth: createFinagoProduct(input: { name: "", categoryId: 12 }) { ...Result }
          sixth: createFinagoProduct(input: { name: "Lavvo", categoryId: 15 }) { ...Result }
        }

        fragment Result on CreateProductPayload {
          outcome
          product { ... on CatalogProduct { vendorId name } }
          errors { __typename code field }
        }
        """;

    [Fact]
    public async Task They_run_in_order_and_those_that_fail_leave_the_others_products()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.SuperOffice, Method = "POST" });

        var reply = await stage.AskAsync(Several);

        reply.Is(200, """
            {"data": {
              "first": {"outcome": "CREATED", "product": {"vendorId": "5001", "name": "Ullgenser"}, "errors": []},
              "second": {
                "outcome": "UNKNOWN",
                "product": null,
                "errors": [{"__typename": "OutcomeUnknownError", "code": "OUTCOME_UNKNOWN", "field": null}]
              },
              "third": {
                "outcome": "REJECTED",
                "product": null,
                "errors": [{"__typename": "VendorRejectedError", "code": "VENDOR_REJECTED", "field": ["categoryId"]}]
              },
              "fourth": {"outcome": "CREATED", "product": {"vendorId": "14631253285588901", "name": "Fjord Audio Bridge A1"}, "errors": []},
              "fifth": {
                "outcome": "REJECTED",
                "product": null,
                "errors": [{"__typename": "InvalidInputError", "code": "VALUE_REQUIRED", "field": ["name"]}]
              },
              "sixth": {"outcome": "CREATED", "product": {"vendorId": "5002", "name": "Lavvo"}, "errors": []}
            }}
            """);
        Assert.Equal(
            [
                (SandboxVendor.Finago, 201, true), (SandboxVendor.SuperOffice, null, true), (SandboxVendor.Finago, 400, false),
                (SandboxVendor.Microsoft, 201, true), (SandboxVendor.Finago, 201, true),
            ],
            stage.Creates.Select(create => (create.Vendor!.Value, create.Status, create.Applied)));
    }

    [Fact]
    public async Task The_next_create_waits_for_the_whole_answer_to_the_one_before()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Finago, Method = "POST" });

        var asked = stage.AskAsync(Several);
        await stage.UntilAsync(each => each.Creates.Count > 0, asked);
        await stage.AskAsync("{ productByVendorId(vendor: SUPEROFFICE, vendorId: 101) { __typename } }");
        var sentWhileDripping = stage.Creates.Select(create => create.Vendor).ToArray();
        await stage.LetDripAsync(asked);

        Assert.Equal([SandboxVendor.Finago], sentWhileDripping);
        Assert.Equal(5, stage.Creates.Count);
    }
}
