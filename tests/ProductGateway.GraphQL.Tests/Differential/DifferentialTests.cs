using System.Text;
using System.Text.Json;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Tests.Cases;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.GraphQL.TypeSystem.Scalars;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Tests.Differential;

/// <summary>graphql-js 16 and 17 and this engine judge the same texts alike.</summary>
public sealed class DifferentialTests
{
    private static readonly ValidationOptions Everything = new() { Limits = Limits.None };

    /// <summary>The others take any value, here as in graphql-js.</summary>
    private static readonly Dictionary<string, ScalarCoercion> Coercions = new()
    {
        ["Decimal"] = new DecimalCoercion(),
        ["DateTime"] = new DateTimeCoercion(),
        ["URL"] = new UrlCoercion(),
        ["UUID"] = new UuidCoercion(),
    };

    private readonly Dictionary<string, Schema> _schemas = [];

    [Fact]
    public void Random_texts_parse_here_exactly_when_graphql_js_parses_them()
        => Corpus.Check("syntax", each => Judge(each, static (_, _) => []));

    [Fact]
    public void Random_documents_are_valid_here_exactly_when_graphql_js_finds_them_valid()
        => Corpus.Check("validation", each => Judge(each, (document, schema) => DocumentValidator.Validate(schema!, document, Everything)));

    [Fact]
    public void Random_variables_are_coerced_here_exactly_when_graphql_js_coerces_them()
        => Corpus.Check("coercion", each => Judge(each, (document, schema) => Coerce(each, document, schema!).Errors));

    [Fact]
    public void Variables_and_arguments_have_the_values_that_they_have_in_graphql_js()
        => Corpus.CheckAll("coercion", each =>
        {
            if (each.Values is not { } values) return null;
            var schema = SchemaOf(each.Schema!);
            var document = Parser.Parse(new Source(each.Text));
            var variables = Coerce(each, document, schema).Values;
            var expected = $"{CoercedText.Of(values)} then {(each.Arguments is { } arguments ? CoercedText.Of(arguments) : "refused")}";
            var found = $"{CoercedText.Of(variables)} then {Arguments(document, schema, variables)}";
            return found == expected ? null : $"--- schema {each.Schema}, variables {each.Variables}\n{each.Text}\ngraphql-js: {expected}\nhere: {found}";
        });

    private static (IReadOnlyDictionary<string, object?> Values, IReadOnlyList<GraphQLError> Errors) Coerce(CorpusCase each, DocumentNode document, Schema schema)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(each.Variables!));
        reader.Read();
        return CoerceVariableValues.Coerce(schema, (OperationDefinitionNode)document.Definitions[0], (ObjectValueNode)JsonValueReader.Read(ref reader));
    }

    /// <summary>The coerced arguments of the operation's one field.</summary>
    private static string Arguments(DocumentNode document, Schema schema, IReadOnlyDictionary<string, object?> variables)
    {
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var compiled = new CompiledOperation(new ExecutableSchema(schema, [], []), document, operation, new Conditions([], variables));
        var context = new OperationContext(compiled, new OperationRequest { Document = document }, variables, new Deadline(CancellationToken.None));
        var field = (FieldNode)operation.SelectionSet.Selections[0];
        var definition = schema.GetRootType(operation.Operation)!.GetField(field.Name.Value)!;
        var (values, error) = CoerceArgumentValues.Coerce(definition, field, context);
        if (error is not null) return "refused";
        var given = definition.Arguments.Where(argument => values[argument.Index] != CoerceArgumentValues.Absent);
        return CoercedText.Of(given.ToDictionary(argument => argument.Name, argument => values[argument.Index]));
    }

    /// <summary>A text that does not parse is judged by that.</summary>
    private IReadOnlyList<GraphQLError> Judge(CorpusCase each, Func<DocumentNode, Schema?, IReadOnlyList<GraphQLError>> judge)
    {
        try
        {
            return judge(Parser.Parse(new Source(each.Text)), each.Schema is null ? null : SchemaOf(each.Schema));
        }
        catch (SyntaxException exception)
        {
            return [exception.Error];
        }
    }

    private Schema SchemaOf(string name)
    {
        if (!_schemas.TryGetValue(name, out var schema)) _schemas[name] = schema = Build(name);
        return schema;
    }

    private static Schema Build(string name)
    {
        var paths = name == "gateway"
            ? Directory.GetFiles(Path.Combine(CaseFile.Root, "schema"), "*.graphql")
            : [Path.Combine(CaseFile.Root, $"tests/differential/schemas/{name}.graphql")];
        var documents = paths.Order(StringComparer.Ordinal).Select(path => Parser.Parse(new Source(File.ReadAllText(path), Path.GetFileName(path)))).ToList();
        var builder = new SchemaBuilder();
        foreach (var document in documents) builder.AddDocument(document);
        foreach (var scalar in documents.SelectMany(document => document.Definitions).OfType<ScalarTypeDefinitionNode>())
        {
            if (Coercions.TryGetValue(scalar.Name.Value, out var coercion)) builder.AddScalar(scalar.Name.Value, coercion);
        }

        var result = builder.Build();
        return result.Schema ?? throw new InvalidOperationException($"{name} is unsound:\n{result}");
    }
}
