using System.Text.RegularExpressions;
using System.Xml;

namespace ProductGateway.GraphQL.Generators.Emit;

/// <summary>Descriptions as doc comments: Markdown's code spans and paragraphs are kept, the rest is text.</summary>
internal static class DocComment
{
    private const int Width = 120;

    /// <summary>Writes a summary; nothing without a text.</summary>
    public static void Summary(this SourceWriter writer, string? markdown) => writer.Element("summary", "summary", markdown);

    /// <summary>Writes what is said of a parameter; nothing without a text.</summary>
    public static void Parameter(this SourceWriter writer, string name, string? markdown)
        => writer.Element($"param name=\"{name.TrimStart('@')}\"", "param", markdown);

    /// <summary>Writes what is said of a type parameter; nothing without a text.</summary>
    public static void TypeParameter(this SourceWriter writer, string name, string? markdown)
        => writer.Element($"typeparam name=\"{name}\"", "typeparam", markdown);

    private static void Element(this SourceWriter writer, string open, string close, string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return;
        var paragraphs = Paragraphs(markdown!);
        var line = $"/// <{open}>{paragraphs[0]}</{close}>";
        if (paragraphs.Length == 1 && line.Length <= Width)
        {
            writer.Line(line);
            return;
        }

        writer.Line($"/// <{open}>");
        foreach (var paragraph in paragraphs)
        {
            foreach (var part in Wrap(paragraphs.Length == 1 ? paragraph : $"<para>{paragraph}</para>")) writer.Line($"/// {part}");
        }

        writer.Line($"/// </{close}>");
    }

    private static string[] Paragraphs(string markdown)
        => [.. Regex.Split(markdown.Trim().Replace("\r\n", "\n"), "\n\\s*\n").Select(paragraph => Inline(Regex.Replace(paragraph, "\\s+", " ").Trim()))];

    private static string Inline(string text)
    {
        var printable = string.Concat(text.Select(static c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
        var escaped = printable.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        return Regex.Replace(escaped, "`([^`]+)`", "<c>$1</c>");
    }

    private static IEnumerable<string> Wrap(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width - 4)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
