using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Text;
using ProductGateway.GraphQL.AspNetCore.Http;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>Compressed bodies: the limit holds for what is in them, and what is broken is told.</summary>
public sealed class ContentEncodingTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Query = """{"query": "{ hello }"}""";

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task A_compressed_body_is_read_as_what_is_in_it(string encoding)
        => Assert.Equal("""{"data":{"hello":"world"}}""", (await PostAsync(encoding, Compress(encoding, Encoding.UTF8.GetBytes(Query)))).Body);

    [Theory]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    [InlineData("garbage garbage")]
    public async Task MUST_answer_415_to_another_encoding_and_SHOULD_say_which_are_served(string encoding)
    {
        var reply = await PostAsync(encoding, Encoding.UTF8.GetBytes(Query));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "gzip, br"), (reply.Status, string.Join(", ", reply.Headers.GetValues("Accept-Encoding"))));
        Assert.Equal($"UNSUPPORTED_MEDIA_TYPE: The Content-Encoding {encoding} is not served here. Send gzip, br or none.", reply.Error);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_of_the_limit_passes_and_one_byte_more_is_413(string encoding)
    {
        var limit = Encoding.UTF8.GetBytes(Query.PadRight(1_048_576));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(encoding, Compress(encoding, limit))).Status);

        var reply = await PostAsync(encoding, Compress(encoding, [.. limit, (byte)' ']));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.Status);
        Assert.Equal("PAYLOAD_TOO_LARGE: The body is longer than 1048576 bytes. Send less, or in several requests.", reply.Error);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public void A_bomb_produces_one_byte_more_than_the_limit_and_no_further_one(string encoding)
    {
        var bomb = Compress(encoding, new byte[256 * 1_048_576]);
        var output = new ArrayBufferWriter<byte>();
        Assert.False(ContentEncoding.Decode(encoding, bomb, output, 1_048_576));
        Assert.Equal(1_048_577, output.WrittenCount);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_that_is_cut_off_anywhere_is_400(string encoding)
    {
        var whole = Compress(encoding, Encoding.UTF8.GetBytes(Query));
        for (var length = 0; length < whole.Length; length++)
        {
            var reply = await PostAsync(encoding, whole[..length]);
            Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
            Assert.Equal($"BAD_REQUEST: The body is not whole {encoding}, as its Content-Encoding announced it. Compress it again, or send it as it is.", reply.Error);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_that_is_not_compressed_or_has_something_behind_it_is_400(string encoding)
    {
        var whole = Compress(encoding, Encoding.UTF8.GetBytes(Query));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(encoding, Encoding.UTF8.GetBytes(Query))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(encoding, [.. whole, 1, 2, 3])).Status);
        await fixture.Host.AssertServesAsync();
    }

    [Fact]
    public async Task What_is_compressed_must_be_UTF8_too()
    {
        var reply = await PostAsync("gzip", Compress("gzip", [0xC3]));
        Assert.Equal("BAD_REQUEST: The body is not UTF-8: byte 1 begins no character. Encode the JSON in UTF-8.", reply.Error);
    }

    private Task<GraphQLHost.Reply> PostAsync(string encoding, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return fixture.Host.SendAsync(HttpMethod.Post, content);
    }

    private static byte[] Compress(string encoding, byte[] bytes)
    {
        if (encoding == "identity") return bytes;
        var output = new MemoryStream();
        using (Stream stream = encoding == "br" ? new BrotliStream(output, CompressionLevel.Fastest) : new GZipStream(output, CompressionLevel.Fastest))
            stream.Write(bytes);
        return output.ToArray();
    }
}
