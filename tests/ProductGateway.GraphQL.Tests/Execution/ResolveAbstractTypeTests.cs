namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class ResolveAbstractTypeTests
{
    private readonly Service _service = new("""
        type Query { pets: [Pet] named: Named }
        interface Named { name: String }
        union Pet = Dog | Cat
        type Dog implements Named { name: String barks: Boolean }
        type Cat implements Named { name: String lives: Int }
        type Stone implements Named { name: String }
        """);

    private readonly object _named = new Dog("Rex");

    public ResolveAbstractTypeTests()
    {
        _service.Tables.Root("Query")
            .Resolve("pets", static _ => ValueTask.FromResult<object[]>([new Dog("Rex"), new Cat("Tom"), new Stone("Flint"), "nothing known"]))
            .Resolve("named", _ => ValueTask.FromResult(_named));
        _service.Tables.Object<Dog>("Dog").Property("name", static dog => dog.Name).Property("barks", static _ => true);
        _service.Tables.Object<Cat>("Cat").Property("name", static cat => cat.Name).Property("lives", static _ => 9);
        _service.Tables.Object<Stone>("Stone").Property("name", static stone => stone.Name);
    }

    [Fact]
    public async Task The_class_of_a_value_names_its_object_type()
        => Assert.Equal(
            """{"data":{"named":{"__typename":"Dog","name":"Rex","barks":true}}}""",
            await _service.AnswerAsync("{ named { __typename name ... on Dog { barks } ... on Cat { lives } } }"));

    [Fact]
    public async Task A_value_of_no_possible_type_is_a_fault_of_ours_at_its_own_position()
    {
        var answer = await _service.AnswerAsync("{ pets { ... on Named { name } ... on Cat { lives } } }");

        Assert.Equal(
            """
            {"errors":[
            {"message":"masked","locations":[{"line":1,"column":3}],"path":["pets",2],"extensions":{"code":"INTERNAL"}},
            {"message":"masked","locations":[{"line":1,"column":3}],"path":["pets",3],"extensions":{"code":"INTERNAL"}}],
            "data":{"pets":[{"name":"Rex"},{"name":"Tom","lives":9},null,null]}}
            """.ReplaceLineEndings(""),
            answer);
        Assert.Equal("Query.pets gave System.String, which is bound to no object type of Pet.", _service.Log[1]["Query.pets: ".Length..]);
    }

    private sealed record Dog(string Name);

    private sealed record Cat(string Name);

    private sealed record Stone(string Name);
}
