using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductGateway.GraphQL.Response;

/// <summary>Writes a result as JSON in UTF-8: <c>errors</c> first, "to make it more apparent that errors are present".</summary>
/// <remarks>GraphQL specification 7.2.1 <see href="https://spec.graphql.org/September2025/#sec-JSON-Serialization"/></remarks>
public static class ResponseWriter
{
    private const int ErrorCapacity = 1024;

    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly byte[] Data = [.. "{\"data\":"u8];
    private static readonly byte[] DataAfterErrors = [.. ",\"data\":"u8];
    private static readonly byte[] Null = [.. "null"u8];
    private static readonly byte[] End = [.. "}"u8];

    /// <summary>The text of one result, whole. It takes over the result's data: of the two one must be disposed.</summary>
    /// <param name="result">What to write.</param>
    /// <param name="traceId">Written as <c>extensions.traceId</c> of each error; null to leave it out.</param>
    /// <exception cref="AnswerTooLongException">Errors and data together are too long.</exception>
    public static ResponseText ToText(ExecutionResult result, string? traceId = null)
    {
        var text = new ResponseText();
        if (result.Errors.Count > 0) AddErrors(text, result.Errors, traceId);
        if (!result.IsRequestError)
        {
            text.Add(result.Errors.Count > 0 ? DataAfterErrors : Data);
            if (result.Data is { } data) text.Add(data);
            else text.Add(Null);
        }

        text.Add(End);
        return text;
    }

    /// <summary>Writes one result, whole; nothing is flushed.</summary>
    /// <param name="output">Gets UTF-8 without a byte order mark.</param>
    /// <param name="result">What to write.</param>
    /// <param name="traceId">As for <see cref="ToText"/>.</param>
    public static void Write(IBufferWriter<byte> output, ExecutionResult result, string? traceId = null) => ToText(result, traceId).WriteTo(output);

    /// <summary>Writes errors alone, as a list, for protocols that have a message for them; nothing is flushed.</summary>
    /// <param name="output">Gets UTF-8 without a byte order mark.</param>
    /// <param name="errors">What to write.</param>
    /// <param name="traceId">As for <see cref="ToText"/>.</param>
    public static void WriteErrors(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors, string? traceId = null)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartArray();
        foreach (var error in errors) ErrorWriter.Write(writer, error, traceId);
        writer.WriteEndArray();
    }

    private static void AddErrors(ResponseText text, IReadOnlyList<GraphQLError> errors, string? traceId)
    {
        var buffer = new ResponseBuffer(ErrorCapacity, new TextBudget());
        buffer.Write("{\"errors\":"u8);
        WriteErrors(buffer, errors, traceId);
        text.Add(buffer, 0, buffer.Length);
    }
}
