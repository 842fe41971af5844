using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace ProductGateway.Server.StartPage;

/// <summary>HTML, written as an interpolated string: what stands in a hole is text and is encoded, unless it is markup itself.</summary>
[InterpolatedStringHandler]
internal readonly struct Markup
{
    private readonly StringBuilder _text;

    public Markup(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    public static Markup None => $"";

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(string? text) => _text.Append(HtmlEncoder.Default.Encode(text ?? ""));

    public void AppendFormatted(IFormattable value) => AppendFormatted(value.ToString(null, CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup markup) => _text.Append(markup._text);

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts) AppendFormatted(part);
    }

    public override string ToString() => _text.ToString();
}
