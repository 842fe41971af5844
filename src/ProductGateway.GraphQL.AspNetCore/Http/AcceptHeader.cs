using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Finds the media type of the answer.</summary>
/// <remarks>
/// GraphQL over HTTP, "Accept" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Accept"/>, by the rules of RFC 9110 12.5.1.
/// Where a client leaves it to us, by <c>*/*</c>, <c>application/*</c> or without the header, it gets <c>application/json</c>:
/// a client that knows <c>application/graphql-response+json</c> must name it. Where it names both equally, it gets the latter.
/// <c>text/event-stream</c> must be named too, and gets what one answer would do for only where it is preferred to both.
/// </remarks>
internal static class AcceptHeader
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string EventStream = "text/event-stream";

    /// <returns>Null when the client accepts none.</returns>
    public static ResponseMediaType? Negotiate(HttpRequest request)
    {
        var header = request.Headers.Accept;
        if (string.IsNullOrWhiteSpace(header.ToString())) return ResponseMediaType.Json;
        if (!MediaTypeHeaderValue.TryParseList(header, out var ranges)) return null;

        var json = Preference(ranges, Json);
        var graphQL = Preference(ranges, GraphQLResponse);
        var eventStream = Preference(ranges, EventStream);
        if (eventStream.IsNamed && eventStream.Quality > Math.Max(json.Quality, graphQL.Quality)) return ResponseMediaType.EventStream;
        if (json.Quality <= 0 && graphQL.Quality <= 0) return null;
        if (json.Quality != graphQL.Quality) return json.Quality > graphQL.Quality ? ResponseMediaType.Json : ResponseMediaType.GraphQLResponse;
        return graphQL.IsNamed ? ResponseMediaType.GraphQLResponse : ResponseMediaType.Json;
    }

    /// <summary>Whether the header names <c>text/html</c> and prefers it to everything that GraphQL answers in, as a browser's does that opens a page.</summary>
    public static bool PrefersHtml(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)) return false;
        var html = Preference(ranges, "text/html");
        return html.IsNamed && new[] { Json, GraphQLResponse, EventStream }.All(other => Preference(ranges, other).Quality < html.Quality);
    }

    /// <summary>Whether the client, whatever it prefers, can read an event stream.</summary>
    public static bool AllowsEventStream(HttpRequest request) => Names(request, EventStream);

    /// <summary>Whether the header names the media type itself, with any quality above 0.</summary>
    public static bool Names(HttpRequest request, string mediaType)
        => MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges) && Preference(ranges, mediaType) is { IsNamed: true, Quality: > 0 };

    /// <summary>The quality of the most specific range that covers the type; 0 when none does.</summary>
    private static (double Quality, bool IsNamed) Preference(IEnumerable<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var best = (Specificity: -1, Quality: 0d);
        foreach (var range in ranges)
        {
            var specificity = Specificity(range, mediaType);
            var quality = range.Quality ?? 1;
            if (specificity > best.Specificity || (specificity == best.Specificity && quality > best.Quality)) best = (specificity, quality);
        }

        return best.Specificity < 0 ? (0, false) : (best.Quality, best.Specificity == 2);
    }

    private static int Specificity(MediaTypeHeaderValue range, string mediaType)
    {
        if (range.Charset.HasValue && !ContentTypeHeader.IsUtf8(range.Charset)) return -1;
        if (range.MatchesAllTypes) return 0;
        if (range.MatchesAllSubTypes) return mediaType.AsSpan(0, mediaType.IndexOf('/')).Equals(range.Type, StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        return range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
    }
}
