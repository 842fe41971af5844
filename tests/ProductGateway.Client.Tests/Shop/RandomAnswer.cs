using System.Text;

namespace ProductGateway.Client.Tests.Shop;

/// <summary>An answer as a server may send it: members in any order, unknown ones among them, escapes and white space wherever they may stand.</summary>
/// <param name="random">The same seed gives the same answer.</param>
/// <param name="misfits">Whether some values are none that the schema allows.</param>
internal sealed class RandomAnswer(Random random, bool misfits)
{
    private const string Marks = "\"\\{}[],: æ🔥x";

    public byte[] Text(string operation)
    {
        var data = operation switch
        {
            "GetItem" => Object(("item", Maybe(Item))),
            "GetItems" => Object(("items", List(Book))),
            "GetNodes" => Object(("search", Maybe(() => List(() => Maybe(Node)))), ("one", Maybe(() => Object(("__typename", Name("Book")), ("id", String()))))),
            _ => Object(("items", List(() => Object(("__typename", Name("Book")), ("seen", Maybe(String))))), ("counts", Maybe(() => List(() => Maybe(Int))))),
        };
        (string, string)[] members = random.Next(3) == 0 ? [("data", data), ("errors", List(Error)), ("extensions", Any(0))] : [("data", data)];
        return Encoding.UTF8.GetBytes(Space() + Object(members) + Space());
    }

    private string Item() => random.Next(3) switch
    {
        0 => Object(("__typename", Name("Book")), ("id", String()), ("price", Maybe(Decimal)), ("title", String()), ("kind", Kind()), ("cover", Maybe(String)), ("authors", List(Person))),
        1 => Object(("__typename", Name("Record")), ("name", Maybe(String)), ("price", Maybe(Decimal)), ("players", Maybe(() => List(Person)))),
        _ => Object(("__typename", String())),
    };

    private string Book() => random.Next(5) == 0
        ? Object(("__typename", String()))
        : Object(
            ("__typename", Name("Book")), ("isbn", Maybe(() => "\"0192d6c2-5d6f-7d4c-8b8a-0a1b2c3d4e5f\"")), ("printed", Maybe(() => "\"2024-05-06T07:08:09Z\"")),
            ("weight", Maybe(() => "-12.5e-1")), ("pages", Maybe(Int)), ("extra", Maybe(() => Any(0))), ("matrix", Maybe(() => List(() => List(() => Maybe(Int))))));

    private string Node() => Object(("__typename", Name(random.Next(2) == 0 ? "Book" : "Record")), ("id", String()), ("price", Maybe(Decimal)));

    private string Person() => Object(("name", String()), ("spouse", Maybe(() => Object(("name", String())))));

    private string Error() => Object(("message", String()), ("path", List(() => random.Next(2) == 0 ? Int() : String())), ("extensions", Object(("code", String()))));

    private string Kind() => random.Next(3) == 0 ? String() : "\"LONG_PLAYER\"";

    private string Maybe(Func<string> value) => misfits && random.Next(40) == 0 ? Any(0) : random.Next(4) == 0 ? "null" : value();

    private string Int() => $"{random.Next(-1000, 1_000_000)}";

    private string Decimal() => random.Next(2) == 0 ? "\"19.90\"" : "19.90";

    private string List(Func<string> element)
        => misfits && random.Next(40) == 0 ? Any(0) : $"[{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => Space() + element() + Space()))}{Space()}]";

    private string Object(params (string Name, string Value)[] members)
    {
        List<(string Name, string Value)> all = [.. members];
        for (var i = random.Next(3); i > 0; i--) all.Add(($"unknown{i}", Any(0)));
        var shuffled = all.ToArray();
        if (random.Next(2) == 0) random.Shuffle(shuffled);
        return $"{{{string.Join(',', shuffled.Select(member => $"{Space()}{Name(member.Name)}{Space()}:{Space()}{member.Value}{Space()}"))}}}";
    }

    private string Any(int depth) => random.Next(depth > 3 ? 5 : 7) switch
    {
        0 => "null",
        1 => "true",
        2 => Int(),
        3 => "1.5E+3",
        4 => String(),
        5 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Space() + Any(depth + 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(i => $"\"m{i}\"{Space()}:{Any(depth + 1)}"))}}}",
    };

    private string String()
    {
        var text = new StringBuilder();
        foreach (var rune in Marks.EnumerateRunes()) if (random.Next(3) == 0) text.Append(rune);
        return Name(text.ToString() + random.Next());
    }

    private string Name(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            var isEscaped = rune.Value is '"' or '\\' || random.Next(12) == 0;
            foreach (var unit in rune.ToString()) json.Append(isEscaped ? $"\\u{(int)unit:x4}" : unit.ToString());
        }

        return json.Append('"').ToString();
    }

    private string Space() => random.Next(4) == 0 ? " \r\n\t "[random.Next(5)..] : "";
}
