using Microsoft.CodeAnalysis.CSharp;

namespace ProductGateway.GraphQL.Generators.Model;

/// <summary>From names of the schema to names of C#.</summary>
internal static class CSharpNames
{
    /// <summary>A field, type or file as a member: <c>listPrice</c> → <c>ListPrice</c>, <c>isSES</c> → <c>IsSES</c>, <c>foo_bar</c> → <c>FooBar</c>.</summary>
    public static string Pascal(string name) => Join(name, static word => word.Substring(1));

    /// <summary>An enum value as a member: <c>RETRY_LATER</c> → <c>RetryLater</c>.</summary>
    public static string OfEnumValue(string name) => Join(name, static word => word.Substring(1).ToLowerInvariant());

    /// <summary>A type or argument as a parameter: <c>Query</c> → <c>query</c>, <c>event</c> → <c>@event</c>.</summary>
    public static string Camel(string name)
    {
        var camel = name.Substring(0, 1).ToLowerInvariant() + name.Substring(1);
        return SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None ? camel : $"@{camel}";
    }

    /// <summary>The same names, with <c>_</c> behind each that is taken already.</summary>
    /// <param name="names">In order; the first of two keeps its name.</param>
    /// <param name="reserved">Taken from the start.</param>
    public static string[] Distinct(IEnumerable<string> names, params string[] reserved)
    {
        var taken = new HashSet<string>(reserved, StringComparer.Ordinal);
        return [.. names.Select(name =>
        {
            while (!taken.Add(name)) name += "_";
            return name;
        })];
    }

    private static string Join(string name, Func<string, string> rest)
    {
        var words = name.Split(['_'], StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + rest(word)));
        return joined.Length == 0 || char.IsDigit(joined[0]) ? $"_{joined}" : joined;
    }
}
