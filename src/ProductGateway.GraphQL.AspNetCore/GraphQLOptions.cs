using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.GraphiQL;
using ProductGateway.GraphQL.AspNetCore.RateLimiting;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>How GraphQL is served. Set once at start-up.</summary>
public sealed class GraphQLOptions
{
    /// <summary>What a request may cost.</summary>
    public GraphQLLimits Limits { get; set; } = new();

    /// <summary>
    /// Whether queries are served by GET too. Default true. Turn it off where URLs are logged by others. Callers see
    /// <c>METHOD_NOT_ALLOWED</c> with status 405 then.
    /// </summary>
    public bool EnableGet { get; set; } = true;

    /// <summary>
    /// Whether clients may ask for the schema: by <c>__schema</c> and <c>__type</c>, by the text of <c>schema.graphql</c>, and by the similar names that
    /// messages suggest. Default true. <c>__typename</c> stays in any case. Callers see <c>INTROSPECTION_DISABLED</c>.
    /// </summary>
    public bool EnableIntrospection { get; set; } = true;

    /// <summary>
    /// Whether a masked error tells the kind of its exception as <c>extensions.cause</c>, such as <c>INVALID_OPERATION</c>, and never its text. Default
    /// false; for developers, who would else have to look into the log for each.
    /// </summary>
    public bool IncludeErrorCause { get; set; }

    /// <summary>
    /// Says for each request whether its caller may ask for the schema. Null, the default: <see cref="EnableIntrospection"/> says it for everyone.
    /// </summary>
    public Func<ClaimsPrincipal, bool>? MayIntrospect { get; set; }

    /// <summary>
    /// Whether a caller is granted a policy that <c>@authorize</c> names in the schema. By default nobody is granted any: fields without
    /// <c>@authorize</c> are everyone's. Must not throw. Callers see <c>FORBIDDEN</c>.
    /// </summary>
    public Func<ClaimsPrincipal, string, bool> Authorize { get; set; } = static (_, _) => false;

    /// <summary>
    /// Looks at the head of each request, over HTTP and where a WebSocket opens: its error refuses the request with status 400. Null, the default, refuses none.
    /// </summary>
    public Func<HttpRequest, GraphQLError?>? Refuse { get; set; }

    /// <summary>What one caller may use in a minute. Nothing is counted by default.</summary>
    public RateLimitOptions RateLimit { get; } = new();

    /// <summary>The page that a browser gets at the same path.</summary>
    public GraphQLToolOptions Tool { get; } = new();

    /// <summary>
    /// Says who a caller is, and whether it may be here: for each HTTP request by the text of its <c>Authorization</c> header, and for each WebSocket when
    /// it begins, by that header of its opening, or else by <c>authorization</c> in the payload of <c>connection_init</c>; null when there is none. Null, the
    /// default, admits everyone as nobody who is known. Refused callers see the error with its status, and on a WebSocket the close code 4403.
    /// </summary>
    public Func<HttpContext, string?, ValueTask<Admission>>? Admit { get; set; }

    /// <summary>Documents that the operators have registered.</summary>
    public TrustedDocumentsOptions TrustedDocuments { get; } = new();

    /// <summary>
    /// Bytes of memory for parsed, validated and compiled documents that are kept for the next request, reckoned as 225 for a byte of text and
    /// 20,000 for each document, which is the most that they can take. Default 67,108,864 (64 MB); 0 keeps none. Callers never see it.
    /// </summary>
    public int MaxCachedDocumentBytes { get; set; } = 67_108_864;

    /// <summary>
    /// Origins of pages on other sites that may use GraphQL from a browser, each as <c>https://example.com</c> or with a port: over HTTP by CORS, and
    /// over WebSocket. None by default. Pages of other origins get <c>ORIGIN_NOT_ALLOWED</c> with status 403 when they open a WebSocket.
    /// </summary>
    public ICollection<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// The time after which something is sent on a connection that carries results, so that all in between keep it open: a comment on an event
    /// stream, a <c>ping</c> on a WebSocket. Default 12 seconds. A WebSocket whose client does not answer a <c>ping</c> within the same time is given up.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>
    /// The time that the client of a WebSocket may take until its <c>connection_init</c>. Default 3 seconds. Then the socket is closed with
    /// <c>4408: Connection initialisation timeout</c>.
    /// </summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether a caller may ask for the schema: by <see cref="MayIntrospect"/>, or where that is null by <see cref="EnableIntrospection"/>.</summary>
    public bool AllowsIntrospection(ClaimsPrincipal user) => MayIntrospect?.Invoke(user) ?? EnableIntrospection;
}
