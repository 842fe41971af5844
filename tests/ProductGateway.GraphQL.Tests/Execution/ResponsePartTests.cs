using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class ResponsePartTests
{
    /// <summary>A mutation waits after each of its fields: to wait for all the earlier ones again would be quadratic.</summary>
    [Fact]
    public async Task A_value_that_was_waited_for_is_not_waited_for_again()
    {
        using var text = new ResponseBuffer(16, new TextBudget());
        var root = ResponsePosition.Root(CancellationToken.None);
        var part = new ResponsePart(root, text);
        var (done, pending) = (Task.FromResult(part), new TaskCompletionSource<ResponsePart>());
        part.Gaps.Add(new ResponseGap(root, 0, done));
        await part.FinishAsync();

        part.Gaps[0] = new ResponseGap(root, 0, pending.Task);
        part.Gaps.Add(new ResponseGap(root, 0, done));
        Assert.True(part.FinishAsync().AsTask().IsCompletedSuccessfully);

        part.Gaps.Add(new ResponseGap(root, 0, pending.Task));
        Assert.False(part.FinishAsync().AsTask().IsCompleted);
    }
}
