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

    /// <summary>A project's root namespace, which nobody has checked, as one of C#: <c>my-shop.new</c> → <c>my_shop.@new</c>.</summary>
    public static string Namespace(string root) => string.Join(".", root.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(static part =>
    {
        var name = string.Concat(part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        if (!SyntaxFacts.IsIdentifierStartCharacter(name[0])) name = $"_{name}";
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";
    }));

    /// <summary>The same names, with <c>_</c> behind each that is taken already.</summary>
    /// <param name="names">In order; the first of two keeps its name.</param>
    /// <param name="reserved">Taken from the start.</param>
    public static string[] Distinct(IEnumerable<string> names, params string[] reserved) => Distinct(names, StringComparer.Ordinal, reserved);

    /// <summary>The same, where names that the comparer takes for equal are taken too.</summary>
    public static string[] Distinct(IEnumerable<string> names, StringComparer comparer, params string[] reserved)
    {
        var taken = new HashSet<string>(reserved, comparer);
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
