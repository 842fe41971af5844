using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>A vendor that fails costs its own products: a list of it alone is null with an error, a page of all tells who is missing.</summary>
public sealed class ListFailureTests
{
    private static readonly (string, string?)[] WithoutSuperOffice =
    [
        ("SuperOffice:BaseAddress", null), ("SuperOffice:Authentication", null), ("SuperOffice:AccessToken", null),
    ];

    [Fact]
    public async Task A_list_of_one_vendor_that_fails_is_null_with_an_error_and_the_others_are_answered()
    {
        await using var stage = await Stage.StartAsync(("environment", "Development"));
        stage.Vendors.Faults.Arm(new HtmlPage { Vendor = SandboxVendor.SuperOffice, Times = 50 });

        var reply = await stage.AskAsync(
            "{ superOfficeProducts { nodes { id } } finagoProducts(first: 1) { nodes { vendorId } } microsoftProducts(first: 1) { nodes { vendor } } }");

        reply.Is(200, """
            {
              "errors": [{
                "message": "SuperOffice gave no usable answer. Try again later.",
                "locations": [{"line": 1, "column": 3}],
                "path": ["superOfficeProducts"],
                "extensions": {"code": "VENDOR_UNAVAILABLE", "traceId": "t", "cause": "FOREIGN_CONTENT_TYPE"}
              }],
              "data": {
                "superOfficeProducts": null,
                "finagoProducts": {"nodes": [{"vendorId": "125"}]},
                "microsoftProducts": {"nodes": [{"vendor": "MICROSOFT"}]}
              }
            }
            """);
    }

    [Fact]
    public async Task A_page_of_all_is_whole_for_the_others_and_the_next_page_tries_again()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new TooManyRequests { Vendor = SandboxVendor.Microsoft, RetryAfter = "300", Times = 50 });
        var broken = (await stage.Client.ListAll.ExecuteAsync(100)).EnsureNoErrors().Products!;
        stage.Vendors.Faults.Clear();
        var mended = (await stage.Client.ListAll.ExecuteAsync(100, broken.PageInfo.EndCursor)).EnsureNoErrors().Products!;

        Assert.Equal(100, broken.Nodes.Count);
        Assert.DoesNotContain(broken.Nodes, node => node is ListAll_Products_Nodes.MicrosoftProduct);
        Assert.Equal(
            ["MICROSOFT False RATE_LIMITED", "SUPEROFFICE True ", "FINAGO True "],
            broken.Sources.Select(source => $"{source.Vendor} {source.Ok} {source.Code}"));
        Assert.IsType<ListAll_Products_Nodes.MicrosoftProduct>(mended.Nodes[0]);
        Assert.All(mended.Sources, source => Assert.Equal((true, null, null), (source.Ok, source.Code, source.Message)));
        Assert.Equal(stage.Vendors.Products.Values.Sum(), broken.Nodes.Count + mended.Nodes.Count);
    }

    [Fact]
    public async Task A_vendor_that_hangs_leaves_the_page_whole_for_the_others_in_time()
    {
        await using var stage = await Stage.StartAsync(("GraphQL:Limits:ExecutionTimeout", "00:00:05"));
        await stage.Client.ListAll.ExecuteAsync(100); // connections and tokens stand
        stage.Vendors.Faults.Arm(new Hang { Vendor = SandboxVendor.Microsoft, Times = 50 });

        var page = (await stage.Client.ListAll.ExecuteAsync(10)).EnsureNoErrors().Products!;

        Assert.Equal(10, page.Nodes.Count);
        Assert.Equal(
            ["MICROSOFT False VENDOR_UNAVAILABLE", "SUPEROFFICE True ", "FINAGO True "],
            page.Sources.Select(source => $"{source.Vendor} {source.Ok} {source.Code}"));
        Assert.Matches(
            @"^Microsoft did not answer within [01](\.[0-9])? seconds, its share of the time that was left. Try again later.$", page.Sources[0].Message);
    }

    [Fact]
    public async Task A_vendor_without_configuration_is_told_by_its_code_and_nobody_loops_on_it()
    {
        await using var stage = await Stage.StartAsync(WithoutSuperOffice);

        var alone = (await stage.Client.ListSuperOffice.ExecuteAsync(5)).Errors.Single();
        var page = (await stage.Client.ListAll.ExecuteAsync(5, vendors: new([Vendor.Superoffice]))).EnsureNoErrors().Products!;
        var rest = await ListWalk.ToTheEndAsync(ListWalk.OfAll(stage.Client), 100);

        Assert.Equal("VENDOR_NOT_CONFIGURED", alone.Code);
        Assert.Empty(page.Nodes);
        Assert.False(page.PageInfo.HasNextPage);
        Assert.Null(page.PageInfo.EndCursor);
        Whole.Is(
            new[]
            {
                new ListAll_Products_Sources
                {
                    Vendor = new(Vendor.Superoffice, "SUPEROFFICE"),
                    Ok = false,
                    Code = "VENDOR_NOT_CONFIGURED",
                    Message = "SuperOffice is not configured at this gateway. Ask the operators of the gateway to configure it.",
                },
            },
            page.Sources);
        Assert.Equal(stage.Vendors.Products[SandboxVendor.Microsoft] + stage.Vendors.Products[SandboxVendor.Finago], rest.Count);
    }

    [Fact]
    public async Task Each_of_the_vendors_pages_is_a_call_of_the_operation()
    {
        await using var stage = await Stage.StartAsync(("GraphQL:Limits:MaxVendorCalls", "2"));

        var reply = await stage.AskAsync("{ a: finagoProducts(first: 1) { nodes { vendor } } b: microsoftProducts(first: 100) { nodes { vendor } } }");
        var all = (await stage.Client.ListAll.ExecuteAsync(100)).Errors.Single();

        reply.Is(200, """
            {
              "errors": [{
                "message": "The operation needs at least 3 vendor calls and may make 2. This field asked for no more. Ask for less at once.",
                "locations": [{"line": 1, "column": 52}],
                "path": ["b"],
                "extensions": {"code": "VENDOR_CALL_LIMIT_EXCEEDED", "traceId": "t"}
              }],
              "data": {"a": {"nodes": [{"vendor": "FINAGO"}]}, "b": null}
            }
            """);
        Assert.Equal("VENDOR_CALL_LIMIT_EXCEEDED", all.Code);
        Assert.Equal(4, stage.ApiCalls.Count(call => call.Kind is CallKind.List));
    }

    [Fact]
    public async Task A_page_of_24SevenOffice_that_is_shorter_than_it_says_is_no_page()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new AnswerInstead
        {
            Vendor = SandboxVendor.Finago,
            Status = 200,
            Headers = new Dictionary<string, string> { ["link"] = "<https://rest.api.24sevenoffice.com/v1/products?page=2&limit=5>; rel=\"next\"" },
            Body = """[{"id": 1, "name": "alone"}]""",
        });

        var error = (await stage.Client.ListFinago.ExecuteAsync(5)).Errors.Single();

        Assert.Equal("VENDOR_UNAVAILABLE", error.Code);
        Assert.StartsWith("24SevenOffice gave fewer products than a page has", error.Message, StringComparison.Ordinal);
    }
}
