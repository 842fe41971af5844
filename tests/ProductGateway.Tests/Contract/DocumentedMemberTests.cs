using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Contract;

/// <summary>
/// Every member that a vendor documents has its field, and its value arrives there and nowhere else: from the vendor's body to the answer of
/// the gateway, and from the input of a create to the vendor's body.
/// </summary>
public sealed class DocumentedMemberTests
{
    private const string Attributes = "additionalAttributes.";

    public static TheoryData<string> Vendors => [.. DocumentedVendor.All];

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Every_member_of_a_product_has_one_field_of_its_type_and_no_field_is_made_up(string name)
    {
        var vendor = DocumentedVendor.Of(name);

        AssertFields(vendor, vendor.ProductMembers, ProductFields(name, vendor));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Every_member_of_a_create_has_one_field_of_its_type_and_length_and_no_field_is_made_up(string name)
    {
        var vendor = DocumentedVendor.Of(name);
        var fields = CreateFields(name, vendor);

        AssertFields(vendor, vendor.CreateMembers, fields);
        Assert.All(
            vendor.CreateMembers.Where(member => member.Limit is not null),
            member => Assert.Matches($"[Aa]t most {member.Limit}( |\\.)", FieldOf(fields, member).Description));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Every_member_of_a_product_comes_out_with_its_value_and_what_is_left_out_stands_in_unmapped(string name)
    {
        var vendor = DocumentedVendor.Of(name);
        var fields = ProductFields(name, vendor);
        var body = DocumentedMember.Body(vendor.ProductMembers);
        foreach (var leftOut in vendor.ProductLeftOut.Keys) body[leftOut] = leftOut;
        await using var gateway = await StartedGateway.StartAsync();
        gateway.Sandbox.Faults.Arm(Answer(name, "GET", body));

        var product = (await gateway.AskAsync(
            $$"""{ product: productByVendorId(vendor: {{name.ToUpperInvariant()}}, vendorId: "1") { ... on {{name}}Product { unmapped {{VendorField.Selection(fields)}} } } }"""))
            .GetProperty("data").GetProperty("product");

        Assert.Equal(
            vendor.ProductMembers.Select(member => $"{member.Path} = {Expected(vendor, member, FieldOf(fields, member))}"),
            vendor.ProductMembers.Select(member => $"{member.Path} = {Found(FieldOf(fields, member).In(product))}"));
        Assert.Equal(
            vendor.ProductLeftOut.Keys.Order(StringComparer.Ordinal),
            Names(product.GetProperty("unmapped")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft", "storageController")]
    [InlineData("Microsoft", "raidController")]
    [InlineData("Microsoft", "svvp")]
    [InlineData("SuperOffice", "")]
    [InlineData("Finago", "")]
    public async Task Every_member_of_a_create_goes_out_with_its_value_and_no_other_goes_out(string name, string attributes)
    {
        var vendor = DocumentedVendor.Of(name);
        var fields = CreateFields(name, vendor);
        var members = vendor.CreateMembers
            .Where(member => !member.Path.StartsWith(Attributes, StringComparison.Ordinal)
                || member.Path.StartsWith(Attributes + attributes, StringComparison.Ordinal))
            .ToList();
        await using var gateway = await StartedGateway.StartAsync();
        gateway.Sandbox.Faults.Arm(Answer(name, "POST", DocumentedMember.Body(vendor.ProductMembers)));

        var payload = await CreateAsync(gateway, name, members.Select(member => (FieldOf(fields, member), InputOf(vendor, member, FieldOf(fields, member)))));

        Assert.Equal("CREATED", payload.GetProperty("outcome").GetString());
        Sample.AssertSame(JsonElement.Parse($"{DocumentedMember.Body(members)}"), JsonElement.Parse(SentTo(gateway, name)!));
    }

    [Theory]
    [InlineData("SuperOffice")]
    [InlineData("Finago")]
    public async Task Every_documented_length_is_measured_before_anything_is_sent(string name)
    {
        var vendor = DocumentedVendor.Of(name);
        var fields = CreateFields(name, vendor);
        var texts = vendor.CreateMembers.Where(member => member is { Limit: not null, Kind: not "rights" }).ToList();
        var required = vendor.CreateMembers.Where(member => member.Path == "category.id").Select(member => (FieldOf(fields, member), member.OfSchema())).ToList();
        await using var gateway = await StartedGateway.StartAsync();

        var tooLong = await CreateAsync(gateway, name, [.. required, .. texts.Select(text => (FieldOf(fields, text), Text(text, text.Limit!.Value + 1)))]);
        var sentThen = SentTo(gateway, name);
        await CreateAsync(gateway, name, [.. required, .. texts.Select(text => (FieldOf(fields, text), Text(text, text.Limit!.Value)))]);

        Assert.Equal(
            texts.Select(text => $"VALUE_TOO_LONG {FieldOf(fields, text).Name}").Order(StringComparer.Ordinal),
            tooLong.GetProperty("errors").EnumerateArray()
                .Select(error => $"{error.GetProperty("code")} {string.Join('.', error.GetProperty("field").EnumerateArray())}")
                .Order(StringComparer.Ordinal));
        Assert.Null(sentThen);
        Assert.NotNull(SentTo(gateway, name));
    }

    private static void AssertFields(DocumentedVendor vendor, IReadOnlyList<DocumentedMember> members, IReadOnlyList<VendorField> fields)
    {
        Assert.Equal(members.Select(member => member.Name).Order(StringComparer.Ordinal), fields.Select(field => field.Path).Order(StringComparer.Ordinal));
        Assert.All(members.Where(member => member.Scalar is not null), member => Assert.Equal(member.Scalar, FieldOf(fields, member).Type.Name));
        Assert.All(members.Where(member => FieldOf(fields, member).Type is EnumType), member => Assert.All(
            member.Words, word => Assert.NotNull(FieldOf(fields, member).ValueFor(vendor.Vendor, word))));
    }

    private static IReadOnlyList<VendorField> ProductFields(string name, DocumentedVendor vendor)
        => VendorPaths.Below($"{name}Product", vendor.Vendor, vendor.ProductMembers.Select(member => member.Name));

    private static IReadOnlyList<VendorField> CreateFields(string name, DocumentedVendor vendor)
        => VendorPaths.Below($"Create{name}ProductInput", vendor.Vendor, vendor.CreateMembers.Select(member => member.Name));

    private static VendorField FieldOf(IEnumerable<VendorField> fields, DocumentedMember member) => fields.First(field => field.Path == member.Name);

    private static string Expected(DocumentedVendor vendor, DocumentedMember member, VendorField field)
        => Found(JsonElement.Parse(InputOf(vendor, member, field).ToJsonString()));

    private static string Found(JsonElement value) => value switch
    {
        { ValueKind: JsonValueKind.Array } when value.GetArrayLength() == 1 && value[0].ValueKind != JsonValueKind.Object => $"{value[0]}",
        _ => $"{value}",
    };

    private static JsonNode InputOf(DocumentedVendor vendor, DocumentedMember member, VendorField field) => member.Kind != "words"
        ? member.OfSchema()
        : field.ValueFor(vendor.Vendor, member.Words[0]) is { } value ? value : true;

    private static JsonNode Text(DocumentedMember member, int length) => member.OfLength(length);

    private static IEnumerable<string> Names(JsonElement unmapped)
        => unmapped.ValueKind == JsonValueKind.Object ? unmapped.EnumerateObject().Select(member => member.Name) : [];

    private static AnswerInstead Answer(string name, string method, JsonObject body)
        => new() { Vendor = Enum.Parse<SandboxVendor>(name), Method = method, Status = 200, Body = body.ToJsonString() };

    private static string? SentTo(StartedGateway gateway, string name) => gateway.Sandbox.Journal.Entries
        .SingleOrDefault(call => call.Vendor == Enum.Parse<SandboxVendor>(name) && call.Method == "POST" && call.Path.Contains("roduct", StringComparison.Ordinal))
        ?.Body;

    private static async Task<JsonElement> CreateAsync(StartedGateway gateway, string name, IEnumerable<(VendorField Field, JsonNode Value)> values)
    {
        var input = new JsonObject();
        foreach (var (field, value) in values) field.Put(input, value);
        var answer = await gateway.AskAsync(
            $$"""mutation($input: Create{{name}}ProductInput!) { payload: create{{name}}Product(input: $input) { outcome errors { code field } } }""",
            new { input });
        return answer.GetProperty("data").GetProperty("payload");
    }
}
