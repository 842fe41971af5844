namespace ProductGateway.Benchmarks;

/// <summary>One HTTP request.</summary>
internal sealed record Call(string Method, string Path, string? Body)
{
    /// <summary>A bearer token; null for none.</summary>
    public string? Token { get; init; }
}

/// <summary>The same question asked of both contestants.</summary>
/// <param name="Name">As the table prints it.</param>
/// <param name="Target">The CPU per request of ours that we allow, as a multiple of the hand-written one.</param>
/// <param name="Ours">The question in GraphQL.</param>
/// <param name="HandWritten">The question to the minimal API.</param>
internal sealed record Case(string Name, double Target, Call Ours, Call HandWritten)
{
    private const string Fields = "{ id sku name description price stock isActive }";

    private const string Chair = """
        {"sku":"SKU-1","name":"Office chair","description":"With armrests.","price":199.95,"stock":12,"isActive":true}
        """;

    public static IReadOnlyList<Case> All { get; } =
    [
        new("constant field", 1.6, GraphQL("{ hello }"), Get("/hello")),
        new("100 products from memory", 2.0, Products(100), Get("/products?first=100")),
        new("1,000 products from memory", 2.0, Products(1000), Get("/products?first=1000")),
        new(
            "one product through a vendor call",
            1.4,
            GraphQL($"query ($id: ID!) {{ product(id: $id) {Fields} }}", """{"id":"7"}"""),
            Get("/products/7")),
        new(
            "three in one query",
            1.4,
            GraphQL(
                $"query ($a: ID!, $b: ID!, $c: ID!) {{ a: product(id: $a) {Fields} b: product(id: $b) {Fields} c: product(id: $c) {Fields} }}",
                """{"a":"7","b":"8","c":"9"}"""),
            Get("/three?a=7&b=8&c=9")),
        new(
            "one create through a vendor call",
            1.4,
            GraphQL($"mutation ($input: NewProduct!) {{ create(input: $input) {Fields} }}", $$"""{"input":{{Chair}}}"""),
            new Call("POST", "/products", Chair)),
    ];

    private static Call Products(int count)
        => GraphQL($"query ($first: Int!) {{ products(first: $first) {Fields} }}", $$"""{"first":{{count}}}""");

    private static Call GraphQL(string document, string variables = "{}")
        => new("POST", "/graphql", $$"""{"query":"{{document}}","variables":{{variables}}}""");

    private static Call Get(string path) => new("GET", path, null);
}
