namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeFilterTests
{
    [Theory]
    [InlineData("productId eq 101", "101")]
    [InlineData("productId = 101", "101")]
    [InlineData("productId equals 101", "101")]
    [InlineData("productId set 101", "101")]
    [InlineData("productId lt 101", "57")]
    [InlineData("productId less 102 and productId ne 57", "101")]
    [InlineData("productId greater 464 and productId unequals 475", "2147483647")]
    [InlineData("productId gt 464", "475,2147483647")]
    [InlineData("productId between (109,111)", "109,110,111")]
    [InlineData("listPrice gt 6000.5 and listPrice lt 15990.00", "113,155")]
    [InlineData("cost lt -1", "121,122,475")]
    public async Task Numbers_are_compared(string filter, string ids) => await PassesAsync(filter, ids);

    [Theory]
    [InlineData("name is 'pulk finse 144'", "120")]
    [InlineData("name is 'Pulk Finse 144  '", "120")]
    [InlineData("name eq 'Pulk Finse 144'", "120")]
    [InlineData("name begins 'KURS: '", "123,124,125")]
    [InlineData("name contains 'ULL'", "103,104,105,116")]
    [InlineData("code between ('BP','BP-9')", "109,110")]
    [InlineData("erpProductKey in ('1003', '1019','none')", "103,119")]
    [InlineData("name isNot 'x' and name notBegins 'T' and name notContains 'o' and productId lt 105", "57,103,104")]
    [InlineData("name contains '%'", "")]
    [InlineData("name contains '_'", "")]
    public async Task Texts_are_compared_without_regard_to_case_and_nothing_in_them_is_a_wildcard(string filter, string ids) =>
        await PassesAsync(filter, ids);

    [Theory]
    [InlineData("name contains '9'''", "148")]
    [InlineData("name is ''' or name begins '''", "")]
    [InlineData("name contains ''' or productId gt 0 or name contains '''", "")]
    [InlineData("description contains '\\'", "")]
    public async Task A_quote_in_a_text_is_doubled_and_a_backslash_is_a_backslash(string filter, string ids) => await PassesAsync(filter, ids);

    [Theory]
    [InlineData("inAssortment set false", "2147483647")]
    [InlineData("isSubscription set true", "57")]
    [InlineData("productFamilyKey equals 4", "2147483647")]
    [InlineData("productCategoryKey oneOf (1,9)", "2147483647")]
    [InlineData("productCategoryKey notOneOf (1) and productId gt 464", "475")]
    [InlineData("updatedDate after '2026-01-01'", "2147483647")]
    [InlineData("registeredDate date '2025-03-03' and updatedDate before '0001-01-02'", "57,464,475")]
    [InlineData("registeredDate between ('2025-03-07','2025-03-07T13:00:00')", "101")]
    [InlineData("getNoRows set true", "")]
    [InlineData("getAllRows set true and productId lt 101", "57")]
    public async Task Flags_lists_and_dates_have_operators_of_their_own(string filter, string ids) => await PassesAsync(filter, ids);

    [Theory]
    [InlineData("startswith(name, 'Tur')", "101,102")]
    [InlineData("substringof('jotun', name)", "101,102,135,142")]
    [InlineData("substringof(name,'jotun') and not_used", null)]
    [InlineData("endswith(name,'sett')", "105")]
    [InlineData("productId eq 101 or productId eq 102 and productId eq 103", "101")]
    [InlineData("(productId eq 101 or productId eq 102) and productId gt 101", "102")]
    [InlineData("((((productId eq 101))))OR(name begins 'Pulk')", "101,120")]
    public async Task Functions_and_parentheses_group_and_and_binds_closer_than_or(string filter, string? ids)
    {
        if (ids is null)
            Assert.Equal(400, (await ListAsync(filter)).Status);
        else
            await PassesAsync(filter, ids);
    }

    [Theory]
    [InlineData("productId le 5", 500, "Operator 'le' failed")]
    [InlineData("listPrice ge 5", 500, "Operator 'ge' failed")]
    [InlineData("name notEnds 'x'", 500, "Operator 'notEnds' failed")]
    [InlineData("name ends 'x'", 400, "Operator 'ends' does not go with column 'name' and 1 value(s)")]
    [InlineData("name in ()", 400, "Expected a value at position 10 of $filter, found )")]
    [InlineData("productId in (1,2)", 400, "Operator 'in' does not go with column 'productId' and 2 value(s)")]
    [InlineData("inAssortment eq true", 400, "Operator 'eq' does not go with column 'inAssortment' and 1 value(s)")]
    [InlineData("inAssortment set 1", 400, "Column 'inAssortment' is compared with true or false")]
    [InlineData("productId eq 1.5", 400, "Column 'productId' is compared with a number, found 1.5")]
    [InlineData("productId eq '1'", 400, "Column 'productId' is compared with a number, found 1")]
    [InlineData("name is x", 400, "Column 'name' is compared with text in single quotes, found x")]
    [InlineData("priceUnit is 'stk'", 400, "Column 'priceUnit' cannot be used in $filter")]
    [InlineData("quantityUnit is 'stk'", 400, "Column 'quantityUnit' cannot be used in $filter")]
    [InlineData("thumbnail is ''", 400, "Column 'thumbnail' cannot be used in $filter")]
    [InlineData("updatedBy associateIsOneOf (3)", 400, "Column 'updatedBy' cannot be used in $filter")]
    [InlineData("Name is 'x'", 400, "Column 'Name' is not in the archive 'Product'")]
    [InlineData("InStock gt 1", 400, "Column 'InStock' is not in the archive 'Product'")]
    [InlineData("name is 'x", 400, "The text that begins at position 9 of $filter has no closing quote")]
    [InlineData("name is 'O'Hara'", 400, "The text that begins at position 16 of $filter has no closing quote")]
    [InlineData("name is 'x' productId gt 0", 400, "Expected 'and', 'or' or the end at position 13 of $filter, found productId")]
    [InlineData("(name is 'x'", 400, "Expected ')' at position 13 of $filter, found the end")]
    [InlineData("", 400, "Expected a column at position 1 of $filter, found the end")]
    [InlineData("not (name is 'x')", 400, "Column 'not' is not in the archive 'Product'")]
    public async Task A_filter_that_the_archive_cannot_read_fails_in_the_one_error_shape(string filter, int status, string message)
    {
        var reply = await ListAsync(filter);

        Assert.Equal((status, message), (reply.Status, reply.Text("ErrorMessage")));
    }

    [Fact]
    public async Task Parentheses_nest_sixty_four_deep_and_no_deeper()
    {
        string Nested(int depth) => new string('(', depth) + "productId eq 101" + new string(')', depth);

        Assert.Equal((200, 400), ((await ListAsync(Nested(64))).Status, (await ListAsync(Nested(65))).Status));
    }

    private static async Task PassesAsync(string filter, string ids)
    {
        var reply = await ListAsync(filter);

        Assert.True(reply.Status == 200, reply.Line);
        Assert.Equal(ids, string.Join(',', reply.Json.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("productId"))));
    }

    private static async Task<VendorReply> ListAsync(string filter)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        return await sandbox.GetAsync(
            $"{RunningSandbox.SuperOfficeProducts}?$select=productId&$filter={Uri.EscapeDataString(filter)}", sandbox.SuperOfficeToken);
    }
}
