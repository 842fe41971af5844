using FsCheck;
using FsCheck.Fluent;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Properties;

/// <summary>Random parts of syntax trees that both kinds of document have: names, values, types, directives.</summary>
internal static class Trees
{
    public static readonly SourceSpan NoSpan = new(null, 0, 0);

    private static readonly string[] Keywords = ["on", "query", "fragment", "type", "extend", "implements", "repeatable", "true", "false", "null", "input"];

    /// <summary>Any name, keywords included.</summary>
    public static Gen<string> Words { get; } = Gen.Frequency(
        (4, Gen.Elements("a", "b", "_", "__typename", "Name", "x9", "camelCase", "SCREAMING_SNAKE")),
        (1, Gen.Elements(Keywords)));

    public static Gen<NameNode> Names { get; } = Words.Select(word => new NameNode(NoSpan, word));

    public static Gen<NamedTypeNode> NamedTypes { get; } = Names.Select(name => new NamedTypeNode(NoSpan, name));

    /// <summary>Every character that Unicode has a place for.</summary>
    public static Gen<string> Texts { get; } = Gen.Frequency(
            (6, Gen.Elements("a", "b ", "\"", "\\", "é", "😀", "#", "{")),
            (2, Gen.Elements("\n", "\r", "\r\n", "\t", "  ", "\"\"\"", "\\n", "\\u{41}")),
            (1, Gen.Choose(0, 0xD7FF).Select(unit => ((char)unit).ToString())))
        .ArrayOf().Select(parts => string.Concat(parts.Take(12)));

    /// <summary>Block strings mean what their indentation leaves; what no block string can say is no block string.</summary>
    public static Gen<StringValueNode> Strings { get; } = Gen.OneOf(
        Texts.Select(text => new StringValueNode(NoSpan, text, isBlock: false)),
        Texts.Select(BlockString.Value).Select(value => new StringValueNode(NoSpan, value, BlockString.CanPrint(value))));

    public static Gen<StringValueNode?> Descriptions { get; } = Maybe(Strings);

    /// <summary>Constants only.</summary>
    public static Gen<ValueNode> Constants { get; } = Gen.Sized(size => Values(Math.Min(size, 12), withVariables: false));

    public static Gen<ValueNode> ValuesWithVariables { get; } = Gen.Sized(size => Values(Math.Min(size, 12), withVariables: true));

    public static Gen<TypeNode> Types { get; } = Gen.Choose(0, 3).SelectMany(Nested);

    public static Gen<DirectiveNode[]> ConstantDirectives { get; } = DirectivesWith(Constants);

    public static Gen<DirectiveNode[]> Directives { get; } = DirectivesWith(ValuesWithVariables);

    public static Gen<VariableNode> Variables { get; } = Names.Select(name => new VariableNode(NoSpan, name));

    public static Gen<T?> Maybe<T>(Gen<T> some)
        where T : class
        => Gen.Frequency((1, Gen.Constant<T?>(null)), (1, some.Select(T? (value) => value)));

    /// <summary>From that many on, to three more.</summary>
    public static Gen<T[]> Several<T>(Gen<T> items, int least = 0)
        => Gen.Choose(least, least + 2).SelectMany(count => items.ArrayOf(count));

    /// <summary>Not one of the names that mean something else in this place.</summary>
    public static Gen<NameNode> NamesBut(params string[] reserved) => Names.Where(name => !reserved.Contains(name.Value));

    public static Gen<ArgumentNode[]> Arguments(Gen<ValueNode> values)
        => Several(from name in Names from value in values select new ArgumentNode(NoSpan, name, value));

    private static Gen<DirectiveNode[]> DirectivesWith(Gen<ValueNode> values)
        => Gen.Frequency(
            (2, Gen.Constant<DirectiveNode[]>([])),
            (1, Several(from name in Names from arguments in Arguments(values) select new DirectiveNode(NoSpan, name, arguments))));

    private static Gen<TypeNode> Nested(int depth)
    {
        if (depth == 0) return NamedTypes.Select(TypeNode (type) => type);
        return Nested(depth - 1).SelectMany(inner => Gen.Elements<TypeNode>(
            new ListTypeNode(NoSpan, inner),
            inner is NonNullTypeNode ? inner : new NonNullTypeNode(NoSpan, inner)));
    }

    private static Gen<ValueNode> Values(int size, bool withVariables)
    {
        List<Gen<ValueNode>> leaves =
        [
            Gen.Elements("0", "-0", "7", "-12", "12345678901234567890").Select(ValueNode (text) => new IntValueNode(NoSpan, text)),
            Gen.Elements("0.5", "-0.0", "1e9", "1E-7", "3.25e+10").Select(ValueNode (text) => new FloatValueNode(NoSpan, text)),
            Strings.Select(ValueNode (text) => text),
            Gen.Elements(true, false).Select(ValueNode (value) => new BooleanValueNode(NoSpan, value)),
            Gen.Constant<ValueNode>(new NullValueNode(NoSpan)),
            NamesBut("true", "false", "null").Select(ValueNode (name) => new EnumValueNode(NoSpan, name.Value)),
        ];
        if (withVariables) leaves.Add(Variables.Select(ValueNode (variable) => variable));
        if (size < 2) return Gen.OneOf(leaves);

        var inner = Values(size / 3, withVariables);
        var fields = from name in Names from value in inner select new ObjectFieldNode(NoSpan, name, value);
        return Gen.Frequency(
            (4, Gen.OneOf(leaves)),
            (1, Several(inner).Select(ValueNode (items) => new ListValueNode(NoSpan, items))),
            (1, Several(fields).Select(ValueNode (items) => new ObjectValueNode(NoSpan, items))));
    }
}
