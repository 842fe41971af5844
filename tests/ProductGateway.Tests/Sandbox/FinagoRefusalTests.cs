using System.Text.Json;

namespace ProductGateway.Tests.Sandbox;

public sealed class FinagoRefusalTests
{
    [Theory]
    [InlineData("{}", "name required, category required")]
    [InlineData("""{"name":"A","category":{}}""", "category.id required")]
    [InlineData("""{"name":null,"category":{"id":1}}""", "name type")]
    [InlineData("""{"name":"A","category":{"id":"1"}}""", "category.id type")]
    [InlineData("""{"name":"A","category":{"id":1.5}}""", "category.id type")]
    [InlineData("""{"name":"A","category":{"id":1},"type":"bundle"}""", "type enum")]
    [InlineData("""{"name":"A","category":{"id":1},"status":"ACTIVE"}""", "status enum")]
    [InlineData("""{"name":"A","category":{"id":1},"salesPrice":"10"}""", "salesPrice type")]
    [InlineData("""{"name":"A","category":{"id":1},"costPrice":1e400}""", "costPrice type")]
    [InlineData(
        """{"name":"A","category":{"id":1},"stock":{"isManaged":null,"quantity":"3"}}""", "stock.isManaged type, stock.quantity type")]
    [InlineData("""{"name":"A","category":{"id":99}}""", "category.id exists")]
    [InlineData(
        """{"name":"A","category":{"id":1},"units":{"id":99},"supplier":{"id":67891}}""", "units.id exists, supplier.id exists")]
    public async Task Every_broken_rule_is_listed_by_path_and_keyword(string body, string broken)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostAsync(RunningSandbox.FinagoProducts, await sandbox.FinagoTokenAsync(), body);

        Assert.Equal((400, "ValidationError"), (reply.Status, reply.Json.GetProperty("error").GetProperty("name").GetString()));
        Assert.Equal(broken, string.Join(", ", Violations(reply)));
    }

    [Theory]
    [InlineData("name", 150)]
    [InlineData("number", 100)]
    [InlineData("description", 500)]
    [InlineData("ean", 14)]
    [InlineData("eanAlternative", 25)]
    public async Task A_text_longer_than_its_limit_is_refused(string member, int limit)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await sandbox.FinagoTokenAsync();
        string Body(int length) => JsonSerializer.Serialize(
            new Dictionary<string, object> { ["name"] = "A", ["category"] = new { id = 1 }, [member] = new string('7', length) });

        var fits = await sandbox.PostAsync(RunningSandbox.FinagoProducts, token, Body(limit));
        var over = await sandbox.PostAsync(RunningSandbox.FinagoProducts, token, Body(limit + 1));

        Assert.Equal((201, 400), (fits.Status, over.Status));
        Assert.Equal([$"{member} maxLength"], Violations(over));
    }

    [Fact]
    public async Task A_length_is_counted_in_characters_as_JSON_Schema_counts()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await sandbox.FinagoTokenAsync();
        string Body(int characters) => JsonSerializer.Serialize(
            new { name = string.Concat(Enumerable.Repeat("😀", characters)), category = new { id = 1 } });

        var fits = await sandbox.PostAsync(RunningSandbox.FinagoProducts, token, Body(150));
        var over = await sandbox.PostAsync(RunningSandbox.FinagoProducts, token, Body(151));

        Assert.Equal((201, 400), (fits.Status, over.Status));
    }

    [Fact]
    public async Task Malformed_json_another_media_type_and_no_token_each_have_a_name()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await sandbox.FinagoTokenAsync();

        var malformed = await sandbox.PostAsync(RunningSandbox.FinagoProducts, token, """{"name":"A",}""");
        var text = await sandbox.PostAsync(RunningSandbox.FinagoProducts, token, "{}", "text/plain");
        var anonymous = await sandbox.PostAsync(RunningSandbox.FinagoProducts, null, "{}");

        Assert.Equal((400, "SyntaxError"), (malformed.Status, Name(malformed)));
        Assert.Equal((415, "UnsupportedMediaTypeError"), (text.Status, Name(text)));
        Assert.Equal((401, "UnauthorizedError"), (anonymous.Status, Name(anonymous)));
        Assert.NotEqual(malformed.Text("trackingId"), text.Text("trackingId"));
    }

    [Theory]
    [InlineData("GET", "/finago/v1/products/999999", 404, "NotFoundError")]
    [InlineData("GET", "/finago/v1/products/x", 404, "NotFoundError")]
    [InlineData("GET", "/finago/v1/products/+1001", 404, "NotFoundError")]
    [InlineData("GET", "/finago/v1/products/%201001", 404, "NotFoundError")]
    [InlineData("GET", "/finago/v1/products/99999999999999999999", 404, "NotFoundError")]
    [InlineData("GET", "/finago/v2/products/1001", 404, "NotFoundError")]
    [InlineData("PUT", "/finago/v1/products/1001", 405, "MethodNotAllowedError")]
    [InlineData("GET", "/finago/oauth/token", 405, "MethodNotAllowedError")]
    public async Task What_is_not_there_is_refused_in_the_vendors_shape(string method, string path, int status, string name)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.SendAsync(new HttpMethod(method), path, await sandbox.FinagoTokenAsync(), null);

        Assert.Equal((status, name), (reply.Status, Name(reply)));
    }

    private static string? Name(VendorReply reply) => reply.Json.GetProperty("error").GetProperty("name").GetString();

    private static IEnumerable<string> Violations(VendorReply reply) =>
        reply.Json.GetProperty("error").GetProperty("payload").GetProperty("validationErrors").EnumerateArray()
            .Select(each => $"{each.GetProperty("path").GetString()} {each.GetProperty("keyword").GetString()}");
}
