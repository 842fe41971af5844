namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary><c>@authorize</c>: who may have a field is decided by the type of the object that is there, whatever path leads to it.</summary>
public sealed class AccessTests
{
    private const string Sdl = """
        directive @authorize(policy: String!) on OBJECT | FIELD_DEFINITION
        type Query { any: Thing named: Named list: [Thing!] open: Open secret: Secret must: Holder }
        type Mutation { change: Thing must: String! other: String @authorize(policy: "other") }
        union Thing = Open | Secret
        interface Named { name: String hush: String @authorize(policy: "hush") }
        type Open implements Named { name: String hush: String price: Int @authorize(policy: "price") next: Thing }
        type Secret implements Named @authorize(policy: "secret") { name: String! hush: String next: Thing }
        type Holder { secret: Secret! deep: String! @authorize(policy: "secret") }
        """;

    private int _resolved;

    [Theory]
    [InlineData("{ secret { name } }", "secret")]
    [InlineData("{ any { ... on Secret { name } } }", "any")]
    [InlineData("{ any { ... on Named { name } } }", "any")]
    [InlineData("{ any { ...F } } fragment F on Named { ... on Secret { name } }", "any")]
    [InlineData("{ named { name } }", "named")]
    [InlineData("{ named { a: name } }", "named", "a")]
    public async Task A_type_that_is_forbidden_is_forbidden_by_every_path(string query, string root, string field = "name")
    {
        var path = $"[\"{root}\",\"{field}\"]";
        var answer = await Service().AnswerAsync(query);

        Assert.Contains($"\"path\":{path},\"extensions\":{{\"code\":\"FORBIDDEN\"}}", answer, StringComparison.Ordinal);
        Assert.EndsWith($"\"data\":{{\"{root}\":null}}}}", answer, StringComparison.Ordinal);
        Assert.Equal(0, _resolved);
    }

    [Fact]
    public async Task In_a_list_each_object_is_decided_by_itself_and_errors_stand_in_the_order_of_the_answer()
    {
        const string Forbidden = "which this caller has not been granted. Leave the field out, or ask as one who has.";
        var answer = await Service().AnswerAsync("{ list { ... on Open { name price } ... on Secret { hush } } }");

        Assert.Equal(
            $$$"""
            {"errors":[
            {"message":"Open.price asks for price, {{{Forbidden}}}","locations":[{"line":1,"column":29}],"path":["list",0,"price"],"extensions":{"code":"FORBIDDEN"}},
            {"message":"Secret.hush asks for secret, {{{Forbidden}}}","locations":[{"line":1,"column":53}],"path":["list",1,"hush"],"extensions":{"code":"FORBIDDEN"}},
            {"message":"Open.price asks for price, {{{Forbidden}}}","locations":[{"line":1,"column":29}],"path":["list",2,"price"],"extensions":{"code":"FORBIDDEN"}}],
            "data":{"list":[{"name":"open","price":null},{"hush":null},{"name":"open","price":null}]}}
            """.ReplaceLineEndings(""),
            answer);
    }

