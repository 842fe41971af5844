using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Tests.Cases;
using ProductGateway.GraphQL.Tests.TypeSystem;
using ProductGateway.GraphQL.Tests.Validation;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Tests.Properties;

/// <summary>Whatever is sent, nothing but the promised exception comes out.</summary>
public sealed class AnyInputTests
{
    private static readonly Schema Inputs = Schemas.Build(File.ReadAllText(Path.Combine(CaseFile.Root, "tests/differential/schemas/inputs.graphql")));

    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", "!", "$", "&", "|", "=", ":", "@", "...", "on ", "query ", "fragment ", "type ", "extend ", "implements ", "enum ", "input ",
        "directive ", "schema ", "union ", "a ", "b ", "name ", "\"", "\"\"\"", "\\u{", "\\uD83D", "\\", "1", "-", ".5", "e", "#", "\n", "\r", ",", "\uFEFF", "é", "😀",
    ];

    private static Gen<byte[]> AnyBytes { get; } = Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf();

    private static Gen<byte[]> AnyTokens { get; } = Gen.Elements(Tokens).ArrayOf().Select(tokens => Encoding.UTF8.GetBytes(string.Concat(tokens)));

    private static Gen<byte[]> BrokenDocuments { get; } =
        from document in Gen.OneOf(ExecutableTrees.Definitions, TypeSystemTrees.Definitions)
        from place in Gen.Choose(0, int.MaxValue)
        from inserted in Gen.OneOf(AnyBytes, AnyTokens)
        from removed in Gen.Choose(0, 3)
        select Break(Encoding.UTF8.GetBytes(Printer.Print(document)), place, inserted, removed);

    /// <summary>The types of the variables of a query: each input type plain, strict, and in lists.</summary>
    private static Gen<string> VariableTypes { get; } =
        from name in Gen.Elements(Inputs.Types.Where(type => type.IsInputType && !type.Name.StartsWith("__", StringComparison.Ordinal)).Select(type => type.Name).ToArray())
        from form in Gen.Elements("{0}", "{0}!", "[{0}]", "[[{0}!]!]!")
        select string.Format(null, form, name);

    private static Gen<string> Json { get; } = Gen.Sized(size => JsonText(Math.Min(size, 30)));

    [Fact]
    public void Any_bytes_parse_or_are_refused_with_one_error_at_a_place()
        => Property.Holds(Gen.OneOf(AnyBytes, AnyTokens, BrokenDocuments), bytes =>
        {
            try
            {
                Parser.Parse(new Source(bytes));
            }
            catch (SyntaxException exception)
            {
                Assert.Single(exception.Error.Locations);
            }
        });

    [Fact]
    public void Any_document_that_parses_is_valid_or_has_errors_with_a_section_each()
        => Property.Holds(Trees.Several(ExecutableTrees.Definitions, least: 1), definitions =>
        {
            var errors = Pets.Errors(Printer.Print(new DocumentNode(Trees.NoSpan, definitions)), new ValidationOptions { Limits = Limits.None });
            Assert.All(errors, error => Assert.NotNull(error.SpecSection));
        });

    [Fact]
    public void Any_bytes_are_JSON_or_are_refused_as_not_being_JSON()
        => Property.Holds(Gen.OneOf(AnyBytes, AnyTokens, Json.Select(Encoding.UTF8.GetBytes)), bytes =>
        {
            try
            {
                var reader = new Utf8JsonReader(bytes);
                reader.Read();
                JsonValueReader.Read(ref reader);
            }
            catch (JsonException exception)
            {
                Assert.NotEmpty(exception.Message);
            }
        });

    [Fact]
    public void Any_JSON_is_coerced_or_refused_with_errors_at_the_variable()
        => Property.Holds(from type in VariableTypes from json in Json select (type, json), sent =>
        {
            var operation = (OperationDefinitionNode)Parser.Parse(new Source($"query ($v: {sent.type}) {{ __typename }}")).Definitions[0];
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($$"""{"v": {{sent.json}}}"""));
            reader.Read();
            var (values, errors) = CoerceVariableValues.Coerce(Inputs, operation, (ObjectValueNode)JsonValueReader.Read(ref reader));

            Assert.NotEqual(errors.Count == 0, values.Count == 0);
            Assert.All(errors, error => Assert.Equal(new Location(1, 8), Assert.Single(error.Locations)));
        });

    private static byte[] Break(byte[] text, int place, byte[] inserted, int removed)
    {
        var at = place % (text.Length + 1);
        return [.. text.Take(at), .. inserted.Take(5), .. text.Skip(at + removed)];
    }

    private static Gen<string> JsonText(int size)
    {
        var leaf = Gen.OneOf(
            Gen.Elements("null", "true", "false", "0", "-1", "1.5", "2147483648", "1e400", "-1e-400", "1e99999999999", "0.1e1", "\"RED\"", "\"\"", "\"2025-09-03T10:15:30Z\""),
            Trees.Texts.Select(text => JsonSerializer.Serialize(string.Concat(text.Where(c => !char.IsSurrogate(c))))));
        if (size < 2) return leaf;

        var inner = JsonText(size / 2);
        var names = Gen.Elements("width", "height", "color", "tags", "grid", "inner", "choice", "id", "count", "box", "limit", "and", "other", "unknown", "");
        var members = from name in names from value in inner select $"\"{name}\": {value}";
        return Gen.Frequency(
            (2, leaf),
            (2, Trees.Several(inner).Select(items => $"[{string.Join(',', items)}]")),
            (4, Trees.Several(members).Select(items => $"{{{string.Join(',', items)}}}")));
    }
}
