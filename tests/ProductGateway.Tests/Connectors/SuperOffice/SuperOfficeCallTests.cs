using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Connectors.SuperOffice;

public sealed class SuperOfficeCallTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_product_is_created_and_read_back_with_the_same_values()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var sent = new NewProduct
        {
            Name = "Bålpanne Ø60",
            Code = "BP-60",
            PriceUnit = "τρυβλίον",
            QuantityUnit = "五合枡",
            SubscriptionUnit = "دونم",
            Vat = 25m,
            UnitListPrice = 1490.50m,
            UnitCost = (decimal?)null,
            Rights = new([new("UnitCost", RightCode.R)]),
            ExtraInfo = new([new("Datasheet", "https://example.org", ExtraInfoType.Url)]),
            InStock = -3m,
        };

        var created = (await rig.SuperOffice.CreateProductAsync(sent, Test)).Value;
        var read = await rig.SuperOffice.ReadProductAsync(created.ProductId.ToString(System.Globalization.CultureInfo.InvariantCulture), Test);

        foreach (var product in new[] { created, read! })
        {
            Assert.Equal(("Bålpanne Ø60", "BP-60", "τρυβλίον", "五合枡", "دونم"), (product.Name, product.Code, product.PriceUnit, product.QuantityUnit, product.SubscriptionUnit));
            Assert.Equal((25m, 1490.50m, -3m, null), (product.Vat, product.UnitListPrice, product.InStock, product.UnitCost));
            Assert.Equal(sent.Rights.Value, product.Rights);
            Assert.Equal(("Datasheet", ExtraInfoType.Url), (product.ExtraInfo![0].Name, product.ExtraInfo[0].Type));
            Assert.Null(product.Unmapped);
        }
    }

    [Fact]
    public async Task A_create_fetches_no_default_and_sends_no_id()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        await rig.SuperOffice.CreateProductAsync(new NewProduct { Name = "Bare" }, Test);

        var call = Assert.Single(rig.Sandbox.Journal.Entries);
        Assert.Equal(("POST", "/superoffice/Cust12345/api/v1/Product", """{"Name":"Bare"}"""), (call.Method, call.Path, call.Body));
    }

    [Fact]
    public async Task The_sentinel_in_the_costs_of_the_vendors_answer_is_null()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        var created = (await rig.SuperOffice.CreateProductAsync(new NewProduct { Name = "Bare" }, Test)).Value;

        Assert.Equal((null, null), (created.UnitCost, created.UnitMinimumPrice));
        Assert.Null(created.Unmapped);
    }

    [Theory]
    [InlineData("13-put-error-400.json", "ArgumentException", "The entity to save is not in the body")]
    [InlineData("14-error-404.json", "SoNotFoundException", "Product id 99999 not found")]
    public async Task Its_error_body_is_read(string sample, string code, string message)
    {
        var rejected = await RejectionAsync(Sample.Text("superoffice/" + sample));

        Assert.Equal((400, code, message), (rejected.Status, rejected.VendorCode, rejected.VendorMessage));
    }

    [Fact]
    public async Task The_other_spelling_of_its_error_text_is_read() =>
        Assert.Equal("Nope", (await RejectionAsync("""{"Error":true,"ErrorType":"X","Message":"Nope"}""")).VendorMessage);

    [Theory]
    [InlineData("Name: A value is required", "Name", "A value is required")]
    [InlineData("ExtraInfo[0].Type: Unknown value", "ExtraInfo[0].Type", "Unknown value")]
    [InlineData("Value cannot be null. (Parameter 'Name')", "Name", "Value cannot be null.")]
    [InlineData("Specified argument was out of range.\\r\\nParameter name: UnitCost", "UnitCost", "Specified argument was out of range.")]
    public async Task The_member_that_its_sentence_names_is_told(string text, string target, string message)
    {
        var rejected = await RejectionAsync($$"""{"ErrorType":"ArgumentException","ErrorMessage":"{{text}}"}""");

        Assert.Equal([new(target, message)], rejected.Fields);
    }

    [Theory]
    [InlineData("https://sod.superoffice.com: not found")]
    [InlineData("Nothing was saved: the disk is full")]
    [InlineData("Name:")]
    public async Task A_sentence_that_names_no_member_is_whole(string text) =>
        Assert.Empty((await RejectionAsync($$"""{"ErrorMessage":"{{text}}"}""")).Fields);

    [Theory]
    [InlineData("see https://internal.example/x?t=1 for more", "see (address) for more")]
    [InlineData("at http://10.0.0.7:8080", "at (address)")]
    [InlineData("(wss://a/b), net.tcp://c and //d/e", "((address)), (address) and (address)")]
    [InlineData("and/or 1/2: a // b", "and/or 1/2: a // b")]
    public async Task Addresses_in_vendor_text_are_taken_out(string text, string cleaned) =>
        Assert.Equal(cleaned, (await RejectionAsync($$"""{"ErrorMessage":"{{text}}"}""")).VendorMessage);

    [Fact]
    public async Task Vendor_text_is_capped_and_loses_its_control_characters()
    {
        var rejected = await RejectionAsync($$"""{"ErrorMessage":"a\u0000b\r\nc\u202Ed{{new string('x', 600)}}"}""");

        Assert.StartsWith("a b  c dxxx", rejected.VendorMessage, StringComparison.Ordinal);
        Assert.Equal(500, rejected.VendorMessage!.Length);
    }

    [Fact]
    public async Task Seconds_in_the_text_of_a_429_say_how_long_to_wait()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead
        {
            Vendor = SandboxVendor.SuperOffice,
            Status = 429,
            Body = """{"ErrorMessage":"Rate limit is exceeded. Try again in 12 seconds."}""",
        });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.SuperOffice.ReadProductAsync("1", Test));

        Assert.Equal(TimeSpan.FromSeconds(12), Assert.IsType<VendorFailure.RateLimited>(failure.Failure).RetryAfter);
    }

    private static async Task<VendorFailure.Rejected> RejectionAsync(string body)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.SuperOffice, Status = 400, Body = body });
        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.SuperOffice.CreateProductAsync(new NewProduct { Name = "N" }, Test));
        return Assert.IsType<VendorFailure.Rejected>(failure.Failure);
    }
}
