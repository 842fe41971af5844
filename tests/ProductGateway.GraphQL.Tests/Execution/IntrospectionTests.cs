namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class IntrospectionTests
{
    private readonly Service _service = new("type Query { pet: Pet } union Pet = Dog | Cat type Dog { name(short: Boolean! = true): String } type Cat { name: String }");

    public IntrospectionTests()
    {
        _service.Tables.Root("Query").Resolve("pet", static _ => ValueTask.FromResult(new Dog("Rex")));
        _service.Tables.Object<Dog>("Dog").Property("name", static dog => dog.Name);
        _service.Tables.Object<Cat>("Cat").Property("name", static cat => cat.Name);
    }

    [Fact]
    public async Task Typename_is_the_object_type_at_every_level()
        => Assert.Equal(
            """{"data":{"__typename":"Query","pet":{"kind":"Dog","name":"Rex"}}}""",
            await _service.AnswerAsync("{ __typename pet { kind: __typename ... on Dog { name } } }"));

    [Fact]
    public async Task A_type_tells_its_kind_its_possible_types_and_its_fields()
        => Assert.Equal(
            """
            {"data":{"pet":{"kind":"UNION","possibleTypes":[{"name":"Dog"},{"name":"Cat"}],"fields":null},
            "dog":{"fields":[{"name":"name","args":[{"name":"short","defaultValue":"true","type":{"kind":"NON_NULL","ofType":{"name":"Boolean"}}}]}]},
            "none":null}}
            """.ReplaceLineEndings(""),
            await _service.AnswerAsync("""
                query ($dog: String!) {
                  pet: __type(name: "Pet") { kind possibleTypes { name } fields { name } }
                  dog: __type(name: $dog) { fields { name args { name defaultValue type { kind ofType { name } } } } }
                  none: __type(name: "Nothing") { name }
                }
                """, """{"dog": "Dog"}"""));

    [Fact]
    public async Task The_schema_tells_its_roots()
        => Assert.Equal(
            """{"data":{"__schema":{"queryType":{"name":"Query"},"mutationType":null}}}""",
            await _service.AnswerAsync("{ __schema { queryType { name } mutationType { name } } }"));

    private sealed record Dog(string Name);

    private sealed record Cat(string Name);
}
