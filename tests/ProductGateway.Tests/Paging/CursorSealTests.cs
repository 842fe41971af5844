using System.Buffers.Text;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Paging;

namespace ProductGateway.Tests.Paging;

/// <summary>Cursors: what is sealed is read back, and nothing else is.</summary>
public sealed class CursorSealTests
{
    private static readonly CursorSeal Seal = new([.. Enumerable.Range(0, 32).Select(index => (byte)index)]);
    private static readonly CursorSeal OtherSeal = new(new byte[32]);
    private static readonly CursorScope Scope = CursorScope.Of("products", null, "lamp");

    [Theory]
    [InlineData("")]
    [InlineData("9007199254740993")]
    [InlineData("3:pageSize=50&continuationToken=%2bRID%3a%3d%3d")]
    [InlineData("0@200\n1-\n2@å𝄞")]
    public void A_position_comes_back_as_it_was(string position)
        => Assert.Equal(position, Seal.Open(Scope, Seal.Seal(Scope, position)));

    [Fact]
    public void A_cursor_fits_a_URL_as_it_is_and_is_the_same_each_time()
    {
        var cursor = Seal.Seal(Scope, "101");

        Assert.Matches("^[A-Za-z0-9_-]{64}$", cursor);
        Assert.Equal(cursor, Seal.Seal(CursorScope.Of("products", null, "lamp"), "101"));
    }

    [Fact]
    public void Nothing_of_a_position_can_be_read_from_its_cursor()
    {
        const string position = "3:pageSize=50&continuationToken=publishers";
        var bytes = Base64Url.DecodeFromChars(Seal.Seal(Scope, position));

        Assert.DoesNotContain(
            position.Chunk(4).SkipLast(1),
            part => System.Text.Encoding.Latin1.GetString(bytes).Contains(new string(part), StringComparison.Ordinal));
    }

    [Fact]
    public void No_character_of_a_cursor_can_be_another()
    {
        var cursor = Seal.Seal(Scope, "101");
        var others = "AQgw_-=+/ .é".AsSpan();
        for (var at = 0; at < cursor.Length; at++)
        {
            foreach (var other in others)
            {
                if (other == cursor[at]) continue;
                Assert.Equal("CURSOR_INVALID", CodeOf($"{cursor[..at]}{other}{cursor[(at + 1)..]}"));
            }
        }
    }

    [Fact]
    public void Nothing_can_be_cut_from_a_cursor_added_to_it_or_put_into_another_order()
    {
        var cursor = Seal.Seal(Scope, "101");

        string[] altered =
        [
            .. Enumerable.Range(0, cursor.Length).Select(length => cursor[..length]),
            .. Enumerable.Range(0, cursor.Length).Select(at => cursor.Remove(at, 1)),
            .. Enumerable.Range(0, cursor.Length + 1).Select(at => cursor.Insert(at, "A")),
            $"{cursor}=", $"{cursor} ", $" {cursor}", $"{cursor}\n", $"{cursor}{cursor}", new string([.. cursor.Reverse()]),
        ];

        Assert.All(altered, text => Assert.Equal("CURSOR_INVALID", CodeOf(text)));
    }

    [Fact]
    public void No_random_text_is_a_cursor_and_none_crashes()
    {
        var random = new Random(20260301);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);

            // Half of them begin as ours do, so that more than the first check is tried.
            if (round % 2 == 0) Base64Url.DecodeFromChars(Seal.Seal(Scope, "101")).AsSpan(..Math.Min(13, bytes.Length)).CopyTo(bytes);
            Assert.Equal("CURSOR_INVALID", CodeOf(Base64Url.EncodeToString(bytes)));
            Assert.Equal("CURSOR_INVALID", CodeOf(System.Text.Encoding.Latin1.GetString(bytes)));
        }
    }

    [Fact]
    public void A_whole_cursor_with_another_tag_is_refused()
    {
        var forged = Base64Url.DecodeFromChars(Seal.Seal(Scope, "101"));
        forged[^20] ^= 1;
        System.Security.Cryptography.SHA256.HashData(forged.AsSpan(..^4))[..4].CopyTo(forged, forged.Length - 4);

        Assert.Equal("CURSOR_INVALID", CodeOf(Base64Url.EncodeToString(forged)));
    }

    [Fact]
    public void A_longer_text_than_any_cursor_is_not_even_decoded()
        => Assert.Equal("CURSOR_INVALID", CodeOf(new string('A', 1_000_000)));

    [Fact]
    public void A_cursor_of_another_key_is_expired()
    {
        var exception = Assert.Throws<GraphQLException>(() => OtherSeal.Open(Scope, Seal.Seal(Scope, "101")));

        Assert.Equal("CURSOR_EXPIRED", exception.Error.Code);
        Assert.Equal(
            "after is a cursor of another key, or of another version of the gateway. Begin again without after.",
            exception.Message);
    }

    public static TheoryData<string, string?[]> OtherScopes => new()
    {
        { "microsoftProducts", [null, "lamp"] },
        { "products", [null, "lamps"] },
        { "products", ["", "lamp"] },
        { "products", [null, "lam", "p"] },
        { "products", [null] },
        { "products", ["lamp", null] },
    };

    [Theory]
    [MemberData(nameof(OtherScopes))]
    public void A_cursor_holds_for_its_field_and_arguments_only(string field, string?[] arguments)
    {
        var exception = Assert.Throws<GraphQLException>(() => Seal.Open(CursorScope.Of(field, arguments), Seal.Seal(Scope, "101")));

        Assert.Equal("CURSOR_INVALID", exception.Error.Code);
        Assert.Equal(
            "after is a cursor of another field, or of this one with other arguments. Give one as a page of this list gave it, with the same arguments.",
            exception.Message);
    }

    private static string CodeOf(string cursor) => Assert.Throws<GraphQLException>(() => Seal.Open(Scope, cursor)).Error.Code;
}
