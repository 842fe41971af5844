using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProductGateway.Tests.Connectors.Facts;

/// <summary>
/// What a vendor's published document says of requests for products, in <c>Facts/*.json</c>: methods, paths, parameters, headers, and the members
/// of bodies with their types, lengths and values.
/// </summary>
internal sealed class VendorFacts(string vendor)
{
    // Of HTTP itself and of W3C Trace Context.
    private static readonly string[] EverywhereAllowed =
        ["Accept", "Accept-Encoding", "Content-Length", "Content-Type", "Host", "traceparent"];

    private readonly JsonElement _facts = JsonElement.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Connectors", "Facts", $"{vendor}.json")));

    /// <summary>What of the request stands in no document; empty when all of it does.</summary>
    /// <param name="method">As in the first line.</param>
    /// <param name="pathAndQuery">As in the first line.</param>
    /// <param name="headers">Their names.</param>
    /// <param name="body">Null where there is none.</param>
    public IEnumerable<string> Check(string method, string pathAndQuery, IEnumerable<string> headers, string? body)
    {
        var (path, query) = pathAndQuery.Split('?', 2) is [var before, var after] ? (before, after) : (pathAndQuery, "");
        if (path.EndsWith("/token", StringComparison.Ordinal)) return CheckToken(method, body ?? "");

        var operations = _facts.GetProperty("operations").EnumerateArray().Where(each => each.GetProperty("method").GetString() == method && IsPath(each, path));
        if (operations.FirstOrDefault() is not { ValueKind: JsonValueKind.Object } operation) return [$"{method} {path}: no such operation"];

        return
        [
            .. CheckHeaders(headers),
            .. CheckQuery(operation.GetProperty("query"), query),
            .. CheckBody(operation, body),
        ];
    }

    private bool IsPath(JsonElement operation, string path)
    {
        var template = Regex.Escape(operation.GetProperty("path").GetString()!).Replace("\\{id}", "[0-9]{1,19}", StringComparison.Ordinal);
        return Regex.IsMatch(path, $@"\A{_facts.GetProperty("base").GetString()}{template}\z", RegexOptions.CultureInvariant);
    }

    private IEnumerable<string> CheckHeaders(IEnumerable<string> headers)
    {
        var known = EverywhereAllowed.Concat(_facts.GetProperty("headers").EnumerateArray().Select(name => name.GetString()));
        return headers.Except(known, StringComparer.OrdinalIgnoreCase).Select(name => $"{name}: no such header");
    }

    private IEnumerable<string> CheckQuery(JsonElement parameters, string query)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = parameter.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (parameter, "");
            if (!seen.Add(name)) yield return $"{name}: stands twice";
            else if (!parameters.TryGetProperty(name, out var fact)) yield return $"{name}: no such parameter";
            else if (!QueryFacts.IsValue(_facts, fact, value)) yield return $"{name}: {value} is no {fact.GetProperty("type").GetString()}";
        }
    }

    private IEnumerable<string> CheckBody(JsonElement operation, string? body)
    {
        if (!operation.TryGetProperty("body", out var name)) return body is null ? [] : ["a body, where there is none"];
        return body is null ? ["no body"] : BodyFacts.Check(_facts.GetProperty("objects"), name.GetString()!, JsonElement.Parse(body), "body");
    }

    // RFC 6749, section 4.4.2, and what the vendor's page adds to it.
    private IEnumerable<string> CheckToken(string method, string form)
    {
        var token = _facts.GetProperty("token");
        var required = Names(token.GetProperty("required"));
        var sent = form.Split('&').Select(pair => pair.Split('=')[0]).ToList();
        return
        [
            .. method == "POST" ? [] : new[] { $"{method} of a token" },
            .. required.Except(sent).Select(name => $"token: {name} is missing"),
            .. sent.Except(required).Except(Names(token.GetProperty("optional"))).Select(name => $"token: {name} is unknown"),
        ];
    }

    private static List<string> Names(JsonElement list) => [.. list.EnumerateArray().Select(name => name.GetString()!)];
}
