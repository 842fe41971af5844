using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Stories;

/// <summary>What an IDE asks first: the introspection query that GraphiQL sends, whole. By hand, as an IDE has no generated client.</summary>
public sealed class IntrospectionTests
{
    private const string IdeQuery = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description
            args(includeDeprecated: true) { ...InputValue }
            type { ...TypeRef }
            isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        }
        """;

    [Fact]
    public async Task An_IDE_gets_the_whole_schema_without_an_error()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync(IdeQuery, operation: "IntrospectionQuery");

        var schema = reply["__schema"];
        Json.Is(
            """[{"name": "Query", "kind": "OBJECT"}, {"name": "Mutation", "kind": "OBJECT"}, {"name": "Subscription", "kind": "OBJECT"}]""",
            new JsonArray(schema["queryType"]!.DeepClone(), schema["mutationType"]!.DeepClone(), schema["subscriptionType"]!.DeepClone()));
        Assert.Equal((200, null), (reply.Status, JsonNode.Parse(reply.Text)!["errors"]));
        Assert.Empty(stage.Vendors.Journal.Entries);
    }

    [Fact]
    public async Task Every_type_that_is_spoken_of_is_there_and_described()
    {
        await using var stage = await Stage.StartAsync();

        var types = (await stage.AskAsync(IdeQuery))["__schema"]["types"]!.AsArray();

        var names = types.Select(type => Text(type, "name")).ToHashSet();
        Assert.Empty(SpokenOf(types).Except(names));
        Assert.Empty(types.Where(type => string.IsNullOrWhiteSpace(Text(type, "description"))).Select(type => Text(type, "name")));
    }

    [Fact]
    public async Task The_union_and_its_interfaces_tell_their_members()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync("""
            {
              product: __type(name: "Product") { kind possibleTypes { name } }
              catalog: __type(name: "CatalogProduct") { kind interfaces { name } possibleTypes { name } }
              priced: __type(name: "PricedProduct") { kind possibleTypes { name } }
              attributes: __type(name: "MicrosoftAdditionalAttributesInput") { kind isOneOf }
            }
            """);

        const string All = """[{"name": "MicrosoftProduct"}, {"name": "SuperOfficeProduct"}, {"name": "FinagoProduct"}]""";
        reply.Is(200, $$$"""
            {"data": {
              "product": {"kind": "UNION", "possibleTypes": {{{All}}} },
              "catalog": {"kind": "INTERFACE", "interfaces": [{"name": "Node"}], "possibleTypes": {{{All}}} },
              "priced": {"kind": "INTERFACE", "possibleTypes": [{"name": "SuperOfficeProduct"}, {"name": "FinagoProduct"}]},
              "attributes": {"kind": "INPUT_OBJECT", "isOneOf": true}
            }}
            """);
    }

    // Every {"kind", "name"} below a type that has a name points to a type.
    private static IEnumerable<string?> SpokenOf(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(SpokenOf),
        JsonObject value => value.SelectMany(member => SpokenOf(member.Value)).Concat(
            value.ContainsKey("ofType") && value["name"] is not null ? [Text(value, "name")] : []),
        _ => [],
    };

    private static string? Text(JsonNode? owner, string member) => owner![member]?.GetValue<string>();
}
