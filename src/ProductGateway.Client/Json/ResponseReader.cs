using System.Net;
using System.Net.Http.Headers;

namespace ProductGateway.Client.Json;

/// <summary>Makes a result of a GraphQL answer: the map with <c>data</c>, <c>errors</c> and <c>extensions</c>, in any order.</summary>
/// <remarks>GraphQL specification 7.1 <see href="https://spec.graphql.org/September2025/#sec-Response-Format"/></remarks>
internal readonly struct ResponseReader<T>(AnswerReader<T> readData, HttpStatusCode? statusCode, HttpResponseHeaders? headers)
    where T : class
{
    private readonly AnswerReader<T> _readData = readData;

    /// <summary>Reads to the body's end.</summary>
    /// <exception cref="UnexpectedJsonException">The text is no GraphQL answer: no JSON, no UTF-8, no map, a map with neither <c>data</c> nor <c>errors</c>, or something behind it.</exception>
    /// <exception cref="HttpRequestException">The body broke off, or is larger than it may be.</exception>
    public async ValueTask<OperationResult<T>> ReadAsync(ResponseBody body)
    {
        (T? Value, OperationFailure.Deserialization? Failure)? data = null;
        IReadOnlyList<OperationError> errors = [];
        try
        {
            var json = new JsonStream(body);
            if (!await json.BeginAsync().ConfigureAwait(false)) throw new UnexpectedJsonException("It is no object.");
            while (await json.NextMemberAsync().ConfigureAwait(false))
            {
                if (json.Is("data"u8)) data = await ReadDataAsync(json).ConfigureAwait(false);
                else if (json.Is("errors"u8)) errors = await json.ValueAsync(ErrorReader.Read).ConfigureAwait(false);
                else await json.SkipMemberAsync().ConfigureAwait(false);
            }

            await json.EndAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (UnexpectedJsonException.IsOne(exception))
        {
            throw new UnexpectedJsonException(UnexpectedJsonException.MessageOf(exception), exception);
        }

        return Result(data, errors);
    }

    private async ValueTask<(T? Value, OperationFailure.Deserialization? Failure)> ReadDataAsync(JsonStream json)
    {
        if (json.TakeNull()) return default;
        OperationFailure.Deserialization failure;
        try
        {
            return (await _readData(json).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (UnexpectedJsonException.IsOne(exception))
        {
            failure = Unreadable(json.Path, exception);
        }

        // Whatever stands behind the data still counts: the errors.
        await json.LeaveMemberAsync().ConfigureAwait(false);
        return (null, failure);
    }

    private static OperationFailure.Deserialization Unreadable(string path, Exception exception)
        => new($"The answer does not fit the schema that the client was generated from, at {path}: {exception.Message}", path, exception);

    private OperationResult<T> Result((T? Value, OperationFailure.Deserialization? Failure)? data, IReadOnlyList<OperationError> errors)
    {
        if (data is null && errors.Count == 0) throw new UnexpectedJsonException("It has neither data nor errors.");
        OperationFailure? failure = data?.Failure;
        if (failure is null && errors.Count > 0) failure = new OperationFailure.GraphQL(errors);
        if (failure is null && data?.Value is null) failure = Unreadable("data", new UnexpectedJsonException("Expected an object and found null, without an error that says why."));
        return new OperationResult<T> { Data = data?.Value, Errors = errors, Failure = failure, StatusCode = statusCode, Headers = headers };
    }
}
