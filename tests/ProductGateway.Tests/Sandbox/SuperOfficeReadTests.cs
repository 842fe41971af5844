namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeReadTests
{
    [Fact]
    public async Task Both_spellings_of_the_smallest_decimal_occur()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var framework = await ReadAsync(sandbox, 102);
        var core = await ReadAsync(sandbox, 101);

        Assert.Equal(
            ("-7.9228162514264338E+28", "-7.922816251426434E+28"), (framework.Raw("UnitMinimumPrice"), core.Raw("UnitMinimumPrice")));
    }

    [Fact]
    public async Task The_first_twenty_are_linked_to_an_article_that_exists_under_the_same_name()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var finago = await sandbox.FinagoTokenAsync();

        for (var id = 101; id <= 120; id++)
        {
            var product = await ReadAsync(sandbox, id);
            var article = await sandbox.GetAsync($"{RunningSandbox.FinagoProducts}/{product.Text("ERPProductKey")}", finago);
            Assert.Equal((200, product.Text("Name")), (article.Status, article.Text("name")));
        }
    }

    [Fact]
    public async Task Two_products_name_one_article_and_one_names_none()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var first = await ReadAsync(sandbox, 148);
        var second = await ReadAsync(sandbox, 149);
        var article = await sandbox.GetAsync(
            $"{RunningSandbox.FinagoProducts}/{(await ReadAsync(sandbox, 138)).Text("ERPProductKey")}", await sandbox.FinagoTokenAsync());

        Assert.Equal(("1055", "1055", 404), (first.Text("ERPProductKey"), second.Text("ERPProductKey"), article.Status));
    }

    [Fact]
    public async Task A_subscription_has_stock_on_order_and_narrow_rights()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(sandbox, 57);

        Assert.Equal(
            ("true", "12.0", "12.5", "0.1", "-40.5", "", "{}"),
            (reply.Raw("IsSubscription"), reply.Raw("DefaultSubscriptionQuantity"), reply.Raw("VAT"), reply.Raw("UnitListPrice"),
                reply.Raw("InStock"), reply.Text("ERPProductKey"), reply.Raw("FieldProperties")));
        Assert.Equal("""{"Mask":"RI, RestrictedUpdate","Reason":"[SR_ACCESS_DENIED]"}""", reply.Raw("TableRight"));
    }

    [Fact]
    public async Task The_largest_id_carries_members_that_no_document_knows()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(sandbox, int.MaxValue);

        Assert.Equal(("""{"Name":"Vår","Percent":7.5}""", "null"), (reply.Raw("Campaign"), reply.Raw("Thumbnail")));
        Assert.Equal(("12269.609999999999", "0.30000000000000004"), (reply.Raw("UnitCost"), reply.Raw("UnitListPrice")));
    }

    [Fact]
    public async Task The_vendors_own_answer_has_no_table_right_and_a_field_without_a_right()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(sandbox, 464);

        Assert.Equal(("Hudson, Walker and Wolff", "null"), (reply.Text("Name"), reply.Raw("TableRight")));
        Assert.Equal(
            """{"fieldName":{"FieldRight":null,"FieldType":"System.Int32","FieldLength":129}}""", reply.Raw("FieldProperties"));
    }

    private static async Task<VendorReply> ReadAsync(RunningSandbox sandbox, int id)
    {
        var reply = await sandbox.GetAsync($"{RunningSandbox.SuperOfficeProducts}/{id}", sandbox.SuperOfficeToken);
        Assert.Equal(200, reply.Status);
        return reply;
    }
}
