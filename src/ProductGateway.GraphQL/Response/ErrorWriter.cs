using System.Text.Json;

namespace ProductGateway.GraphQL.Response;

/// <summary>Writes one error: <c>message</c>, <c>locations</c>, <c>path</c>, <c>extensions</c>, and no other entry.</summary>
/// <remarks>GraphQL specification 7.1.6 <see href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/></remarks>
internal static class ErrorWriter
{
    /// <summary>What stands in extensions nests no deeper: what holds itself comes to an end.</summary>
    private const int MaxDepth = 128;

    public static void Write(Utf8JsonWriter writer, GraphQLError error, string? traceId)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        if (error.Locations.Count > 0) WriteLocations(writer, error);
        if (error.Path is { } path)
        {
            writer.WritePropertyName("path"u8);
            ValueWriter.Write(writer, path);
        }

        WriteExtensions(writer, error, traceId);
        writer.WriteEndObject();
    }

    /// <summary>What keeps an error from being written: its extensions hold something that JSON does not know, or that holds itself. Null for nothing.</summary>
    public static Exception? FaultOf(GraphQLError error)
    {
        if (error.Extensions is null) return null;
        try
        {
            using var writer = new Utf8JsonWriter(Stream.Null, ResponseWriter.Options with { MaxDepth = MaxDepth });
            Write(writer, error, traceId: null);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static void WriteLocations(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartArray("locations"u8);
        foreach (var (line, column) in error.Locations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, line);
            writer.WriteNumber("column"u8, column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter writer, GraphQLError error, string? traceId)
    {
        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, error.Code);
        if (error.SpecSection is { } section) writer.WriteString("specifiedBy"u8, Spec.Link(section));
        if (traceId is not null) writer.WriteString("traceId"u8, traceId);
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            writer.WritePropertyName(name);
            ValueWriter.Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
