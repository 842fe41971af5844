using System.Buffers;
using System.Text;
using System.Text.Json;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Response;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>A schema as text, code behind its fields, and answers as JSON text.</summary>
internal sealed class Service
{
    private readonly Lazy<ExecutableSchema> _schema;

    public Service(string sdl, Action<SchemaBuilder>? configure = null)
    {
        var builder = new SchemaBuilder().AddDocumentFromString(sdl, "test");
        configure?.Invoke(builder);
        var result = builder.Build();
        Assert.Equal("", result.ToString());
        Tables = new ResolverTables(result.Schema!);
        _schema = new Lazy<ExecutableSchema>(() => Tables.Build());
    }

    public ResolverTables Tables { get; }

    /// <summary>What the operators read: one line for each masked exception.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Of each execution.</summary>
    public TimeSpan Timeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Counts the timeout.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The policies that the caller is granted.</summary>
    public HashSet<string> Granted { get; } = [];

    /// <summary>How often the caller was asked about.</summary>
    public int Asked { get; private set; }

    /// <summary>Lets events pass; null for all.</summary>
    public EventGate? EventGate { get; set; }

    public Task<string> AnswerAsync(string document, string? variables = null, string? operationName = null)
        => AnswerAsync(document, CancellationToken.None, variables, operationName);

    public async Task<string> AnswerAsync(string document, CancellationToken aborted, string? variables = null, string? operationName = null)
    {
        var result = await Executor.ExecuteAsync(_schema.Value, Request(document, variables, operationName), aborted);
        return Write(result);
    }

    public ValueTask<SubscriptionResult> SubscribeAsync(string document, string? variables, CancellationToken aborted)
        => Executor.SubscribeAsync(_schema.Value, Request(document, variables, operationName: null), aborted);

    public static ValueNode ReadJson(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 10_000 });
        reader.Read();
        return JsonValueReader.Read(ref reader);
    }

    public static string Write(ExecutionResult result, string? traceId = null)
    {
        var output = new ArrayBufferWriter<byte>();
        ResponseWriter.Write(output, result, traceId);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private OperationRequest Request(string document, string? variables, string? operationName) => new()
    {
        Document = Parser.Parse(new Source(document)),
        OperationName = operationName,
        Variables = variables is null ? null : (ObjectValueNode)ReadJson(variables),
        Mask = Mask,
        Timeout = Timeout,
        Clock = Clock,
        Authorize = (_, policy) =>
        {
            Asked++;
            return Granted.Contains(policy);
        },
        EventGate = EventGate ?? new OperationRequest { Document = Parser.Parse(new Source(document)) }.EventGate,
    };

    private GraphQLError Mask(Exception exception, string coordinate)
    {
        lock (Log) Log.Add($"{coordinate}: {exception.Message}");
        return new GraphQLError("masked", ErrorCode.Internal);
    }
}
