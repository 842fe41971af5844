using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Scalars;

public sealed class UrlTests
{
    private static readonly UrlCoercion Scalar = new();

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("HTTP://Example.com:8080/a%20b?c=d#e")]
    [InlineData("https://exämple.com/ü")]
    [InlineData("https://[::1]/")]
    public void An_absolute_web_address_stays_as_it_is_written(string text)
        => Assert.Equal($"String {text}", Values.Input(Scalar, $"\"{text}\""));

    [Theory]
    [InlineData("\"https:// manage.example.com\"")]
    [InlineData("\" https://example.com\"")]
    [InlineData("\"https://example.com/a b\"")]
    [InlineData("\"https://example.com/\\u0007\"")]
    [InlineData("\"https://example.com/\\u00A0\"")]
    [InlineData("\"ftp://example.com\"")]
    [InlineData("\"javascript:alert(1)\"")]
    [InlineData("\"//example.com\"")]
    [InlineData("\"/products\"")]
    [InlineData("\"https://\"")]
    [InlineData("\"https:/example.com\"")]
    [InlineData("\"\"")]
    [InlineData("1")]
    public void Anything_else_is_refused(string value)
        => Assert.StartsWith("! URL is an absolute http or https address without blanks, in quotes; found ", Values.Input(Scalar, value), StringComparison.Ordinal);

    [Fact]
    public void Output_is_the_vendors_text_whatever_it_is()
        => Assert.Equal(("String https:// manage", "!"), (Values.Output(Scalar, "https:// manage"), Values.Output(Scalar, 1)));
}
