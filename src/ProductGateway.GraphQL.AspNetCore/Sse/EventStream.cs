using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore.Sse;

/// <summary>Writes the two events of the protocol, and comments. Each waits until the connection takes more, or is gone; none throws for that.</summary>
/// <remarks>
/// GraphQL over Server-Sent Events, "Event stream" <see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#event-stream"/>.
/// A result is one line, as its JSON has no line breaks.
/// </remarks>
internal sealed class EventStream(HttpResponse response)
{
    public const string ContentType = "text/event-stream; charset=utf-8";

    /// <summary>Whether nobody is there. Known as soon as something could not be sent, before the request is aborted.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Sends the headers, and a comment so that whoever stands between sends them on.</summary>
    /// <param name="status">200 for an accepted stream; a refusal's own.</param>
    public async ValueTask OpenAsync(int status = StatusCodes.Status200OK)
    {
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Accel-Buffering"] = "no";
        response.Headers.Vary = "Accept";
        await CommentAsync();
    }

    /// <summary>Something that no client sees, to keep the connection open.</summary>
    public async ValueTask CommentAsync()
    {
        response.BodyWriter.Write(":\n\n"u8);
        await FlushAsync();
    }

    /// <summary>A result.</summary>
    public async ValueTask NextAsync(ResponseText result)
    {
        response.BodyWriter.Write("event: next\ndata: "u8);
        result.WriteTo(response.BodyWriter);
        response.BodyWriter.Write("\n\n"u8);
        await FlushAsync();
    }

    /// <summary>The end. With an empty <c>data</c>, since an EventSource tells nobody of an event without.</summary>
    public async ValueTask CompleteAsync()
    {
        response.BodyWriter.Write("event: complete\ndata: \n\n"u8);
        await FlushAsync();
    }

    // Without a token: a flush ends by itself when the connection does.
    private async ValueTask FlushAsync() => IsGone |= (await response.BodyWriter.FlushAsync(CancellationToken.None)).IsCompleted;
}
