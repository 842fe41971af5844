using System.Buffers;
using System.Reflection;
using System.Text;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Generators.Tests.Harness;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Generators.Tests.Server;

/// <summary>What is generated for a small schema: read, compiled without a warning, and executed.</summary>
public sealed class GeneratedServerTests
{
    private static readonly Lazy<ExecutableSchema> Schema = new(() => (ExecutableSchema)Shop.AsItIs.Load()
        .GetType("Shop.Server")!.GetMethod("Build", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [Shop.Root, Shop.Goods])!);

    [Theory]
    [InlineData("Root.g.cs")]
    [InlineData("Goods.g.cs")]
    [InlineData("ServerTypes.g.cs")]
    public void The_generated_file_reads_like_this(string name)
        => Snapshot.Matches("Server", name, Shop.AsItIs.Files[name]);

    [Fact]
    public void One_file_is_generated_for_each_schema_file_and_one_ties_them_together()
        => Assert.Equal(["Goods.g.cs", "Root.g.cs", "ServerTypes.g.cs"], Shop.AsItIs.Files.Keys.Order());

    [Fact]
    public void The_same_schema_gives_the_same_text()
        => Assert.Equal(Shop.AsItIs.Files, Shop.Run(Shop.Root, Shop.Goods, Shop.Resolvers).Files);

    [Theory]
    [InlineData("clone: Boolean", "copy: Boolean", "1.cs(12,101): CS1739 The best overload for 'Gadget' does not have a parameter named 'Clone_'")]
    [InlineData("clone: Boolean", "", "1.cs(12,101): CS1739 The best overload for 'Gadget' does not have a parameter named 'Clone_'")]
    [InlineData("clone: Boolean", "clone: Boolean copy: Int", "1.cs(12,43): CS7036 There is no argument given that corresponds to the required parameter 'Copy'")]
    public void A_field_that_is_renamed_deleted_or_added_is_one_error_where_it_is_filled(string field, string edited, string error)
        => Assert.StartsWith(error, Assert.Single(Shop.Run(Shop.Root, Shop.Goods.Replace(field, edited), Shop.Resolvers).Problems()));

    [Fact]
    public void Files_in_another_order_give_the_same_text()
    {
        var turned = GeneratorRun.Of(
            new ServerGenerator(), Compilations.Of(Shop.Bindings, Shop.Resolvers, Shop.Server), Shop.GoodsFile, Shop.RootFile);

        Assert.Equal(Shop.AsItIs.Files, turned.Files);
    }

    [Theory]
    [InlineData("{ item(key: \"bell\") { ... on Gadget { price weight stock rating } } }", """{"data":{"item":{"price":"9.50","weight":120,"stock":120,"rating":2.5}}}""")]
    [InlineData("{ item(key: \"bell\", in: NORDIC_KRONE) { __typename ... on Priced { price } ... on Gadget { weight rating(of: 3) } } }", """{"data":{"item":{"__typename":"Gadget","price":"9.50","weight":1,"rating":1.5}}}""")]
    [InlineData("{ search { ... on Service { hours related { __typename } } } }", """{"data":{"search":[{"hours":[null,null],"related":{"__typename":"Gadget"}}]}}""")]
    [InlineData("{ search(words: [\"a\"], boxes: [[1, 2], null]) { ... on Service { hours } } }", """{"data":{"search":[{"hours":[1,2]}]}}""")]
    public async Task A_query_is_answered_by_properties_and_resolvers(string query, string answer)
        => Assert.Equal(answer, await ExecuteAsync(query));

    [Theory]
    [InlineData("{ item: \"bell\" }", "1 bell, note absent, gift False, size , event ")]
    [InlineData("{ item: \"bell\", count: 2, note: null, gift: null, sizes: [[1], [2]], options: { event: \"fair\" } }", "2 bell, note , gift , size 2, event fair")]
    public async Task An_input_tells_absent_from_null_from_a_value(string input, string heard)
        => Assert.Equal(
            $$$"""{"data":{"order":"{{{heard}}} by Cash { Value = 3 }"}}""", await ExecuteAsync($"mutation {{ order(input: {input}, by: {{ cash: 3 }}) }}"));

    [Fact]
    public async Task A_subscription_is_answered_event_by_event()
    {
        var answers = new List<string>();
        var subscribed = await Executor.SubscribeAsync(Schema.Value, Request("subscription { sold { weight } }"), TestContext.Current.CancellationToken);
        await foreach (var answer in subscribed.ResponseStream!) answers.Add(Text(answer));
        Assert.Equal(["""{"data":{"sold":{"weight":1}}}""", """{"data":{"sold":{"weight":2}}}"""], answers);
    }

    private static async Task<string> ExecuteAsync(string query)
        => Text(await Executor.ExecuteAsync(Schema.Value, Request(query), TestContext.Current.CancellationToken));

    private static OperationRequest Request(string query) => new() { Document = Parser.Parse(new Source(query)) };

    private static string Text(ExecutionResult result)
    {
        using var answer = result;
        var utf8 = new ArrayBufferWriter<byte>();
        ResponseWriter.Write(utf8, answer);
        return Encoding.UTF8.GetString(utf8.WrittenSpan);
    }
}
