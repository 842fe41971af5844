using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ProductGateway.Client.Json;

/// <summary>Makes a result of a GraphQL answer: the map with <c>data</c>, <c>errors</c> and <c>extensions</c>.</summary>
/// <remarks>GraphQL specification 7.1 <see href="https://spec.graphql.org/September2025/#sec-Response-Format"/></remarks>
internal readonly struct ResponseReader<T>(ElementReader<T> readData, HttpStatusCode? statusCode, HttpResponseHeaders? headers)
    where T : class
{
    private readonly ElementReader<T> _readData = readData;

    /// <summary>Null when the text is no GraphQL answer: no JSON, no UTF-8, no map, or a map with neither <c>data</c> nor <c>errors</c>.</summary>
    public OperationResult<T>? Read(Utf8JsonReader reader)
    {
        var start = reader;
        try
        {
            JsonRead.Advance(ref reader);
            return reader.TokenType == JsonTokenType.StartObject ? ReadMap(ref reader, start) : null;
        }
        catch (Exception exception) when (exception is JsonException or UnexpectedJsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private OperationResult<T>? ReadMap(ref Utf8JsonReader reader, Utf8JsonReader start)
    {
        T? data = null;
        IReadOnlyList<OperationError> errors = [];
        OperationFailure.Deserialization? unreadable = null;
        var (hasData, hasErrors) = (false, false);
        while (JsonRead.NextMember(ref reader))
        {
            if (JsonRead.Is(ref reader, "data"u8))
            {
                hasData = true;
                data = ReadData(ref reader, start, out unreadable);
            }
            else if (JsonRead.Is(ref reader, "errors"u8))
            {
                errors = ReadErrors(ref reader);
                hasErrors = errors.Count > 0;
            }
            else
            {
                JsonRead.SkipMember(ref reader);
            }
        }

        if (!hasData && !hasErrors) return null;
        if (hasErrors) return Result(data, errors, (OperationFailure?)unreadable ?? new OperationFailure.GraphQL(errors));
        if (data is null) unreadable ??= Unreadable("data", new UnexpectedJsonException("Expected an object and found null, without an error that says why."));
        return Result(data, errors, unreadable);
    }

    private T? ReadData(ref Utf8JsonReader reader, Utf8JsonReader start, out OperationFailure.Deserialization? unreadable)
    {
        unreadable = null;
        if (JsonRead.IsNull(ref reader)) return null;
        var whole = reader;
        try
        {
            return _readData(ref reader);
        }
        catch (Exception exception) when (exception is UnexpectedJsonException or FormatException or InvalidOperationException or JsonException)
        {
            unreadable = Unreadable(JsonPath.At(start, reader.TokenStartIndex), exception);
        }

        // Whatever stands behind the data still counts: the errors.
        reader = whole;
        reader.Skip();
        return null;
    }

    private static IReadOnlyList<OperationError> ReadErrors(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray) return ErrorReader.Read(ref reader);
        reader.Skip();
        return [];
    }

    private static OperationFailure.Deserialization Unreadable(string path, Exception exception)
        => new($"The answer does not fit the schema that the client was generated from, at {path}: {exception.Message}", path, exception);

    private OperationResult<T> Result(T? data, IReadOnlyList<OperationError> errors, OperationFailure? failure)
        => new() { Data = data, Errors = errors, Failure = failure, StatusCode = statusCode, Headers = headers };
}
