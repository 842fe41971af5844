using System.Text.Json;

namespace ProductGateway.Client.Json;

/// <summary>The answer has something else than the operation selects, or is no answer at all.</summary>
internal sealed class UnexpectedJsonException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether what was thrown comes of what was read: from here, from the JSON reader about JSON or UTF-8, or from a consumer's scalar.</summary>
    public static bool IsOne(Exception exception) => exception is UnexpectedJsonException or JsonException or InvalidOperationException or FormatException;
}
