namespace ProductGateway.GraphQL.Language;

/// <summary>Finds the first byte sequence that encodes no Unicode scalar value, which is what <c>SourceCharacter</c> demands.</summary>
/// <remarks>
/// GraphQL specification 2.1 <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text"/>;
/// the legal ranges are table 3-7 of the Unicode standard.
/// </remarks>
internal static class WellFormedUtf8
{
    /// <summary>Passes over a well-formed text.</summary>
    /// <exception cref="SyntaxException">A sequence is overlong, encodes a surrogate or more than U+10FFFF, is cut short, or is none at all.</exception>
    public static void Require(Source source)
    {
        var text = source.Utf8;
#if NET
        if (System.Text.Unicode.Utf8.IsValid(text)) return;
#endif
        for (var offset = 0; offset < text.Length;)
        {
            var length = SequenceLength(text.Slice(offset), out var fault);
            if (fault is not null) throw Error(source, offset, fault);
            offset += length;
        }
    }

    private static int SequenceLength(ReadOnlySpan<byte> text, out string? fault)
    {
        var first = text[0];
        var length = first switch { < 0x80 => 1, < 0xC0 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF8 => 4, _ => 0 };
        fault = length == 0
            ? first < 0xC0 ? "continues a character that never began" : "never occurs in UTF-8"
            : length == 1 ? null : FaultOfSequence(text, length);
        return length;
    }

    private static string? FaultOfSequence(ReadOnlySpan<byte> text, int length)
    {
        if (text[0] is 0xC0 or 0xC1) return "begins an overlong form";
        if (text[0] > 0xF4) return "begins a code point above U+10FFFF";
        if (text.Length > 1 && IsContinuation(text[1]))
        {
            switch (text[0])
            {
                case 0xE0 when text[1] < 0xA0:
                case 0xF0 when text[1] < 0x90:
                    return "begins an overlong form";
                case 0xED when text[1] >= 0xA0:
                    return "begins a surrogate, which is no character";
                case 0xF4 when text[1] >= 0x90:
                    return "begins a code point above U+10FFFF";
            }
        }

        for (var i = 1; i < length; i++)
            if (i >= text.Length || !IsContinuation(text[i])) return $"begins a character of {length} bytes that is cut short after {i}";

        return null;
    }

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;

    private static SyntaxException Error(Source source, int offset, string fault)
    {
        var location = source.LocationAt(offset);
        return new SyntaxException(
            $"{source.Name} is not UTF-8: the byte 0x{source.Utf8[offset]:X2} at byte offset {offset} "
            + $"(line {location.Line}, column {location.Column}) {fault}. Encode the text as UTF-8.",
            location);
    }
}
