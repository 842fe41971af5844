using System.Buffers;
using System.Globalization;
using System.Text;
using ProductGateway.Client.Json;

namespace ProductGateway.Client.Transport;

/// <summary>Makes a result of an HTTP answer with one body.</summary>
/// <remarks>
/// GraphQL over HTTP, section "Response" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Response"/>. We read this as: what a
/// body is decides its content and not its status, as gateways and older servers send GraphQL errors with every status.
/// </remarks>
internal static class HttpAnswer
{
    private const int PageBytes = OperationFailure.Http.BodyLength * 4;

    /// <summary>Takes as many bytes of a GraphQL answer as <paramref name="most"/>; of a body that cannot be GraphQL no more is read than is kept.</summary>
    /// <exception cref="HttpRequestException">The body broke off, or is larger than <paramref name="most"/>.</exception>
    public static async ValueTask<OperationResult<T>> ReadAsync<T>(HttpResponseMessage response, ElementReader<T> read, long most, CancellationToken cancellationToken)
        where T : class
    {
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var mayBeGraphQL = MediaTypes.MayBeGraphQL(mediaType);
        using var body = await ResponseBody.ReadAsync(response.Content, mayBeGraphQL ? most : PageBytes, cancellationToken).ConfigureAwait(false);
        if (mayBeGraphQL && body.IsCut)
            throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, $"The answer is larger than the {most} bytes of {nameof(HttpClient.MaxResponseContentBufferSize)}.");
        var result = mayBeGraphQL ? Read(body.Bytes, response, read) : null;
        return result ?? NotGraphQL<T>(response, mediaType, body.Bytes);
    }

    private static OperationResult<T>? Read<T>(ReadOnlySequence<byte> bytes, HttpResponseMessage response, ElementReader<T> read)
        where T : class => new ResponseReader<T>(read, response.StatusCode, response.Headers).Read(JsonRead.Over(bytes));

    private static OperationResult<T> NotGraphQL<T>(HttpResponseMessage response, string? mediaType, ReadOnlySequence<byte> bytes)
        where T : class
    {
        var body = Encoding.UTF8.GetString(bytes.Slice(0, Math.Min(bytes.Length, PageBytes)));
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
