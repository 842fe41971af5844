using System.Text.Json.Nodes;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server;

namespace ProductGateway.Tests.Access;

/// <summary>
/// Every field of the schema by every path that leads to it (direct, union, interface, fragment, alias, node, payload, join, list, subscription), for callers who lack
/// one of the scopes that the path asks for: never a value. For one who has them all: never FORBIDDEN.
/// </summary>
public sealed class FieldMatrixTests(MatrixGateway gateway) : IClassFixture<MatrixGateway>
{
    private static readonly string[] AllScopes = ["products:read", "products:create:microsoft", "products:create:superoffice", "products:create:finago", "operate"];

    public static TheoryData<string> Roots => [.. SchemaPaths.Roots];

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task Without_the_scope_no_path_leads_to_a_value(string root)
    {
        var sent = gateway.Sent;
        foreach (var path in SchemaPaths.From(root))
        {
            foreach (var missing in path.Scopes)
            {
                var reply = await gateway.AskAsync(path.Text, string.Join(' ', AllScopes.Except([missing])));

                Assert.True(reply.Codes.Count > 0 && reply.Codes.All(code => code == "FORBIDDEN"), $"{path.Name} without {missing}: {reply.Body}");
                Assert.True(HasNoValue(reply.Body["data"]), $"{path.Name} without {missing}: {reply.Body}");
            }
        }

        Assert.Equal(sent, gateway.Sent);
    }

    /// <summary>Values of a subscription wait for an event: SocketAccessTests and EventStreamAccessTests see them.</summary>
    public static TheoryData<string> RootsWithAnAnswer => [.. SchemaPaths.Roots.Where(root => !root.StartsWith("Subscription.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(RootsWithAnAnswer))]
    public async Task With_all_scopes_no_path_is_forbidden(string root)
    {
        foreach (var path in SchemaPaths.From(root).Where(path => path.Name.Contains(" inline ", StringComparison.Ordinal)))
        {
            var reply = await gateway.AskAsync(path.Text, string.Join(' ', AllScopes));

            Assert.True(reply.Status == 200 && !reply.Codes.Contains("FORBIDDEN"), $"{path.Name}: {reply.Body}");
        }
    }

    [Fact]
    public void No_field_of_the_schema_is_left_out()
    {
        var asked = SchemaPaths.Roots.SelectMany(SchemaPaths.From).Select(path => path.Name.Split(' ')[^1]).ToHashSet();
        string[] roots = ["Query", "Mutation", "Subscription"];

        Assert.Empty(GatewaySchema.Build().Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn).Select(type => type.Name).Except(roots).Except(asked));
    }

    private static bool HasNoValue(JsonNode? node) => node switch
    {
        null => true,
        JsonObject members => members.All(member => HasNoValue(member.Value)),
        JsonArray items => items.All(HasNoValue),
        _ => false,
    };
}

/// <summary>One guarded gateway for the whole matrix.</summary>
public sealed class MatrixGateway : IAsyncLifetime
{
    private GuardedGateway _gateway = null!;

    /// <summary>Calls that have reached a vendor.</summary>
    internal int Sent => _gateway.Gateway.Sandbox.Journal.Entries.Count;

    public async ValueTask InitializeAsync() => _gateway = await GuardedGateway.StartAsync("--RateLimit:CostPerMinute", "0");

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    internal async Task<GuardedReply> AskAsync(string query, string scopes)
        => query.StartsWith("subscription", StringComparison.Ordinal) ? await _gateway.SubscribeAsync(query, scopes) : await _gateway.AskAsync(query, scopes);
}
