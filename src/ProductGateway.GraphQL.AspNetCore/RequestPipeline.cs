using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.Sse;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>The life of a request, in numbered steps. Each may end it with an answer that explains.</summary>
/// <remarks>GraphQL over HTTP <see href="https://graphql.github.io/graphql-over-http/draft/"/></remarks>
internal sealed class RequestPipeline(RequestExecutor executor, EventStreamAnswer eventStream, ErrorMasking masking, GraphQLOptions options)
{
    private static readonly GraphQLError NeedsStream = new(
        "A subscription has many results. Send it with Accept: text/event-stream, or over a WebSocket with the subprotocol graphql-transport-ws.",
        ErrorCode.OperationResolution);

    private string Allow => options.EnableGet ? "GET, POST" : "POST";

    /// <summary>Answers one request. Whatever goes wrong in here, the client gets an answer and the process serves on.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        // 1. Find the media type of the answer, so that every later "no" can be read by the client.
        var accepted = AcceptHeader.Negotiate(context.Request);
        var mediaType = accepted ?? ResponseMediaType.Json;
        try
        {
            if (accepted is null) await Answer.SendAsync(context, NotAcceptable(), mediaType);
            else await HandleAsync(context, mediaType);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
        catch (AnswerTooLongException) when (!context.Response.HasStarted)
        {
            await Answer.SendAsync(context, new Refusal(StatusCodes.Status400BadRequest, ErrorMasking.TooLong), mediaType);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var error = masking.Mask(exception, RequestTrace.IdOf(context));
            await Answer.SendAsync(context, new Refusal(StatusCodes.Status500InternalServerError, error), mediaType);
        }
    }

    private async Task HandleAsync(HttpContext context, ResponseMediaType mediaType)
    {
        // 2. Let only callers pass that may be here.
        var admission = await Admission.OfAsync(context, options);
        var (request, refusal) = admission.IsGranted ? await ReadAsync(context) : (null, admission.Refusal);
        if (request is null)
        {
            await Answer.SendAsync(context, refusal!, mediaType);
            return;
        }

        using var result = await RunAsync(context, request, admission, mediaType);

        // 8. Write the answer, if somebody still waits for it.
        if (result is not null && !context.RequestAborted.IsCancellationRequested) await Answer.SendAsync(context, result, mediaType);
    }

    /// <returns>Null when everything is sent.</returns>
    private async ValueTask<ExecutionResult?> RunAsync(HttpContext context, GraphQLRequest request, Admission admission, ResponseMediaType mediaType)
    {
        // 6. Pay for it where there is a rate limit; take a place among the executions;
        // parse and validate the document, unless the same text was valid before.
        using var operation = await executor.PrepareAsync(request, context, admission, context.RequestAborted);
        if (Check(operation, context.Request) is { } refusal)
        {
            await Answer.SendAsync(context, refusal, mediaType);
            return null;
        }

        // 7. Execute it. A request error reaches no resolver.
        var isSubscription = operation is { CanRun: true, Type: OperationType.Subscription };
        if (mediaType == ResponseMediaType.EventStream || (isSubscription && AcceptHeader.AllowsEventStream(context.Request)))
        {
            await eventStream.SendAsync(context, operation, admission.Until);
            return null;
        }

        if (isSubscription) return ExecutionResult.RequestError(NeedsStream);
        return operation.CanRun
            ? await executor.ExecuteAsync(operation, context.RequestServices, RequestTrace.IdOf(context), context.RequestAborted)
            : ExecutionResult.RequestError(operation.Errors);
    }

    private async ValueTask<(GraphQLRequest? Request, Refusal? Refusal)> ReadAsync(HttpContext context)
    {
        // 2. Of their requests, let only POST pass, and GET where it is enabled, with headers that the host can read.
        if (SingleConnectionMode.Check(context.Request) is { } notServed) return (null, notServed with { Allow = Allow });
        if (CheckMethod(context.Request) is { } notAllowed) return (null, notAllowed);
        if (options.Refuse?.Invoke(context.Request) is { } error) return (null, new Refusal(StatusCodes.Status400BadRequest, error));
        if (HttpMethods.IsGet(context.Request.Method)) return ReadUrl(context.Request);

        // 3. Let only JSON in UTF-8 pass.
        if (ContentTypeHeader.Check(context.Request) is { } unsupported) return (null, unsupported);

        // 4. Read the body within its limit.
        var (body, unread) = await RequestBody.ReadAsync(context.Request, options.Limits.MaxBodyBytes, context.RequestAborted);
        if (unread is not null) return (null, unread);

        // 5. Read the request out of the JSON.
        var request = GraphQLRequestReader.Read(body.Span, out var malformed);
        return (request, malformed);
    }

    private static (GraphQLRequest? Request, Refusal? Refusal) ReadUrl(HttpRequest http)
    {
        // 3. and 4. A GET has no body.
        if (ContentTypeHeader.CheckGet(http) is { } unsupported) return (null, unsupported);

        // 5. Read the request out of the URL.
        var request = UrlRequestReader.Read(http.QueryString.Value ?? "", out var malformed);
        return (request, malformed);
    }

    private Refusal? CheckMethod(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method) || (options.EnableGet && HttpMethods.IsGet(request.Method))) return null;
        return NotAllowed($"{request.Method} is not served here. Send {(options.EnableGet ? "POST or GET" : "POST")}.", Allow);
    }

    /// <summary>A GET is safe by the rules of HTTP, so it runs no mutation.</summary>
    private static Refusal? Check(PreparedOperation operation, HttpRequest request)
    {
        if (operation.Refusal is { } refusal) return refusal;
        return operation is { CanRun: true, Type: OperationType.Mutation } && HttpMethods.IsGet(request.Method)
            ? NotAllowed("A mutation is not served by GET. Send POST.", HttpMethods.Post)
            : null;
    }

    private static Refusal NotAllowed(string message, string allow)
        => new(StatusCodes.Status405MethodNotAllowed, ErrorCode.MethodNotAllowed, message) { Allow = allow };

    private static Refusal NotAcceptable() => new(
        StatusCodes.Status406NotAcceptable,
        ErrorCode.NotAcceptable,
        "The Accept header allows none of application/graphql-response+json, application/json and text/event-stream. Allow one of them.");
}
