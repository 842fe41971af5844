using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

/// <summary>On a create <c>$select</c> takes the entity's names, and leaves the other members there with nothing in them.</summary>
public sealed class SuperOfficeSelectTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_create_asks_for_the_key_and_the_named_members()
    {
        await using var vendors = new RecordingVendors(Sample.Text("superoffice/04-post-response-select.json"));

        var created = await vendors.SuperOffice.CreateProductAsync(
            new NewProduct { Name = "Peis" }, ProductMembers.Name | ProductMembers.UnitListPrice | ProductMembers.Vat, Test);

        Assert.Equal("/Cust12345/api/v1/Product?$select=ProductId%2CName%2CVAT%2CUnitListPrice", vendors.Target);
        Assert.EndsWith("""{"Name":"Peis"}""", vendors.Requests[0], StringComparison.Ordinal);
        Assert.Equal(
            ProductMembers.ProductId | ProductMembers.Name | ProductMembers.UnitListPrice | ProductMembers.Vat, created.Value.Members);
    }

    [Fact]
    public async Task A_default_in_place_of_a_member_that_was_not_asked_for_is_null()
    {
        await using var vendors = new RecordingVendors(
            """{"ProductId":7,"Name":"Peis","Code":"","InAssortment":false,"InStock":0.0,"Unknown":1,"ExtraInfo":[]}""");

        var created = await vendors.SuperOffice.CreateProductAsync(new NewProduct { Name = "Peis" }, ProductMembers.Name, Test);

        Assert.Equal(
            new Product { ProductId = 7, Name = "Peis", Members = ProductMembers.ProductId | ProductMembers.Name }, created.Value);
    }

    [Fact]
    public async Task A_create_that_asks_for_all_sends_no_selection()
    {
        await using var vendors = new RecordingVendors(Sample.Text("superoffice/03-post-response.json"));

        var created = await vendors.SuperOffice.CreateProductAsync(new NewProduct { Name = "Peis" }, ProductMembers.All, Test);

        Assert.Equal("/Cust12345/api/v1/Product", vendors.Target);
        Assert.Equal(ProductMembers.All, created.Value.Members);
    }
}
