using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>What one caller may see never reaches another through a loader (CVE-2023-34047), and no key is ever left waiting.</summary>
public sealed class DataLoaderIsolationTests
{
    private const string Document = "{ rows { secret next { secret next { secret } } } }";
    private const int Rows = 5;

    private readonly ExecutableSchema _schema;

    public DataLoaderIsolationTests()
    {
        var service = new Service("type Query { rows: [Row!] } type Row { secret: String next: Row }");
        service.Tables.Root("Query").Resolve("rows", static _ => ValueTask.FromResult(Enumerable.Range(1, Rows).Select(id => new Row(id))));
        service.Tables.Object<Row>("Row")
            .Resolve("secret", static async (row, context) =>
            {
                await YieldAsync(row.Id);
                return await context.DataLoader(static services => new Secrets((Caller)services)).LoadAsync(row.Id);
            })
            .Resolve("next", static async (row, context) =>
            {
                var secret = await context.DataLoader(static services => new Secrets((Caller)services)).LoadAsync(row.Id + 100);
                await YieldAsync(row.Id);
                return secret is null ? null : new Row(row.Id + 10);
            });
        _schema = service.Tables.Build();
    }

    [Fact(Timeout = 60_000)]
    public async Task Requests_that_run_at_the_same_time_never_see_each_others_values()
    {
        for (var round = 0; round < 500; round++)
        {
            var alice = new Caller($"alice{round}");
            var bob = new Caller($"bob{round}");
            var answers = await Task.WhenAll(Task.Run(() => AskAsync(alice)), Task.Run(() => AskAsync(bob)));

            Assert.Equal(Expected(alice), answers[0]);
            Assert.Equal(Expected(bob), answers[1]);
        }
    }

    private static string Expected(Caller caller)
    {
        var rows = Enumerable.Range(1, Rows).Select(id => "{" + Secret(id) + ",\"next\":{" + Secret(id + 10) + ",\"next\":{" + Secret(id + 20) + "}}}");
        return "{\"data\":{\"rows\":[" + string.Join(',', rows) + "]}}";

        string Secret(int id) => $"\"secret\":\"{caller.Name}:{id}\"";
    }

    private static async Task YieldAsync(int times)
    {
        for (var i = 0; i < times % 4; i++) await Task.Yield();
    }

    private async Task<string> AskAsync(Caller caller)
    {
        var request = new OperationRequest { Document = Parser.Parse(new Source(Document)), Services = caller };
        return Service.Write(await Executor.ExecuteAsync(_schema, request));
    }

    private sealed record Row(int Id);

    private sealed class Caller(string name) : IServiceProvider
    {
        public string Name { get; } = name;

        public object? GetService(Type serviceType) => null;
    }

    private sealed class Secrets(Caller caller) : BatchDataLoader<int, string>(maxBatchSize: 3)
    {
        protected override async ValueTask<IReadOnlyDictionary<int, Result<string>>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            await YieldAsync(keys.Count);
            return keys.ToDictionary<int, int, Result<string>>(static key => key, key => $"{caller.Name}:{key}");
        }
    }
}
