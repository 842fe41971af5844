using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Tests.Response;

/// <summary>A finished text on its way to a reader.</summary>
public sealed class ResponseTextTests
{
    private const int Length = 1_000_000;

    [Fact]
    public async Task A_slow_reader_makes_the_writer_wait_and_gets_everything()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 100_000, resumeWriterThreshold: 50_000, useSynchronizationContext: false));
        using var text = Text();
        var writing = WriteAsync(text, pipe.Writer);

        var (received, most) = (0, 0L);
        while (await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken) is { Buffer.Length: > 0 } read)
        {
            Assert.True(read.Buffer.ToArray().All(letter => letter == (byte)'a'));
            most = Math.Max(most, read.Buffer.Length);
            received += (int)read.Buffer.Length;
            pipe.Reader.AdvanceTo(read.Buffer.End);
        }

        await writing;
        Assert.Equal(Length, received);
        Assert.InRange(most, 1, 200_000);
    }

    [Fact]
    public async Task Nothing_more_is_written_for_a_reader_who_is_gone()
    {
        var pipe = new Pipe();
        await pipe.Reader.CompleteAsync();
        using var text = Text();

        await text.WriteToAsync(pipe.Writer, TestContext.Current.CancellationToken);

        Assert.Equal(0, pipe.Writer.UnflushedBytes);
    }

    private static async Task WriteAsync(ResponseText text, PipeWriter output)
    {
        await text.WriteToAsync(output, TestContext.Current.CancellationToken);
        await output.CompleteAsync();
    }

    private static ResponseText Text()
    {
        var text = new ResponseText();
        for (var part = 0; part < 10; part++) text.Add(Encoding.ASCII.GetBytes(new string('a', Length / 10)));
        return text;
    }
}
