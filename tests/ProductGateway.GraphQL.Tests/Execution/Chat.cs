using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

internal sealed record Message(string Sender, string? Text);

/// <summary>The chat of the specification's example, its rooms fed by hand.</summary>
internal sealed class Chat
{
    public const string NewMessages = "subscription NewMessages { newMessage(roomId: 123) { sender text } }";

    private const string Subscription = "type Subscription { newMessage(roomId: ID!): Message count: Int }";

    public Chat()
        : this(Subscription)
    {
    }

    /// <param name="subscription">The subscription type, with directives.</param>
    public Chat(string subscription)
    {
        Service = new Service($$"""
            directive @authorize(policy: String!) on OBJECT | FIELD_DEFINITION
            type Query { version: String }
            type Message { sender: String text: String! }
            {{subscription}}
            """);
        Service.Tables.Root("Query").Resolve("version", static _ => ValueTask.FromResult("1"));
        Service.Tables.Object<Message>("Message")
            .Property("sender", static message => message.Sender)
            .Resolve("text", (message, context) => Text(message, context));
        Service.Tables.Subscription("Subscription")
            .Subscribe<Message>("newMessage", context => Open(context))
            .Subscribe("count", context => ValueTask.FromResult<IAsyncEnumerable<int>>(Counts), static (count, _) => ValueTask.FromResult(count * 10));
    }

    public Service Service { get; }

    public EventSource<Message> Room { get; } = new();

    public EventSource<int> Counts { get; } = new();

    /// <summary>What subscribing does.</summary>
    public Func<ResolverContext, ValueTask<IAsyncEnumerable<Message>>> Open
    {
        get => field ??= _ => ValueTask.FromResult<IAsyncEnumerable<Message>>(Room);
        set;
    }

    /// <summary>What the field <c>text</c> of each event does.</summary>
    public Func<Message, ResolverContext, ValueTask<string?>> Text { get; set; } = static (message, _) => ValueTask.FromResult(message.Text);

    /// <summary>Given with the request.</summary>
    public CancellationToken Aborted { get; set; }

    /// <summary>Given with the reading of the stream.</summary>
    public CancellationToken Reader { get; set; }

    public ValueTask<SubscriptionResult> SubscribeAsync(string document = NewMessages, string? variables = null)
        => Service.SubscribeAsync(document, variables, Aborted);

    /// <summary>The answers as JSON text, one at a time.</summary>
    public async Task<IAsyncEnumerator<string>> ReadAsync(string document = NewMessages)
    {
        var result = await SubscribeAsync(document);
        Assert.True(result.IsSubscribed);
        return result.ResponseStream.Select(each => Service.Write(each)).GetAsyncEnumerator(Reader);
    }
}
