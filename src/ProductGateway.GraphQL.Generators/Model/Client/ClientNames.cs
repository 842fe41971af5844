using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>From names of a schema to names of C#.</summary>
internal static class ClientNames
{
    // What every object or record has already, or may not have.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ToString",
    };

    /// <summary><c>listPrice</c> → <c>ListPrice</c>, <c>RETRY_LATER</c> → <c>RetryLater</c>, <c>__typename</c> → <c>TypeName</c>.</summary>
    public static string Pascal(string name)
    {
        if (name == "__typename") return "TypeName";
        var shouts = name.All(c => !char.IsLower(c)) && name.Length > 1;
        var result = new StringBuilder(name.Length);
        var begins = true;
        foreach (var c in name)
        {
            if (c == '_')
            {
                begins = true;
                continue;
            }

            result.Append(begins ? char.ToUpperInvariant(c) : shouts ? char.ToLowerInvariant(c) : c);
            begins = char.IsDigit(c) && shouts;
        }

        if (result.Length == 0 || char.IsDigit(result[0])) result.Insert(0, '_');
        return result.ToString();
    }

    /// <summary>A parameter: <c>vendorId</c>, <c>@class</c>.</summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        return Escape(char.ToLowerInvariant(pascal[0]) + pascal.Substring(1));
    }

    /// <summary>A property of a record called <paramref name="type"/>, none of <paramref name="others"/>; underscores tell it apart.</summary>
    public static string Property(string name, string type, ICollection<string> others)
    {
        var property = Pascal(name);
        while (property == type || Taken.Contains(property) || others.Contains(property)) property += "_";
        return property;
    }

    /// <summary>The same name as an identifier, when it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Whether it can name a class.</summary>
    public static bool IsIdentifier(string name) => SyntaxFacts.IsValidIdentifier(name);
}
