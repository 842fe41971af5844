using System.Text;

namespace ProductGateway.GraphQL.Generators.Emit;

/// <summary>Writes C# line by line: four spaces a level, line feeds only, no white space at the end of a line.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>Writes one line, or several when <paramref name="text"/> has line feeds; all of them at the current level.</summary>
    public SourceWriter Line(string text = "")
    {
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.TrimEnd();
            if (trimmed.Length > 0) _text.Append(' ', 4 * _level).Append(trimmed);
            _text.Append('\n');
        }

        return this;
    }

    /// <summary>Writes a head, and what <paramref name="body"/> writes between braces.</summary>
    /// <param name="head">The line above the opening brace.</param>
    /// <param name="body">Writes one level deeper.</param>
    /// <param name="close">The closing brace, with what follows it on its line.</param>
    public SourceWriter Block(string head, Action body, string close = "}")
    {
        Line(head).Line("{");
        Indented(body);
        return Line(close);
    }

    /// <summary>Writes one level deeper.</summary>
    public SourceWriter Indented(Action body)
    {
        _level++;
        body();
        _level--;
        return this;
    }

    /// <summary>Writes something for each item, with an empty line between them.</summary>
    public SourceWriter Apart<T>(IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first) Line();
            first = false;
            write(item);
        }

        return this;
    }

    /// <summary>Everything written so far.</summary>
    public override string ToString() => _text.ToString();
}
