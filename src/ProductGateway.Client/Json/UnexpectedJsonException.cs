using System.Globalization;
using System.Text.Json;

namespace ProductGateway.Client.Json;

/// <summary>The answer has something else than the operation selects, or is no answer at all.</summary>
internal sealed class UnexpectedJsonException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether what was thrown comes of what was read: from here, from the JSON reader about JSON or UTF-8, or from a consumer's scalar.</summary>
    public static bool IsOne(Exception exception) => exception is UnexpectedJsonException or JsonException or InvalidOperationException or FormatException;

    /// <summary>What it says of the text, without the text: the JSON reader quotes a broken literal to the body's end.</summary>
    public static string MessageOf(Exception exception) => exception is JsonException { LineNumber: { } line, BytePositionInLine: { } position }
        ? string.Create(CultureInfo.InvariantCulture, $"It cannot be read as JSON at line {line + 1}, byte {position + 1}.")
        : exception.Message;
}
