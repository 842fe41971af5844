using ProductGateway.Server.CommandLine;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.CommandLine;

public sealed class ProgressTests
{
    [Fact]
    public async Task A_person_sees_after_a_second_what_is_waited_for_and_nothing_of_it_at_the_end()
    {
        var (clock, error, work) = (new ManualClock(), new StringWriter(), new TaskCompletionSource<int>());

        var waiting = new Progress(error, clock).WaitAsync("Asking", work.Task);
        Assert.Equal("", error.ToString());
        clock.Advance(TimeSpan.FromSeconds(1));
        await SandboxedConnectors.UntilAsync(() => error.ToString() == "\r\e[2KAsking … 1 s");
        work.SetResult(7);

        Assert.Equal(7, await waiting);
        Assert.Equal("\r\e[2KAsking … 1 s\r\e[2K", error.ToString());
    }

    [Fact]
    public async Task What_takes_less_than_a_second_writes_nothing()
    {
        var error = new StringWriter();

        await new Progress(error, new ManualClock()).WaitAsync("Asking", Task.FromResult(7));

        Assert.Equal("", error.ToString());
    }
}
