namespace ProductGateway.GraphQL.Language;

/// <summary><c>SchemaCoordinate</c>: a grammar with tokens of its own, <c>SchemaCoordinateToken :: SchemaCoordinatePunctuator | Name</c>.</summary>
/// <remarks>GraphQL specification 2.14 <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/></remarks>
internal sealed class SchemaCoordinateParser(string text)
{
    private const int LongestQuote = 40;

    private int _position;

    public SchemaCoordinate Parse()
    {
        var coordinate = Skip('@') ? ParseDirectiveCoordinate() : ParseTypeCoordinate();
        return _position == text.Length ? coordinate : throw Unexpected("the end of the coordinate");
    }

    /// <summary><c>DirectiveCoordinate</c> or <c>DirectiveArgumentCoordinate</c>, after the at sign.</summary>
    private SchemaCoordinate ParseDirectiveCoordinate()
    {
        var directive = ParseName("the name of a directive");
        return Skip('(') ? new DirectiveArgumentCoordinate(directive, ParseArgument()) : new DirectiveCoordinate(directive);
    }

    /// <summary><c>TypeCoordinate</c>, <c>MemberCoordinate</c> or <c>ArgumentCoordinate</c>.</summary>
    private SchemaCoordinate ParseTypeCoordinate()
    {
        var type = ParseName("the name of a type, or `@`,");
        if (!Skip('.')) return new TypeCoordinate(type);
        var member = ParseName("the name of a field or enum value");
        return Skip('(') ? new ArgumentCoordinate(type, member, ParseArgument()) : new MemberCoordinate(type, member);
    }

    /// <summary><c>Name : )</c></summary>
    private string ParseArgument()
    {
        var argument = ParseName("the name of an argument");
        if (!Skip(':')) throw Unexpected("`:`");
        if (!Skip(')')) throw Unexpected("`)`");
        return argument;
    }

    private string ParseName(string wanted)
    {
        var start = _position;
        if (start == text.Length || !IsNameStart(text[start])) throw Unexpected(wanted);
        while (_position < text.Length && (IsNameStart(text[_position]) || text[_position] is >= '0' and <= '9')) _position++;
        return text.Substring(start, _position - start);
    }

    private bool Skip(char punctuator)
    {
        if (_position == text.Length || text[_position] != punctuator) return false;
        _position++;
        return true;
    }

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    /// <summary>Everything before the position is ASCII without line ends, so this is line 1.</summary>
    private SyntaxException Unexpected(string wanted)
        => new($"Found {Found()} where {wanted} must stand in the schema coordinate `{Quote()}`.", new Location(1, _position + 1));

    private string Found()
    {
        if (_position == text.Length) return "the end of the text";
        var c = text[_position];
        return c is > ' ' and <= '~' ? $"`{c}`" : $"the character U+{(int)c:X4}";
    }

    /// <summary>What was read so far and was fine: a name and punctuators, cut where they would swell the message.</summary>
    private string Quote() => _position <= LongestQuote ? text.Substring(0, _position) : $"…{text.Substring(_position - LongestQuote, LongestQuote)}";
}
