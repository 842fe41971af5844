using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Connectors.Finago;

public sealed class FinagoCallTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_product_with_every_documented_member_is_created_and_read_back()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var sent = new NewProduct
        {
            Name = "Ullgenser Ø, str. M – 羊毛",
            CategoryId = 12,
            Number = "UG-0001-X",
            Type = ProductType.Structure,
            Status = ProductStatus.Inactive,
            Description = "Tykk genser\nmed glidelås",
            CostPrice = 199.995m,
            SalesPrice = 899.90m,
            IndirectCost = 0.30000000000000004m,
            WebshopEnabled = true,
            Stock = new NewStock { IsManaged = true, Quantity = 12.5m, Location = "B-301" },
            Ean = "07012345678900",
            EanAlternative = "0123456789012345678901234",
            SupplierProduct = new NewSupplierProduct { ItemCode = "T1", Number = "77", Name = "Wool sweater M", Price = 150.25m },
            UnitId = 13,
            SupplierId = 67890,
        };

        var created = await rig.Finago.CreateProductAsync(sent, Test);
        var read = await rig.Finago.ReadProductAsync(created.Value.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Test);

        Assert.Equal(read, created.Value);
        Assert.Equal(
            ("UG-0001-X", ProductType.Structure, ProductStatus.Inactive, true), (read!.Number, read.Type, read.Status, read.WebshopEnabled));
        Assert.Equal("199.995 899.90 0.30000000000000004", FormattableString.Invariant($"{read.CostPrice} {read.SalesPrice} {read.IndirectCost}"));
        Assert.Equal((new Stock(true, 12.5m, "B-301"), new SupplierProduct("T1", "77", "Wool sweater M", 150.25m)), (read.Stock, read.SupplierProduct));
        Assert.Equal((13, 12, 67890), (read.Units!.Id, read.Category!.Id, read.Supplier!.Id));
        Assert.NotNull(read.CreatedAt);
        Assert.Null(read.Unmapped);
    }

    [Fact]
    public async Task The_trace_id_of_a_create_comes_back()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        var created = await rig.Finago.CreateProductAsync(new NewProduct { Name = "N", CategoryId = 12 }, Test);

        Assert.False(string.IsNullOrEmpty(created.TraceId));
    }

    [Fact]
    public async Task The_token_is_asked_for_one_organization()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        await rig.Finago.ReadProductAsync("1001", Test);

        var call = Assert.Single(rig.TokenCalls);
        Assert.Contains("audience=https%3A%2F%2Fapi.24sevenoffice.com", call.Body, StringComparison.Ordinal);
        Assert.Contains($"login_organization={rig.FinagoOptions.Organization}", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seeded_product_with_unknown_members_keeps_them_in_unmapped()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        var product = await rig.Finago.ReadProductAsync("2147483647", Test);

        Assert.NotNull(product!.Unmapped);
    }

    [Fact]
    public async Task Paths_and_keywords_of_a_validation_error_are_read()
    {
        var rejected = await RejectionAsync(
            """{"error":{"name":"ValidationError","payload":{"validationErrors":[{"path":"/category/id","keyword":"required"}]}},"trackingId":"7b9e"}""");

        Assert.Equal(("ValidationError", null), (rejected.VendorCode, rejected.VendorMessage));
        Assert.Equal([new("/category/id", "required")], rejected.Fields);
        Assert.Equal("7b9e", rejected.TraceId);
    }

    [Fact]
    public async Task Messages_of_a_bad_request_error_are_joined()
    {
        var rejected = await RejectionAsync(
            """{"error":{"name":"BadRequestError","payload":{"errors":[{"type":"DepartmentMissing","message":"No department"},{"type":"NoLines"}]}}}""");

        Assert.Equal(("BadRequestError", "No department; NoLines"), (rejected.VendorCode, rejected.VendorMessage));
    }

    [Fact]
    public async Task A_category_that_does_not_exist_is_rejected_by_the_vendor()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        var failure = await Assert.ThrowsAsync<VendorException>(
            () => rig.Finago.CreateProductAsync(new NewProduct { Name = "N", CategoryId = 999_999 }, Test));

        var rejected = Assert.IsType<VendorFailure.Rejected>(failure.Failure);
        Assert.Equal((400, "ValidationError"), (rejected.Status, rejected.VendorCode));
        Assert.Single(rejected.Fields);
        Assert.NotNull(rejected.TraceId);
    }

    private static async Task<VendorFailure.Rejected> RejectionAsync(string body)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Method = "POST", Path = "/v1", Status = 400, Body = body });
        var failure = await Assert.ThrowsAsync<VendorException>(
            () => rig.Finago.CreateProductAsync(new NewProduct { Name = "N", CategoryId = 12 }, Test));
        return Assert.IsType<VendorFailure.Rejected>(failure.Failure);
    }
}
