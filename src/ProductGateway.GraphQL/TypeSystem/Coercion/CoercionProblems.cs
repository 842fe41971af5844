using System.Globalization;
using System.Text;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>One thing that is wrong with an input value.</summary>
/// <param name="Path">Where in the value, such as <c>input.stock[2].quantity</c>.</param>
/// <param name="Message">A whole sentence that begins with the path: what was found and what to do.</param>
/// <param name="Location">The place in the document; null for JSON.</param>
public sealed record CoercionProblem(string Path, string Message, Location? Location);

/// <summary>Collects what is wrong with one value, at most <see cref="Limit"/> problems. Not safe to share between threads.</summary>
/// <param name="root">The name that paths begin with, such as <c>input</c> or <c>$input</c>.</param>
/// <param name="suggestions">Whether messages name similar names of the schema, default false.</param>
public sealed class CoercionProblems(string root, bool suggestions = false)
{
    /// <summary>Problems kept; further ones are dropped.</summary>
    public const int Limit = 5;

    private readonly List<object> _path = [];
    private readonly List<CoercionProblem> _items = [];

    /// <summary>In the order in which the value was read; empty when it fits.</summary>
    public IReadOnlyList<CoercionProblem> Items => _items;

    /// <summary>Levels of lists and input objects around the value that is being read.</summary>
    internal int Depth => _path.Count;

    internal void Enter(object segment) => _path.Add(segment);

    internal void Leave() => _path.RemoveAt(_path.Count - 1);

    internal void Add(string problem, SyntaxNode at) => Add(problem, at, question: "");

    /// <summary>The same of a name that the type does not know: the message ends with the similar ones, where it may.</summary>
    internal void Add(string problem, SyntaxNode at, string found, IEnumerable<string> candidates)
        => Add(problem, at, suggestions && _items.Count < Limit ? Suggestions.DidYouMean(Suggestions.Similar(found, candidates)) : "");

    private void Add(string problem, SyntaxNode at, string question)
    {
        if (_items.Count == Limit) return;
        var path = PathText();
        _items.Add(new CoercionProblem(path, $"{path}: {problem}.{question}", at.Span.Location));
    }

    private string PathText()
    {
        var text = new StringBuilder(root);
        foreach (var segment in _path)
        {
            if (segment is int index) text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else text.Append('.').Append(FoundText.Name((string)segment));
        }

        return text.ToString();
    }
}
