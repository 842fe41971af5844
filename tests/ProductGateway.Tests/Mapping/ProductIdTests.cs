using System.Buffers.Text;
using System.Text;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Tests.Mapping;

/// <summary>The gateway's id of a product.</summary>
public sealed class ProductIdTests
{
    [Theory]
    [InlineData("Microsoft", 14631253285588838, "TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4ODM4")]
    [InlineData("Microsoft", long.MaxValue, "TUlDUk9TT0ZUOjkyMjMzNzIwMzY4NTQ3NzU4MDc")]
    [InlineData("Superoffice", 464, "U1VQRVJPRkZJQ0U6NDY0")]
    [InlineData("Finago", int.MaxValue, "RklOQUdPOjIxNDc0ODM2NDc")]
    public void An_id_is_stable_and_comes_back_whole(string vendorName, long key, string id)
    {
        var vendor = Enum.Parse<Vendor>(vendorName);

        Assert.Equal(id, ProductId.Encode(vendor, key));
        Assert.True(ProductId.TryDecode(id, out var decoded));
        Assert.Equal((vendor, $"{key}"), (decoded.Vendor, decoded.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("FINAGO")]
    [InlineData("FINAGO:")]
    [InlineData("FINAGO:0")]
    [InlineData("FINAGO:007")]
    [InlineData("FINAGO:-1")]
    [InlineData("FINAGO:+1")]
    [InlineData("FINAGO: 1")]
    [InlineData("FINAGO:1:2")]
    [InlineData("FINAGO:2147483648")]
    [InlineData("SUPEROFFICE:2147483648")]
    [InlineData("MICROSOFT:9223372036854775808")]
    [InlineData("MICROSOFT:1/../../users")]
    [InlineData("MICROSOFT:１")]
    [InlineData("finago:1")]
    [InlineData("ACME:1")]
    public void What_no_vendor_has_made_is_no_id(string text)
        => Assert.False(ProductId.TryDecode(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), out _));

    [Theory]
    [InlineData("RklOQUdPOjE=")] // padding
    [InlineData("RklOQUdPOjF")] // one letter short
    [InlineData("RklOQUdPOj F")]
    [InlineData("FINAGO:1")]
    [InlineData("\ud800")]
    [InlineData("_____w")] // decodes to bytes that are not UTF-8
    public void What_is_no_base64url_of_ours_is_no_id(string id) => Assert.False(ProductId.TryDecode(id, out _));

    [Fact]
    public void An_overlong_id_is_not_even_decoded()
        => Assert.False(ProductId.TryDecode(Base64Url.EncodeToString(Encoding.UTF8.GetBytes("FINAGO:1" + new string(' ', 1_000_000))), out _));
}
