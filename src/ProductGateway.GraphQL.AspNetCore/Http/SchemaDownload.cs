using System.Text;
using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Serves the schema as text, where introspection would tell it too.</summary>
/// <remarks>
/// It is <c>text/plain</c>, which a browser shows, unless the Accept header names <c>application/graphql</c>. Any other Accept header is disregarded, as
/// RFC 9110 12.5.1 allows: there is but this text.
/// </remarks>
internal sealed class SchemaDownload(ExecutableSchema schema, GraphQLOptions options)
{
    private readonly Lazy<byte[]> _text = new(() => Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema.Schema)));

    public async Task HandleAsync(HttpContext context)
    {
        var admission = await Admission.OfAsync(context, options);
        if ((admission.Refusal ?? Check(context)) is { } refusal)
        {
            await Problems.WriteAsync(context, refusal);
            return;
        }

        var response = context.Response;
        response.ContentType = AcceptHeader.Names(context.Request, "application/graphql") ? "application/graphql; charset=utf-8" : "text/plain; charset=utf-8";
        response.ContentLength = _text.Value.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = "Accept";
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(_text.Value, context.RequestAborted);
    }

    private Refusal? Check(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            var message = $"{request.Method} is not served here. Send GET.";
            return new Refusal(StatusCodes.Status405MethodNotAllowed, ErrorCode.MethodNotAllowed, message) { Allow = "GET, HEAD" };
        }

        return options.AllowsIntrospection(context.User)
            ? null
            : new Refusal(StatusCodes.Status404NotFound, ErrorCode.IntrospectionDisabled, "The schema is not served here: introspection is off. Ask the operators for it.");
    }
}
