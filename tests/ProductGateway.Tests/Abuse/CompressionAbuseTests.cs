using System.IO.Compression;
using System.Text;

namespace ProductGateway.Tests.Abuse;

/// <summary>Bodies that are small on the wire and big when they are unpacked.</summary>
public sealed class CompressionAbuseTests(AbusedGateway gateway) : IClassFixture<AbusedGateway>
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task CVE_2024_28101_a_bomb_of_fifty_megabytes_is_cut_at_the_limit(string encoding)
    {
        var bomb = Pack(encoding, packed =>
        {
            var megabyte = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 50; i++) packed.Write(megabyte);
        });

        Assert.InRange(bomb.Length, 1, 1 << 20);
        Assert.Equal((413, "PAYLOAD_TOO_LARGE"), (await gateway.PostAsync(bomb, encoding: encoding)).Refusal);
        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task CVE_2026_40324_the_nest_bomb_is_refused_when_it_comes_in_a_few_hundred_bytes(string encoding)
    {
        var nest = string.Concat(Enumerable.Repeat("{a", 20_480));
        var bomb = Pack(encoding, packed => packed.Write(Encoding.UTF8.GetBytes($$"""{"query":"{{nest}}"}""")));

        Assert.InRange(bomb.Length, 1, 500);
        Assert.Equal((400, "RECURSION_LIMIT_EXCEEDED"), (await gateway.PostAsync(bomb, encoding: encoding)).Refusal);
        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task What_cannot_be_unpacked_is_a_bad_request(string encoding)
    {
        var whole = Pack(encoding, packed => packed.Write("""{"query":"{ __typename }"}"""u8));

        foreach (var broken in new[] { whole[..^4], [.. whole.Reverse()], "{}"u8.ToArray(), [] })
        {
            Assert.Equal((400, "BAD_REQUEST"), (await gateway.PostAsync(broken, encoding: encoding)).Refusal);
        }

        await gateway.AssertServesAsync();
    }

    private static byte[] Pack(string encoding, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        using (Stream packed = encoding == "br" ? new BrotliStream(bytes, CompressionLevel.Fastest) : new GZipStream(bytes, CompressionLevel.Fastest)) write(packed);
        return bytes.ToArray();
    }
}
