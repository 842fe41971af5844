using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>
/// Makes out the definitions of a text that does not parse. The one definition that is broken keeps its name and loses its
/// members: so C# that uses the types still compiles, and a slip in the schema is one error instead of hundreds.
/// </summary>
internal static class Repair
{
    private const int MaxBroken = 16;

    private static readonly string[] Keywords = ["type", "interface", "union", "enum", "input", "scalar", "extend", "directive", "schema"];

    /// <returns>Null when too much is broken.</returns>
    public static DocumentNode? Parse(GraphQLFile file)
    {
        var lines = file.Text.Split('\n');
        for (var attempt = 0; attempt < MaxBroken; attempt++)
        {
            try
            {
                return Parser.Parse(new Source(string.Join("\n", lines), file.Path));
            }
            catch (SyntaxException exception)
            {
                if (!TryLeaveOut(lines, exception.Error.Locations[0].Line - 1)) return null;
            }
        }

        return null;
    }

    /// <summary>Empties the definition that a line belongs to, and puts a stub in its place. The other lines keep their places.</summary>
    private static bool TryLeaveOut(string[] lines, int broken)
    {
        var head = FindHead(lines, Math.Min(broken, lines.Length - 1), -1);
        if (head < 0) return false;
        var next = FindHead(lines, Math.Max(head, broken) + 1, 1);
        var stub = Stub(lines[head]);
        if (stub == lines[head].TrimEnd()) stub = "";
        if (stub.Length == 0) head = WithDescription(lines, head);
        var end = next < 0 ? lines.Length : WithDescription(lines, next);
        for (var i = head; i < Math.Max(end, broken + 1); i++) lines[i] = "";
        lines[head] = stub;
        return true;
    }

    /// <summary>The next line, in steps of one, that begins a definition; -1 without one.</summary>
    private static int FindHead(string[] lines, int from, int step)
    {
        for (var i = from; i >= 0 && i < lines.Length; i += step)
        {
            if (Keywords.Contains(lines[i].Split(' ', '{', '\r')[0])) return i;
        }

        return -1;
    }

    /// <summary>The line where the description of a definition begins: a description ends on the line above it and follows an empty line or a brace.</summary>
    private static int WithDescription(string[] lines, int head)
    {
        var start = head;
        while (start > 0 && lines[start - 1].Trim().Length > 0 && !lines[start - 1].StartsWith("}", StringComparison.Ordinal)) start--;
        return start;
    }

    private static string Stub(string head)
    {
        var words = head.Split([' ', '{', '(', '@', '=', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return "";
        return words[0] switch
        {
            "type" or "interface" or "enum" or "input" or "union" or "scalar" => $"{words[0]} {words[1]}",
            _ => "",
        };
    }
}
