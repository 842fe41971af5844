using System.Text;
using ProductGateway.Connectors;

namespace ProductGateway.Tests.Connectors;

/// <summary>Link headers drawn at random: what was written is what is read, and what is no header ends all the same.</summary>
public sealed class WebLinkFuzzTests
{
    private const int Headers = 20_000;

    private static readonly string[] Relations = ["next", "prev", "first", "NEXT", "last", "x-y"];
    private static readonly string[] Texts = ["", "a", ",", ";", "rel=next", "<b>; rel=next", "\"", "\\", "=", " ", "é"];
    private static readonly string[] Marks = ["<", ">", ";", ",", "=", "\"", "\\", " ", "\t", "rel", "next", "anchor", "u?page=2"];

    private readonly Random _random = new(20261122);

    [Fact]
    public void Every_link_is_read_as_it_was_written()
    {
        for (var header = 0; header < Headers; header++)
        {
            var links = Enumerable.Range(0, _random.Next(5)).Select(_ => Draw()).ToList();
            var text = string.Join(Pick(",", " , ", ",,", ", ,\t"), links.Select(Write));

            var read = WebLink.Parse(text);

            Assert.True(read is not null, text);
            Assert.Equal(
                links.Where(link => !link.IsAnchored).Select(link => $"{link.Target} {string.Join(' ', link.Relations)}"),
                read.Select(link => $"{link.Target} {string.Join(' ', link.Relations)}"));
        }
    }

    [Fact]
    public void What_is_no_header_is_read_to_its_end()
    {
        var unreadable = 0;
        for (var header = 0; header < Headers; header++)
            unreadable += WebLink.Parse(string.Concat(_random.GetItems(Marks, _random.Next(1, 30)))) is null ? 1 : 0;

        Assert.InRange(unreadable, Headers / 2, Headers - 1);
    }

    private Link Draw() => new(
        string.Concat(_random.GetItems(Texts, _random.Next(4))).Replace('>', '<'), _random.GetItems(Relations, _random.Next(3)), _random.Next(10) == 0);

    private string Write(Link link)
    {
        var parameters = new List<string>();
        if (link.Relations.Length > 0 || _random.Next(2) == 0)
            parameters.Add(Parameter(Pick("rel", "REL"), string.Join(Pick(" ", "  "), link.Relations)));
        parameters.AddRange(Enumerable.Range(0, _random.Next(3)).Select(_ => Parameter("title", Pick(Texts))));
        if (link.IsAnchored)
            parameters.Add(Parameter("anchor", "/other"));

        var text = new StringBuilder($"<{link.Target}>");
        foreach (var parameter in parameters)
            text.Append(Pick(";", " ; ", ";;", ";\t")).Append(parameter);

        // The first rel counts.
        return parameters.Count > 0 && parameters[0].StartsWith("rel", StringComparison.OrdinalIgnoreCase) && _random.Next(5) == 0
            ? text.Append("; rel=last").ToString()
            : text.ToString();
    }

    private string Parameter(string name, string value)
    {
        var isToken = value.Length > 0 && value.All(c => char.IsAsciiLetter(c) || c == '-');
        var quoted = string.Concat(value.Select(c => c is '"' or '\\' || _random.Next(10) == 0 ? $"\\{c}" : c.ToString()));
        return name + Pick("=", " = ") + (isToken && _random.Next(2) == 0 ? value : $"\"{quoted}\"");
    }

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];

    private sealed record Link(string Target, string[] Relations, bool IsAnchored);
}
