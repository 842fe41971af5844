using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server;

namespace ProductGateway.Tests.Contract;

/// <summary>What the served schema promises to those who write clients against it.</summary>
public sealed class SchemaRulesTests
{
    private static readonly Schema Schema = GatewaySchema.Build();
    private static readonly NamedType[] Types = [.. Schema.Types.Where(type => !type.IsBuiltIn)];
    private static readonly UnionType Product = (UnionType)Schema.GetType("Product")!;

    // What the gateway makes itself has no name at a vendor.
    private static readonly string[] OwnFields = ["id", "vendor", "unmapped", "outcome", "product", "errors", "edges", "nodes", "pageInfo", "cursor", "node"];

    [Fact]
    public void Every_element_is_described()
        => Assert.Empty(Elements().Where(element => string.IsNullOrWhiteSpace(element.Description)).Select(element => element.Name));

    [Fact]
    public void A_description_is_one_or_more_sentences()
        => Assert.Empty(Elements().Where(element => !element.Description!.TrimEnd().EndsWith('.')).Select(element => element.Name));

    [Fact]
    public void Every_code_of_the_gateway_is_told_in_the_schema()
    {
        var told = string.Join('\n', Elements().Select(element => element.Description));

        Assert.All(Enum.GetValues<GatewayCode>(), code => Assert.Contains(code.Text(), told));
    }

    [Theory]
    [InlineData("Microsoft", "Microsoft: ", "the key of the entry.", "the value of the entry.")]
    [InlineData("SuperOffice", "SuperOffice: ", "The vendor's name of the field", "SuperOffice's correlation id")]
    [InlineData("Finago", "24SevenOffice: ")]
    public void Every_field_of_a_vendor_tells_the_vendors_own_name(string prefix, string own, params string[] exceptions)
        => Assert.Empty(Elements()
            .Where(element => element.IsField && element.Name.StartsWith(prefix, StringComparison.Ordinal)
                || element.IsField && element.Name.StartsWith($"Create{prefix}", StringComparison.Ordinal))
            .Where(element => !OwnFields.Contains(element.Name.Split('.')[1]))
            .Where(element => !element.Description!.Contains(own, StringComparison.Ordinal))
            .Where(element => !exceptions.Any(exception => element.Description!.Contains(exception, StringComparison.Ordinal)))
            .Select(element => $"{element.Name}: {element.Description}"));

    [Fact]
    public void A_field_that_union_members_share_has_one_type()
        => Assert.All(
            Product.Types.SelectMany(member => member.Fields).GroupBy(field => field.Name),
            fields => Assert.Single(fields.Select(field => $"{field.Type}").Distinct()));

    [Fact]
    public void Only_what_the_gateway_makes_is_never_null_in_a_product()
        => Assert.All(Product.Types, member => Assert.Equal(
            ["id", "vendor", "vendorId"],
            member.Fields.Where(field => field.Type is NonNullType).Select(field => field.Name)));

    [Fact]
    public void A_create_that_fails_takes_no_sibling_with_it()
        => Assert.All(Schema.MutationType!.Fields, field => Assert.IsNotType<NonNullType>(field.Type));

    [Fact]
    public void Every_payload_and_every_error_is_reachable_through_its_interface()
    {
        Assert.All(Types.OfType<ObjectType>().Where(type => type.Name.EndsWith("Payload", StringComparison.Ordinal)), type =>
            Assert.Contains("CreateProductPayload", type.Interfaces.Select(parent => parent.Name)));
        Assert.All(Types.OfType<ObjectType>().Where(type => type.Name.EndsWith("Error", StringComparison.Ordinal)), type =>
            Assert.Contains("MutationError", type.Interfaces.Select(parent => parent.Name)));
    }

    [Fact]
    public void UNRECOGNIZED_says_that_it_is_for_output()
        => Assert.All(
            Types.OfType<EnumType>().Select(type => type.GetValue("UNRECOGNIZED")).OfType<EnumValue>(),
            value => Assert.StartsWith("Output only: ", value.Description));

    [Fact]
    public void No_create_input_carries_a_key_that_the_vendor_makes()
        => Assert.Empty(Types.OfType<InputObjectType>()
            .Where(type => type.Name.StartsWith("Create", StringComparison.Ordinal))
            .SelectMany(type => type.Fields.Where(field => field.Name is "id" or "vendorId" or "productId" or "rawExtraInfo")));

    private static IEnumerable<Element> Elements() => Types.SelectMany(ElementsOf);

    private static IEnumerable<Element> ElementsOf(NamedType type) =>
    [
        new(type.Name, type.Description, false),
        .. type switch
        {
            ComplexType complex => complex.Fields.SelectMany(field => (Element[])
            [
                new($"{type.Name}.{field.Name}", field.Description, true),
                .. field.Arguments.Select(argument => new Element($"{type.Name}.{field.Name}({argument.Name}:)", argument.Description, false)),
            ]),
            InputObjectType input => input.Fields.Select(field => new Element($"{type.Name}.{field.Name}", field.Description, true)),
            EnumType choice => choice.Values.Select(value => new Element($"{type.Name}.{value.Name}", value.Description, false)),
            _ => [],
        },
    ];

    private sealed record Element(string Name, string? Description, bool IsField);
}
