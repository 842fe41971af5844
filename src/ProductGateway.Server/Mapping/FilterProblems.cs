using ProductGateway.GraphQL;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>What every filter and every list is checked for. What is absent is fine; null is told, so that no filter goes missing with its value.</summary>
internal static class FilterProblems
{
    /// <summary>Values of one list in a filter.</summary>
    public const int MaxItems = 100;

    /// <summary>How many items a page may have.</summary>
    public static void PageSize(this InputProblems problems, int first, int max)
    {
        if (first >= 1 && first <= max) return;
        problems.Add(GatewayCode.ValueOutOfRange, $"is {first}; a page has 1 to {max} products", "first");
    }

    /// <summary>A text to look for at every vendor.</summary>
    public static void SearchText(this InputProblems problems, string? search, int max)
    {
        var length = search?.EnumerateRunes().Count() ?? 0;
        if (length > max) problems.Add(GatewayCode.ValueTooLong, $"has {length} characters; the search takes {max}", "search");
    }

    /// <summary>The value of a field that is given; <c>default</c> when it is absent, or null, which is a problem.</summary>
    public static T? Given<T>(this InputProblems problems, Optional<T?> value, params string[] field)
    {
        if (value is { HasValue: true, Value: null }) problems.Idle("is null", field);
        return value.Value;
    }

    /// <summary>The items of a list that is given: 1 to 100. Null when it is absent or a problem.</summary>
    public static IReadOnlyList<T>? GivenItems<T>(this InputProblems problems, Optional<IReadOnlyList<T>?> list, params string[] field)
    {
        var items = problems.Given(list, field);
        if (items is { Count: 0 }) problems.Idle("is empty", field);
        if (items is { Count: > MaxItems }) problems.Add(GatewayCode.ValueTooLong, $"has {items.Count} items and may have {MaxItems}", field);
        return items is { Count: > 0 and <= MaxItems } ? items : null;
    }

    /// <summary>As an error of the list field, the argument named.</summary>
    public static GraphQLError AsError(this InvalidInputError problem) =>
        new(problem.Message, problem.Code) { Extensions = new Dictionary<string, object?> { ["argument"] = problem.Field } };
}
