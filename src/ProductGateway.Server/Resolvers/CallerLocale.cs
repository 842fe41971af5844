using Microsoft.Extensions.Primitives;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL;

namespace ProductGateway.Server.Resolvers;

/// <summary>
/// The language, number format and time zone of who asks: of the request's headers only these four go on to a vendor, and only to
/// SuperOffice. On a WebSocket those of its opening count for every operation.
/// </summary>
internal sealed class CallerLocale
{
    private const string AcceptLanguage = "Accept-Language";

    // It flows with the request into whatever runs for it, loaders and events of subscriptions too, and into nothing else.
    private readonly AsyncLocal<SuperOfficeLocale?> _current = new();

    /// <summary>Of the request that this runs for; none outside of requests.</summary>
    public SuperOfficeLocale Current => _current.Value ?? SuperOfficeLocale.None;

    /// <summary>Serves a request in the locale of its headers.</summary>
    public async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        _current.Value = Read(context.Request.Headers);
        await next(context);
    }

    /// <summary>
    /// A header of SuperOffice's own that cannot be passed on is a mistake of who wrote it. <c>Accept-Language</c> is written by browsers, and RFC 9110
    /// lets a server disregard it: a broken one is left out.
    /// </summary>
    /// <returns>Null when the request can be served.</returns>
    public static GraphQLError? Refuse(HttpRequest request)
    {
        var broken = Given(request.Headers).FirstOrDefault(each => each.Header != AcceptLanguage && !SuperOfficeLocale.IsWellFormed(each.Header, each.Value));
        return broken.Header is { } header
            ? new GraphQLError($"{header} is not {Wanted(header)}. Correct the header, or leave it out.", ErrorCode.BadRequest)
            : null;
    }

    private static SuperOfficeLocale Read(IHeaderDictionary headers) => Given(headers)
        .Where(each => SuperOfficeLocale.IsWellFormed(each.Header, each.Value))
        .Aggregate(SuperOfficeLocale.None, (locale, each) => locale.With(each.Header, each.Value));

    // Lines of one name are one list (RFC 9110, section 5.3), which only Accept-Language may be. An empty value says nothing.
    private static IEnumerable<(string Header, string Value)> Given(IHeaderDictionary headers)
    {
        foreach (var header in SuperOfficeLocale.Headers)
        {
            if (headers.TryGetValue(header, out var lines) && !StringValues.IsNullOrEmpty(lines)) yield return (header, lines.ToString());
        }
    }

    private static string Wanted(string header) => header switch
    {
        "SO-Language" => "a language such as nb or en-US, nor * or x, which switch translation off",
        "SO-Culture" => "a culture such as nb-NO",
        _ => "a time zone such as Europe/Oslo, with \", includeTZOffset\" after it or without",
    };
}
