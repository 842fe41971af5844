using System.Globalization;
using ProductGateway.Client.Json;

namespace ProductGateway.Client.Transport;

/// <summary>Makes a result of an HTTP answer with one body.</summary>
/// <remarks>
/// GraphQL over HTTP, section "Response" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Response"/>. We read this as: what a
/// body is decides its content and not its status, as gateways and older servers send GraphQL errors with every status.
/// </remarks>
internal static class HttpAnswer
{
    /// <summary>Takes as many bytes of a GraphQL answer as <paramref name="most"/>; of a body that cannot be GraphQL no more is read than is kept.</summary>
    /// <exception cref="HttpRequestException">The body broke off, or is larger than <paramref name="most"/>.</exception>
    public static async ValueTask<OperationResult<T>> ReadAsync<T>(HttpResponseMessage response, AnswerReader<T> read, long most, CancellationToken cancellationToken)
        where T : class
    {
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        if (!MediaTypes.MayBeGraphQL(mediaType)) most = long.MaxValue;
        using var body = await ResponseBody.OpenAsync(response.Content, most, cancellationToken).ConfigureAwait(false);
        if (!MediaTypes.MayBeGraphQL(mediaType)) return NotGraphQL<T>(response, mediaType, await body.OpeningAsync().ConfigureAwait(false), ".");
        try
        {
            return await new ResponseReader<T>(read, response.StatusCode, response.Headers).ReadAsync(body).ConfigureAwait(false);
        }
        catch (UnexpectedJsonException exception)
        {
            return NotGraphQL<T>(response, mediaType, await body.OpeningAsync().ConfigureAwait(false), $": {exception.Message}");
        }
    }

    private static OperationResult<T> NotGraphQL<T>(HttpResponseMessage response, string? mediaType, string body, string why)
        where T : class
    {
        if (body.Length > OperationFailure.Http.BodyLength) body = body[..OperationFailure.Http.BodyLength];
        var what = body.Length == 0 ? "nothing." : (mediaType is null ? "a body without a media type" : $"{mediaType} that is no GraphQL answer") + why;
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{AddressOf(response)} answered {(int)response.StatusCode} {response.ReasonPhrase} with {what}");
        return new OperationResult<T>
        {
            Failure = new OperationFailure.Http(message, response.StatusCode, mediaType, body),
            StatusCode = response.StatusCode,
            Headers = response.Headers,
        };
    }

    /// <summary>Without query and user: tokens stand there, and messages go into logs.</summary>
    private static string? AddressOf(HttpResponseMessage response)
        => response.RequestMessage?.RequestUri?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
