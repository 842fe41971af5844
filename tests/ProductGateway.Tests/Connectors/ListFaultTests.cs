using ProductGateway.Connectors;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Connectors;

/// <summary>The same faults in the lists of each of the three vendors: a page is there whole, or its failure says what is known.</summary>
public sealed class ListFaultTests
{
    public static TheoryData<SandboxVendor> Vendors => [SandboxVendor.Microsoft, SandboxVendor.SuperOffice, SandboxVendor.Finago];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_list_without_a_usable_answer_is_unusable(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        Fault[] faults =
        [
            new CloseBeforeApplying { Vendor = vendor }, new PartialAnswer { Vendor = vendor }, new InvalidJson { Vendor = vendor },
            new EmptySuccess { Vendor = vendor }, new HtmlPage { Vendor = vendor }, new RedirectElsewhere { Vendor = vendor },
            new AnswerInstead { Vendor = vendor, Status = 503 },
            new AnswerInstead { Vendor = vendor, Status = 200, Body = "null" },
            new AnswerInstead { Vendor = vendor, Status = 200, Body = $"[{new string(' ', 2 * 1024 * 1024)}]" },
        ];
        foreach (var fault in faults)
        {
            // More than once: .NET itself repeats a GET whose connection ends without an answer.
            rig.Sandbox.Faults.Clear();
            rig.Sandbox.Faults.Arm(fault with { Method = "GET", Times = 10 });

            var failure = await Assert.ThrowsAsync<VendorException>(() => ListAsync(rig, vendor));

            Assert.IsType<VendorFailure.Unusable>(failure.Failure);
        }
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Too_many_requests_for_a_list_say_how_long_to_wait(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new TooManyRequests { Vendor = vendor, RetryAfter = "2" });

        var failure = await Assert.ThrowsAsync<VendorException>(() => ListAsync(rig, vendor));

        Assert.Equal(TimeSpan.FromSeconds(2), Assert.IsType<VendorFailure.RateLimited>(failure.Failure).RetryAfter);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_list_that_is_not_there_is_rejected_and_not_empty(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = vendor, Status = 404, Body = "{}" });

        var failure = await Assert.ThrowsAsync<VendorException>(() => ListAsync(rig, vendor));

        Assert.Equal(404, Assert.IsType<VendorFailure.Rejected>(failure.Failure).Status);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Lists_that_fail_again_and_again_open_the_circuit(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = vendor, Status = 503, Method = "GET", Times = 100 });
        for (var call = 0; call < 10; call++)
            await Assert.ThrowsAsync<VendorException>(() => ListAsync(rig, vendor));

        var failure = await Assert.ThrowsAsync<VendorException>(() => ListAsync(rig, vendor));

        Assert.IsType<VendorFailure.NotReached>(failure.Failure);
        Assert.Equal(10, rig.ApiCalls.Count);
    }

    [Fact]
    public async Task A_hundred_products_with_long_descriptions_fit_into_one_answer()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var ids = new List<long>();
        for (var more = 0; more < 100; more++)
        {
            var created = await rig.SuperOffice.CreateProductAsync(new() { Name = $"Lang {more}", Description = new string('å', 2_000) }, Test);
            ids.Add(created.Value.ProductId);
        }

        var page = await rig.SuperOffice.ListProductsAsync(new() { AfterProductId = ids[0] - 1, Top = 100 }, Test);

        Assert.Equal(ids, page.Products.Select(product => product.ProductId));
        Assert.All(page.Products, product => Assert.Equal(2_000, product.Description!.Length));
    }

    private static async Task<int> ListAsync(SandboxedConnectors rig, SandboxVendor vendor) => vendor switch
    {
        SandboxVendor.Microsoft => (await rig.Microsoft.ListProductsAsync(null, Test)).Products.Count,
        SandboxVendor.SuperOffice => (await rig.SuperOffice.ListProductsAsync(new() { Top = 5 }, Test)).Products.Count,
        _ => (await rig.Finago.ListProductsAsync(new() { Limit = 5 }, Test)).Products.Count,
    };
}
