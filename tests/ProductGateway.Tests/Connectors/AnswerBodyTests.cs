using System.IO.Compression;
using System.Text;
using ProductGateway.Connectors;
using static ProductGateway.Tests.Connectors.ScriptedVendor;

namespace ProductGateway.Tests.Connectors;

/// <summary>What an answer's body may be: JSON in UTF-8, at most 2 MB unpacked, at most 64 deep.</summary>
public sealed class AnswerBodyTests
{
    private const int Limit = 2 * 1024 * 1024;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Content-Type: application/json")]
    [InlineData("Content-Type: application/json; charset=UTF-8")]
    [InlineData("Content-Type: application/json; charset=\"utf-8\"")]
    [InlineData("Content-Type: text/json")]
    [InlineData("Content-Type: application/vnd.vendor+json")]
    public async Task Json_in_utf8_is_read(string header)
    {
        await using var vendor = Answering(Http("200 OK", """{"ProductId":7,"Name":"Bålpanne"}""", header));

        Assert.Equal("Bålpanne", (await vendor.Connector.ReadProductAsync("7", Test))?.Name);
    }

    [Theory]
    [InlineData("Content-Type: text/html")]
    [InlineData("Content-Type: text/plain")]
    [InlineData("Content-Type: application/json; charset=iso-8859-1")]
    [InlineData("Content-Type: application/json garbage")]
    [InlineData("X-Content-Type: application/json")]
    public async Task Any_other_content_type_is_refused(string header) =>
        Assert.Equal(FailureCause.ForeignContentType, await CauseAsync(Http("200 OK", """{"ProductId":7}""", header)));

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        await using var vendor = Answering(Http("200 OK", "\uFEFF{\"ProductId\":7}"));

        Assert.Equal(7, (await vendor.Connector.ReadProductAsync("7", Test))?.ProductId);
    }

    [Fact]
    public async Task Invalid_utf8_is_no_json()
    {
        await using var vendor = new ScriptedVendor(async call =>
        {
            await call.ReadRequestAsync();
            await call.SendAsync([.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n\""), 0xFF, (byte)'"']);
        });

        Assert.Equal(FailureCause.InvalidJson, await CauseAsync(vendor));
    }

    [Theory]
    [InlineData("""a\ud800b""", "a\uFFFDb")]
    [InlineData("""\udc00""", "\uFFFD")]
    [InlineData("""\ud83d\ud83d\udc24""", "\uFFFD🐤")]
    [InlineData("""\ud83d\udc24\ud83d""", "🐤\uFFFD")]
    [InlineData("""\\ud800""", """\ud800""")]
    public async Task Half_a_surrogate_pair_does_not_lose_the_product(string sent, string read)
    {
        await using var vendor = Answering(Http("200 OK", $$"""{"ProductId":7,"Name":"{{sent}}","x\udfff":"\ud800"}"""));

        Assert.Equal(read, (await vendor.Connector.ReadProductAsync("7", Test))?.Name);
    }

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, FailureCause.InvalidJson)]
    public async Task Nesting_ends_at_64(int depth, FailureCause? cause)
    {
        // The product itself is the first level.
        var body = $$"""{"ProductId":7,"deep":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}} }""";

        Assert.Equal(cause, await CauseAsync(Http("200 OK", body)));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, FailureCause.TooLarge)]
    public async Task A_body_ends_at_2_megabytes(int over, FailureCause? cause)
    {
        var body = """{"ProductId":7}""".PadRight(Limit + over);

        Assert.Equal(cause, await CauseAsync(Http("200 OK", body)));
    }

    [Fact]
    public async Task A_gzip_body_is_read() => Assert.Null(await CauseAsync(Gzip("""{"ProductId":7}""")));

    [Fact]
    public async Task A_small_gzip_that_unfolds_beyond_2_megabytes_is_too_large() =>
        Assert.Equal(FailureCause.TooLarge, await CauseAsync(Gzip("""{"ProductId":7}""".PadRight(50 * 1024 * 1024))));

    [Fact]
    public async Task A_body_that_stops_flowing_is_given_up_after_the_attempt_timeout()
    {
        var halfSent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var vendor = new ScriptedVendor(async call =>
        {
            await call.ReadRequestAsync();
            await call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"Prod");
            halfSent.SetResult();
            await call.HangAsync();
        });

        var cause = CauseAsync(vendor);
        await halfSent.Task;
        vendor.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(FailureCause.AttemptTimedOut, await cause);
    }

    private static byte[] Gzip(string body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(body));

        var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {packed.ToArray().Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. packed.ToArray()];
    }

    private static Task<FailureCause?> CauseAsync(string answer) => CauseAsync(Encoding.UTF8.GetBytes(answer));

    private static async Task<FailureCause?> CauseAsync(byte[] answer)
    {
        await using var vendor = new ScriptedVendor(async call =>
        {
            await call.ReadRequestAsync();
            await call.SendAsync(answer);
        });
        return await CauseAsync(vendor);
    }

    private static async Task<FailureCause?> CauseAsync(ScriptedVendor vendor)
    {
        try
        {
            await vendor.Connector.ReadProductAsync("7", Test);
            return null;
        }
        catch (VendorException failure)
        {
            Assert.IsType<VendorFailure.Unusable>(failure.Failure);
            return failure.Cause;
        }
    }
}
