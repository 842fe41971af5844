using System.Text.RegularExpressions;
using ProductGateway.Tests.House;

namespace ProductGateway.Tests.Errors;

/// <summary>One case of <c>Messages.txt</c>: how an error is provoked, and what it says, to the letter.</summary>
internal sealed partial record ErrorCase(string Name)
{
    private const string File = "tests/ProductGateway.Tests/Errors/Messages.txt";

    private static readonly Lock Gate = new();
    private static readonly Lazy<string> Folder = new(NewFolder);

    /// <summary>By name, in the order of the file.</summary>
    public static IReadOnlyDictionary<string, ErrorCase> All { get; } = Read(SourceTree.Text(File));

    /// <summary>The code that it begins with.</summary>
    public string Code => Name.Split(':')[0];

    /// <summary>Options of the gateway.</summary>
    public List<string> With { get; } = [];

    /// <summary>Whether somebody makes tokens for it.</summary>
    public bool HasAuthority => With.Exists(option => option.Contains("{authority}", StringComparison.Ordinal));

    /// <summary>Faults of the vendors, as JSON.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Headers of the request, in place of its own.</summary>
    public List<string> Headers { get; } = [];

    /// <summary>Method and target; a POST to GraphQL when nothing is said.</summary>
    public string Http { get; private set; } = "POST /graphql";

    /// <summary>The body as it is; null for one that is made of <see cref="Document"/>.</summary>
    public string? Body { get; private set; }

    /// <summary>The document that is asked.</summary>
    public string? Document { get; private set; }

    /// <summary>Its variables, as JSON.</summary>
    public string Variables { get; private set; } = "null";

    /// <summary>What code does, where a request is not enough.</summary>
    public string? Staged { get; private set; }

    /// <summary>In Development; what it asks at the end ("Did you mean") is not said where introspection is off.</summary>
    public string Says { get; private set; } = "";

    /// <summary>In Production, where that is more than the question left out.</summary>
    public string? Production { get; private set; }

    /// <summary>Told in Development alone.</summary>
    public string? Cause { get; private set; }

    /// <summary>Writes into the file what is said now; the difference is for review.</summary>
    public void Rewrite(string message)
    {
        var path = Path.Combine(SourceTree.Root, File);
        lock (Gate)
        {
            var text = System.IO.File.ReadAllText(path);
            var begin = text.IndexOf($"# {Name}\n", StringComparison.Ordinal);
            var says = text.IndexOf("\nsays ", begin, StringComparison.Ordinal) + 1;
            System.IO.File.WriteAllText(path, $"{text[..says]}says {message}{text[text.IndexOf('\n', says)..]}");
        }
    }

    private static Dictionary<string, ErrorCase> Read(string text)
    {
        var cases = new Dictionary<string, ErrorCase>(StringComparer.Ordinal);
        ErrorCase? current = null;
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) cases.Add(line[2..], current = new ErrorCase(line[2..]));
            else current!.Add(line);
        }

        return cases;
    }

    private void Add(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = (line[..blank], Repeated().Replace(line[(blank + 1)..], Repeat));
        switch (word)
        {
            case "with": With.Add(rest.Contains("{folder}", StringComparison.Ordinal) ? rest.Replace("{folder}", Folder.Value, StringComparison.Ordinal) : rest); break;
            case "fault": Faults.Add(rest); break;
            case "header": Headers.Add(rest); break;
            case "http": Http = rest; break;
            case "body": Body = rest; break;
            case "ask": Document = rest; break;
            case "variables": Variables = rest; break;
            case "staged": Staged = rest; break;
            case "says": Says = rest; break;
            case "production": Production = rest; break;
            case "cause": Cause = rest; break;
            default: throw new FormatException($"{File}: {Name}: {word} is no word of a case.");
        }
    }

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("registered");
        System.IO.File.WriteAllText(Path.Combine(folder.FullName, "Vendors.graphql"), "query Vendors { vendors { vendor } }");
        return folder.FullName;
    }

    private static string Repeat(Match match)
        => string.Concat(Enumerable.Range(1, int.Parse(match.Groups[1].ValueSpan)).Select(number => match.Groups[2].Value.Replace("#", $"{number}", StringComparison.Ordinal)));

    /// <summary><c>{{3*a#: }}</c> is <c>a1: a2: a3: </c>.</summary>
    [GeneratedRegex(@"\{\{(\d+)\*(.*?)\}\}")]
    private static partial Regex Repeated();
}
