using ProductGateway.Server.StartPage;

namespace ProductGateway.Tests.StartPage;

/// <summary>What is written into the page as text stays text.</summary>
public sealed class MarkupTests
{
    [Theory]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("\" onload=\"", "&quot; onload=&quot;")]
    [InlineData("' &", "&#x27; &amp;")]
    [InlineData(null, "")]
    public void Text_in_a_hole_is_encoded(string? text, string expected)
    {
        Markup markup = $"<p title=\"{text}\">{text}</p>";

        Assert.Equal($"<p title=\"{expected}\">{expected}</p>", markup.ToString());
    }

    [Fact]
    public void Markup_in_a_hole_stays_markup()
    {
        Markup[] parts = [$"<i>{"&"}</i>", $"<b/>"];

        Markup markup = $"<p>{parts}{parts[1]}</p>";

        Assert.Equal("<p><i>&amp;</i><b/><b/></p>", markup.ToString());
    }

    [Fact]
    public void Numbers_have_a_point_wherever_the_gateway_runs()
    {
        Markup markup = $"{0.5} {1234}";

        Assert.Equal("0.5 1234", markup.ToString());
    }
}
