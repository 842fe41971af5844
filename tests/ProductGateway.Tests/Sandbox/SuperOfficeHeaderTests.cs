using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeHeaderTests
{
    private const string Raw = "NO:\"Ettersyn hver måned\";US:\"A check-up every month\";SE:\"Översyn varje månad\"";
    private const string Product = RunningSandbox.SuperOfficeProducts + "/57";

    [Theory]
    [InlineData(null, null, Raw)]
    [InlineData("no", null, "Ettersyn hver måned")]
    [InlineData("nb-NO", null, "Ettersyn hver måned")]
    [InlineData("en-GB,no;q=0.5", null, "A check-up every month")]
    [InlineData("no;q=0.5, sv", null, "Översyn varje månad")]
    [InlineData("no", "en", "A check-up every month")]
    [InlineData(null, "US", "A check-up every month")]
    [InlineData("no", "*", Raw)]
    [InlineData("no", "x", Raw)]
    [InlineData("*", null, Raw)]
    [InlineData("fr", null, "Ettersyn hver måned")]
    public async Task A_text_in_several_languages_is_raw_without_a_language_and_chosen_with_one(
        string? acceptLanguage, string? soLanguage, string description)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(sandbox, Product, ("Accept-Language", acceptLanguage), ("SO-Language", soLanguage));

        Assert.Equal(description, reply.Text("Description"));
    }

    [Theory]
    [InlineData(null, "[SR_HIDDEN]")]
    [InlineData("no", "Skjult")]
    [InlineData("en", "Hidden")]
    public async Task A_resource_id_is_replaced_when_a_language_is_set(string? language, string reason)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(sandbox, RunningSandbox.SuperOfficeProducts + "/101", ("SO-Language", language));

        var right = reply.Json.GetProperty("FieldProperties").GetProperty("UnitCost").GetProperty("FieldRight");
        Assert.Equal(reason, right.GetProperty("Reason").GetString());
    }

    [Theory]
    [InlineData(null, null, "[F:12.5] %")]
    [InlineData(null, "nb-NO", "[F:12.5] %")]
    [InlineData("no", null, "12,5 %")]
    [InlineData("en", null, "12.5 %")]
    [InlineData("en", "nb-NO", "12,5 %")]
    [InlineData("no", "en-US", "12.5 %")]
    public async Task The_culture_forms_numbers_inside_texts_and_is_ignored_without_a_language(string? language, string? culture, string vatInfo)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(sandbox, Product, ("SO-Language", language), ("SO-Culture", culture));

        Assert.Equal((vatInfo, "12.5"), (reply.Text("VATInfo"), reply.Raw("VAT")));
    }

    [Theory]
    [InlineData(null, null, "1 249,90")]
    [InlineData("no", null, "1 249,90")]
    [InlineData("en", null, "1,249.90")]
    [InlineData("no", "en-GB", "1,249.90")]
    public async Task A_list_displays_amounts_in_the_culture_and_leaves_raw_values_alone(string? language, string? culture, string display)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        const string list = RunningSandbox.SuperOfficeProducts + "?$mode=Full&$select=listPrice&$filter=productId eq 101";

        var reply = await ReadAsync(sandbox, list, ("SO-Language", language), ("SO-Culture", culture));

        var cell = reply.Json.GetProperty("value")[0].GetProperty("Column").GetProperty("listPrice");
        Assert.Equal((display, "1249.9"), (cell.GetProperty("DisplayValue").GetString(), cell.GetProperty("RawValue").GetRawText()));
    }

    [Fact]
    public async Task An_answer_in_a_language_keeps_its_numbers_digit_for_digit()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(sandbox, RunningSandbox.SuperOfficeProducts + "/102", ("SO-Language", "en"));

        Assert.Equal(("612.5", "-7.9228162514264338E+28"), (reply.Raw("UnitCost"), reply.Raw("UnitMinimumPrice")));
    }

    [Theory]
    [InlineData(null, "2025-03-07T13:45:00", "2025-04-06T13:45:00")]
    [InlineData("NO", "2025-03-07T14:45:00", "2025-04-06T15:45:00")]
    [InlineData("NO, includeTZOffset", "2025-03-07T14:45:00+0100", "2025-04-06T15:45:00+0200")]
    [InlineData("US-NY,includeTZOffset", "2025-03-07T08:45:00-0500", "2025-04-06T09:45:00-0400")]
    [InlineData("America/New_York", "2025-03-07T08:45:00", "2025-04-06T09:45:00")]
    public async Task Dates_are_told_in_the_time_zone_and_with_its_offset_when_that_is_asked_for(string? zone, string registered, string updated)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        const string list = RunningSandbox.SuperOfficeProducts + "?$select=registeredDate,updatedDate&$filter=productId eq 102";

        var slim = await ReadAsync(sandbox, list, ("SO-TimeZone", zone));
        var full = await ReadAsync(sandbox, list + "&$mode=Full", ("SO-TimeZone", zone));

        var row = slim.Json.GetProperty("value")[0];
        Assert.Equal((registered, updated), (row.GetProperty("registeredDate").GetString(), row.GetProperty("updatedDate").GetString()));
        var raw = full.Json.GetProperty("value")[0].GetProperty("Column").GetProperty("updatedDate").GetProperty("RawValue");
        Assert.Equal(updated, raw.GetString());
    }

    [Fact]
    public async Task Never_is_never_in_every_time_zone()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(
            sandbox, RunningSandbox.SuperOfficeProducts + "?$select=updatedDate&$filter=productId eq 103", ("SO-TimeZone", "NO, includeTZOffset"));

        Assert.Equal("0001-01-01T00:00:00", reply.Json.GetProperty("value")[0].GetProperty("updatedDate").GetString());
    }

    [Theory]
    [InlineData(null, Raw)]
    [InlineData("en", "A check-up every month")]
    public async Task A_list_speaks_the_language_that_a_read_speaks(string? language, string description)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(
            sandbox, RunningSandbox.SuperOfficeProducts + "?$select=description&$filter=productId eq 57", ("Accept-Language", language));

        Assert.Equal(description, reply.Json.GetProperty("value")[0].GetProperty("description").GetString());
    }

    [Theory]
    [InlineData("SO-Language", "no; drop")]
    [InlineData("SO-Language", "english")]
    [InlineData("Accept-Language", "no;;q=x")]
    [InlineData("SO-Culture", "nb_NO")]
    [InlineData("SO-TimeZone", "Middle/Earth")]
    [InlineData("SO-TimeZone", "NO, withOffsets")]
    public async Task A_value_that_cannot_be_read_is_400(string header, string value)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ReadAsync(sandbox, Product, (header, value));

        Assert.Equal((400, Refusal.Header), (reply.Status, sandbox.Server.Journal.Entries[0].Refusal));
        Assert.Contains(header, reply.Text("ErrorMessage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_has_each_header_as_it_was_sent()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        const string trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        await ReadAsync(
            sandbox, Product,
            ("Accept-Language", "no"), ("SO-Language", "en"), ("SO-Culture", "nb-NO"), ("SO-TimeZone", "NO, includeTZOffset"), ("traceparent", trace));

        var headers = Assert.Single(sandbox.Server.Journal.Entries).Headers;
        Assert.Equal(
            ("no", "en", "nb-NO", "NO, includeTZOffset", trace),
            (headers["Accept-Language"], headers["SO-Language"], headers["SO-Culture"], headers["SO-TimeZone"], headers["traceparent"]));
    }

    private static Task<VendorReply> ReadAsync(RunningSandbox sandbox, string path, params IEnumerable<(string Name, string? Value)> headers) =>
        sandbox.GetWithAsync(
            path,
            headers.Where(header => header.Value is not null).Select(header => (header.Name, header.Value!))
                .Append(("Authorization", $"Bearer {sandbox.SuperOfficeToken}")));
}
