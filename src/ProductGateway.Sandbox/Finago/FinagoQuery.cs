using System.Globalization;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Finago;

/// <summary>What a list call asks for: the parameters of operation getProducts in 24SevenOffice's OpenAPI document, 0.60.</summary>
/// <remarks>
/// The document states no upper limit for <c>limit</c>; we read the 100 that it states for customers as meant here too. Nor does it say how
/// texts are compared: without regard to case here, and whole unless <c>%</c> says otherwise. A parameter it does not list is refused.
/// </remarks>
internal sealed class FinagoQuery
{
    private const int DefaultLimit = 25;
    private const int HighestLimit = 100;

    private static readonly string[] Parameters =
        ["page", "limit", "productSearch", "productNumber", "categoryIds", "supplierIds", "ean"];

    private readonly IQueryCollection _query;

    private FinagoQuery(IQueryCollection query) => _query = query;

    public int Page => Number("page", 1);

    public int Limit => Number("limit", DefaultLimit);

    /// <summary>The query, or everything that is wrong with it.</summary>
    public static (FinagoQuery? Query, IReadOnlyList<Violation> Violations) Read(IQueryCollection query)
    {
        var violations = query.SelectMany(parameter => Check(parameter.Key, parameter.Value.ToString())).ToList();
        return violations.Count > 0 ? (null, violations) : (new FinagoQuery(query), []);
    }

    /// <summary>Whether every filter that was given lets the product through.</summary>
    public bool Matches(JsonObject product) =>
        (Text("productSearch") is not { } search || Searched(product).Any(text => IsLike(text, search)))
        && (Text("productNumber") is not { } number || IsSame(product["number"], number))
        && (Text("ean") is not { } ean || IsSame(product["ean"], ean) || IsSame(product["eanAlternative"], ean))
        && (Text("categoryIds") is not { } categories || IsOneOf(product["category"]?["id"], categories))
        && (Text("supplierIds") is not { } suppliers || IsOneOf(product["supplier"]?["id"], suppliers));

    /// <summary>The query string of another page: the same parameters, and page and limit in front of them.</summary>
    public string OfPage(int page) => string.Join('&',
    [
        $"page={page}", $"limit={Limit}",
        .. _query.Where(parameter => parameter.Key is not ("page" or "limit"))
            .Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}"),
    ]);

    private static IEnumerable<Violation> Check(string name, string value)
    {
        if (!Parameters.Contains(name))
            yield return new Violation(name, "additionalProperties", "No such parameter");
        else if (value.Length == 0)
            yield return new Violation(name, "minLength", "A value is required");
        else if (name is "page" or "limit" && !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            yield return new Violation(name, "type", "Expected integer");
        else if (name is "page" or "limit" && value.All(digit => digit == '0'))
            yield return new Violation(name, "minimum", "At least 1");
        else if (name == "limit" && int.Parse(value, CultureInfo.InvariantCulture) > HighestLimit)
            yield return new Violation(name, "maximum", $"At most {HighestLimit}");
        else if (name is "categoryIds" or "supplierIds" && !value.Split(',').All(id => TryReadId(id, out _)))
            yield return new Violation(name, "type", "Expected integers with commas between them");
        else if (name == "productSearch" && value.Length > 1 && value[1..^1].Contains('%'))
            yield return new Violation(name, "pattern", "Documented are %x%, x% and %x: a % elsewhere stands for nothing"); // No escape is known.
    }

    private int Number(string name, int otherwise) =>
        Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    private string? Text(string name) => _query.TryGetValue(name, out var value) ? value.ToString() : null;

    // Product number, name, the supplier's number and the supplier's name of it, as the operation's description lists them.
    private static IEnumerable<string> Searched(JsonObject product) =>
        new[] { product["number"], product["name"], product["supplierProduct"]?["number"], product["supplierProduct"]?["name"] }
            .Select(node => (string?)node).OfType<string>();

    private static bool IsLike(string text, string search)
    {
        var (open, end) = (search.StartsWith('%'), search.EndsWith('%'));
        var wanted = search.Trim('%');
        return (open, end) switch
        {
            (true, true) => text.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            (true, false) => text.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
            (false, true) => text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
            _ => text.Equals(wanted, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static bool IsSame(JsonNode? text, string wanted) => string.Equals((string?)text, wanted, StringComparison.OrdinalIgnoreCase);

    private static bool IsOneOf(JsonNode? id, string wanted) =>
        id is not null && TryReadId(id.ToJsonString(), out var number)
        && wanted.Split(',').Any(each => TryReadId(each, out var other) && other == number);

    // Some ids come with a fraction of zero; a caller may give a negative one, as system categories have them.
    private static bool TryReadId(string text, out decimal id) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out id)
        && decimal.IsInteger(id);
}
