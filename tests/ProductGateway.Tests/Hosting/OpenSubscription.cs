using System.Buffers;
using System.Text;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.Tests.Hosting;

/// <summary>A subscription that is read one answer at a time. Disposing of it unsubscribes.</summary>
internal sealed class OpenSubscription(SubscriptionResult result, CancellationTokenSource leaving) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ExecutionResult> _answers = result.ResponseStream!.GetAsyncEnumerator(TestContext.Current.CancellationToken);

    /// <summary>Waits for the next answer and gives its JSON.</summary>
    public async Task<string> NextAsync()
    {
        Assert.True(await _answers.MoveNextAsync(), "the stream has ended");
        using var answer = _answers.Current;
        var output = new ArrayBufferWriter<byte>();
        ResponseWriter.Write(output, answer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await _answers.DisposeAsync();
        leaving.Dispose();
    }
}
