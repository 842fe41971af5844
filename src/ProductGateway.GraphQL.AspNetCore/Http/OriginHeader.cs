using Microsoft.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Keeps the pages of other sites from opening a socket: browsers ask nobody before they do, and send no preflight.</summary>
/// <remarks>RFC 6455 10.2; RFC 6454 for what an origin is.</remarks>
internal static class OriginHeader
{
    /// <param name="request">A request without an Origin comes from no browser and passes.</param>
    /// <param name="allowed">Origins that pass beside the request's own.</param>
    /// <returns>Null when the request may pass; else 403.</returns>
    public static Refusal? Check(HttpRequest request, IEnumerable<string> allowed)
    {
        if (request.Headers.Origin.Count == 0) return null;
        var origin = request.Headers.Origin.ToString();
        if (IsSame(origin, $"{request.Scheme}://{request.Host}")) return null;
        return allowed.Any(each => IsSame(origin, each)) ? null : Foreign(origin);
    }

    private static bool IsSame(string origin, string other)
        => Uri.TryCreate(origin, UriKind.Absolute, out var left)
            && Uri.TryCreate(other, UriKind.Absolute, out var right)
            && Uri.Compare(left, right, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static Refusal Foreign(string origin)
    {
        const int MaxShown = 100;
        var shown = origin.Length <= MaxShown ? origin : $"{origin[..MaxShown]}…";
        return new Refusal(
            StatusCodes.Status403Forbidden,
            ErrorCode.OriginNotAllowed,
            $"Pages of {shown} may not connect here. Ask the operators to add that origin to those that may.");
    }
}