    [Fact]
    public async Task What_an_interface_asks_for_its_types_ask_for_too_and_all_of_it()
    {
        var service = Service("secret");
        Assert.Contains("Secret.hush asks for hush", await service.AnswerAsync("{ secret { hush } }"), StringComparison.Ordinal);
        Assert.Contains("Open.hush asks for hush", await service.AnswerAsync("{ open { hush } }"), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"secret":{"hush":"h"}}}""", await Service("secret", "hush").AnswerAsync("{ secret { hush } }"));
    }

    [Fact]
    public async Task Null_spreads_from_a_forbidden_field_that_may_not_be_null()
        => Assert.EndsWith("\"data\":{\"must\":null}}", await Service().AnswerAsync("{ must { deep } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Typename_is_for_everyone()
        => Assert.Equal("""{"data":{"any":{"__typename":"Secret"}}}""", await Service().AnswerAsync("{ any { __typename } }"));

    [Fact]
    public async Task Who_is_granted_all_gets_all()
        => Assert.Equal("""{"data":{"any":{"name":"secret"},"open":{"price":7}}}""", await Service("secret", "price").AnswerAsync("{ any { ... on Secret { name } } open { price } }"));

    [Fact]
    public async Task The_caller_is_asked_about_once_for_each_policy_and_anew_for_each_execution()
    {
        var service = Service("secret");
        await service.AnswerAsync("{ list { ... on Named { name } } a: secret { name } b: secret { name } }");
        Assert.Equal(1, service.Asked);
        service.Granted.Clear();
        Assert.Contains("FORBIDDEN", await service.AnswerAsync("{ secret { name } }"), StringComparison.Ordinal);
        Assert.Equal(2, service.Asked);
    }

    [Fact]
    public async Task A_mutation_is_not_begun_when_an_object_that_it_might_answer_with_is_forbidden()
    {
        var answer = await Service().AnswerAsync("mutation { change { ... on Open { next { ... on Named { name } } } } }");

        Assert.Contains("Secret.name asks for secret", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"change\":null}}", answer, StringComparison.Ordinal);
        Assert.Equal(0, _resolved);
    }

    [Theory]
    [InlineData("mutation { __typename change { ... on Secret { name } } other }", """{"__typename":"Mutation","change":null,"other":null}""")]
    [InlineData("mutation { change { ... on Open { name } } other t: __typename }", """{"change":null,"other":null,"t":"Mutation"}""")]
    public async Task The_typename_of_a_mutation_that_is_not_begun_hides_no_error(string mutation, string data)
    {
        var answer = await Service().AnswerAsync(mutation);

        Assert.Contains("Mutation.other asks for other", answer, StringComparison.Ordinal);
        Assert.EndsWith($"\"data\":{data}}}", answer, StringComparison.Ordinal);
        Assert.Equal(0, _resolved);
    }

    [Fact]
    public async Task What_a_mutation_lacks_is_told_also_where_the_first_field_may_not_be_null_and_its_error_is_the_only_one()
    {
        var answer = await Service().AnswerAsync("mutation { must other }");

        Assert.Equal(
            """
            {"errors":[{"message":"Nothing of this mutation was carried out, since Mutation.other asks for other, which this caller has not been granted. Send this field alone.",
            "locations":[{"line":1,"column":12}],"path":["must"],"extensions":{"code":"FORBIDDEN"}}],"data":null}
            """.ReplaceLineEndings(""),
            answer);
        Assert.Equal(0, _resolved);
    }

    [Fact]
    public async Task A_mutation_that_asks_for_nothing_forbidden_is_carried_out()
    {
        Assert.Equal("""{"data":{"change":{"name":"open"}}}""", await Service().AnswerAsync("mutation { change { ... on Open { name } ... on Secret { __typename } } }"));
        Assert.Equal(1, _resolved);
    }

    [Fact]
    public async Task A_mutation_of_a_thousand_fragments_is_looked_at_once_for_each()
    {
        var fragments = string.Concat(Enumerable.Range(0, 1000).Select(number => $" fragment F{number} on Open {{ next {{ ...F{number + 1} ...F{number + 1} }} }}"));
        var answer = await Service("price").AnswerAsync($"mutation {{ change {{ ...F0 }} }} {fragments} fragment F1000 on Open {{ price hush }}");

        Assert.Contains("Open.hush asks for hush", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_is_decided_when_it_begins_and_at_each_event()
    {
        var chat = new Chat("type Subscription { newMessage(roomId: ID!): Message @authorize(policy: \"listen\") count: Int }");
        var refused = await chat.SubscribeAsync("subscription { newMessage(roomId: 1) { sender } }");
        Assert.Equal("FORBIDDEN", Assert.Single(refused.RequestError!.Errors).Code);

        chat.Service.Granted.Add("listen");
        var granted = await chat.SubscribeAsync("subscription { newMessage(roomId: 1) { sender } }");
        await using var answers = granted.ResponseStream!.Select(each => Execution.Service.Write(each)).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        chat.Room.Emit(new Message("A", "a"));
        await answers.MoveNextAsync();
        Assert.Equal("""{"data":{"newMessage":{"sender":"A"}}}""", answers.Current);
        chat.Service.Granted.Clear();
        chat.Room.Emit(new Message("B", "b"));
        await answers.MoveNextAsync();
        Assert.Contains("FORBIDDEN", answers.Current, StringComparison.Ordinal);
        Assert.DoesNotContain("\"B\"", answers.Current, StringComparison.Ordinal);
    }

    private Service Service(params string[] granted)
    {
        var service = new Service(Sdl);
        service.Granted.UnionWith(granted);
        var (open, secret) = (new Open(), new Secret());
        service.Tables.Root("Query")
            .Resolve("any", _ => ValueTask.FromResult<object?>(secret))
            .Resolve("named", _ => ValueTask.FromResult<object?>(secret))
            .Resolve("list", _ => ValueTask.FromResult<IReadOnlyList<object>>([open, secret, open]))
            .Resolve("open", _ => ValueTask.FromResult(open))
            .Resolve("secret", _ => ValueTask.FromResult(secret))
            .Resolve("must", _ => ValueTask.FromResult(new Holder()));
        service.Tables.Root("Mutation")
            .Resolve("change", _ => Counted<object?>(open))
            .Resolve("must", _ => Counted("must"))
            .Resolve("other", _ => Counted<string?>("other"));
        service.Tables.Object<Open>("Open")
            .Property("name", static _ => "open").Property("hush", static _ => "h").Property("price", static _ => 7).Property<object?>("next", _ => open);
        service.Tables.Object<Secret>("Secret")
            .Resolve("name", (_, _) => Counted("secret")).Property("hush", static _ => "h").Property<object?>("next", _ => open);
        service.Tables.Object<Holder>("Holder").Property("secret", _ => secret).Property("deep", static _ => "deep");
        return service;
    }

    private ValueTask<T> Counted<T>(T value)
    {
        _resolved++;
        return ValueTask.FromResult(value);
    }

    private sealed record Open;

    private sealed record Secret;

    private sealed record Holder;
}
