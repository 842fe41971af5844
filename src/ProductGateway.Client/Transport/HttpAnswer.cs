using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ProductGateway.Client.Json;

namespace ProductGateway.Client.Transport;

/// <summary>Makes a result of an HTTP answer with one body.</summary>
/// <remarks>
/// GraphQL over HTTP, section "Response" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Response"/>. We read this as: what a
/// body is decides its content and not its status, as gateways and older servers send GraphQL errors with every status.
/// </remarks>
internal static class HttpAnswer
{
    /// <exception cref="HttpRequestException">The body broke off.</exception>
    public static async ValueTask<OperationResult<T>> ReadAsync<T>(HttpResponseMessage response, ElementReader<T> read, CancellationToken cancellationToken)
        where T : class
    {
        using var body = await ResponseBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var result = MediaTypes.MayBeGraphQL(mediaType) ? Read(body.Bytes, response, read) : null;
        return result ?? NotGraphQL<T>(response, mediaType, body.Bytes);
    }

    private static OperationResult<T>? Read<T>(ReadOnlySequence<byte> bytes, HttpResponseMessage response, ElementReader<T> read)
        where T : class
        => new ResponseReader<T>(read, response.StatusCode, response.Headers)
            .Read(bytes.IsSingleSegment ? new Utf8JsonReader(bytes.FirstSpan) : new Utf8JsonReader(bytes));

    private static OperationResult<T> NotGraphQL<T>(HttpResponseMessage response, string? mediaType, ReadOnlySequence<byte> bytes)
        where T : class
    {
        var body = Encoding.UTF8.GetString(bytes.Slice(0, Math.Min(bytes.Length, OperationFailure.Http.BodyLength * 4)));
        if (body.Length > OperationFailure.Http.BodyLength) body = body[..OperationFailure.Http.BodyLength];
        var what = bytes.IsEmpty ? "nothing" : mediaType is null ? "a body without a media type" : $"{mediaType} that is no GraphQL answer";
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode} {response.ReasonPhrase} with {what}.");
        return new OperationResult<T>
        {
            Failure = new OperationFailure.Http(message, response.StatusCode, mediaType, body),
            StatusCode = response.StatusCode,
            Headers = response.Headers,
        };
    }
}
