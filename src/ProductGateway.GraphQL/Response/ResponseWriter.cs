using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductGateway.GraphQL.Response;

/// <summary>Writes a result as JSON in UTF-8: <c>errors</c> first, "to make it more apparent that errors are present".</summary>
/// <remarks>GraphQL specification 7.2.1 <see href="https://spec.graphql.org/September2025/#sec-JSON-Serialization"/></remarks>
public static class ResponseWriter
{
    private static readonly JsonEncodedText Errors = JsonEncodedText.Encode("errors");
    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");

    // Answers are JSON and never a part of an HTML page: letters of all scripts stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one result, whole.</summary>
    /// <param name="output">Gets UTF-8 without a byte order mark; nothing is flushed.</param>
    /// <param name="result">What to write.</param>
    /// <param name="traceId">Written as <c>extensions.traceId</c> of each error; null to leave it out.</param>
    public static void Write(IBufferWriter<byte> output, ExecutionResult result, string? traceId = null)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        if (result.Errors.Count > 0)
        {
            writer.WriteStartArray(Errors);
            foreach (var error in result.Errors) ErrorWriter.Write(writer, error, traceId);
            writer.WriteEndArray();
        }

        if (!result.IsRequestError)
        {
            writer.WritePropertyName(Data);
            ValueWriter.Write(writer, result.Data);
        }

        writer.WriteEndObject();
    }
}
