using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.GraphQL.TypeSystem.Soundness;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>Builds a schema from type system documents and what C# knows about their scalars, enums and input objects.</summary>
/// <remarks>GraphQL specification 3 <see href="https://spec.graphql.org/September2025/#sec-Type-System"/></remarks>
public sealed class SchemaBuilder
{
    private readonly List<DocumentNode> _documents = [];
    private readonly SchemaBindings _bindings = new();
    private readonly List<Action<SchemaErrors>> _syntaxErrors = [];

    /// <summary>Adds definitions and extensions; their order is the order of introspection.</summary>
    public SchemaBuilder AddDocument(DocumentNode document)
    {
        _documents.Add(document);
        return this;
    }

    /// <summary>Parses and adds; a text that does not parse is reported by <see cref="Build"/>.</summary>
    /// <param name="sdl">Type system definitions and extensions.</param>
    /// <param name="name">The name that errors call the text by, such as a file name.</param>
    public SchemaBuilder AddDocumentFromString(string sdl, string name)
    {
        try
        {
            return AddDocument(Parser.Parse(new Source(sdl, name)));
        }
        catch (SyntaxException exception)
        {
            _syntaxErrors.Add(errors => errors.ReportSyntax(exception.Error, name));
            return this;
        }
    }

    /// <summary>Says how a custom scalar reads and writes. Without it the scalar takes any value, as <see cref="Scalars.JsonCoercion"/> does.</summary>
    public SchemaBuilder AddScalar(string name, ScalarCoercion coercion)
    {
        _bindings.Scalars[name] = coercion;
        return this;
    }

    /// <summary>Gives each name of an enum the value that resolvers see. Without it they see the names.</summary>
    /// <param name="name">The enum of the schema.</param>
    /// <param name="values">Each name of the enum once, each value once.</param>
    public SchemaBuilder BindEnum<T>(string name, params (string Name, T Value)[] values)
        where T : notnull
    {
        _bindings.Enums[name] = [.. values.Select(pair => new KeyValuePair<string, object>(pair.Name, pair.Value))];
        return this;
    }

    /// <summary>Says what resolvers get for an input object. Without it they get the <see cref="InputObject"/>.</summary>
    /// <param name="name">The input object of the schema.</param>
    /// <param name="read">Pure: also called once for each default value, whose result all requests share.</param>
    public SchemaBuilder BindInput(string name, Func<InputObject, object> read)
    {
        _bindings.Inputs[name] = read;
        return this;
    }

    /// <summary>Checks everything and builds. Errors are of the first stage that has any: texts, definitions, types.</summary>
    public SchemaResult Build()
    {
        var errors = new SchemaErrors();
        foreach (var report in _syntaxErrors) report(errors);
        if (errors.Any) return new SchemaResult(null, errors.All);

        var document = new TypeSystemDocument(_documents, [.. BuiltInScalars.All, .. IntrospectionSchema.Types]);
        SchemaValidator.CheckDefinitions(document, _bindings, errors);
        if (errors.Any) return new SchemaResult(null, errors.All);

        var maker = new TypeMaker(document, _bindings, [.. BuiltInScalars.All, .. IntrospectionSchema.Types], areBuiltIn: false);
        DirectiveDefinition[] directives = [.. BuiltInDirectives.All, .. maker.Directives.Where(directive => !IsBuiltIn(directive))];
        SchemaValidator.CheckTypes(document, maker.Types, directives, errors);
        return errors.Any ? new SchemaResult(null, errors.All) : new SchemaResult(Assemble(document, maker, directives), errors.All);
    }

    private static bool IsBuiltIn(DirectiveDefinition directive) => BuiltInDirectives.All.Any(builtIn => builtIn.Name == directive.Name);

    private static Schema Assemble(TypeSystemDocument document, TypeMaker maker, DirectiveDefinition[] directives)
    {
        ObjectType? Root(OperationType operation)
            => RootOperationTypes.NameOf(document, operation) is { } name ? (ObjectType)maker[name] : null;

        return new Schema(
            document.Schemas.FirstOrDefault()?.Description?.Value,
            [.. maker.Types, .. ScalarsInUse(maker.Types, directives), .. IntrospectionSchema.Types],
            directives,
            Root(OperationType.Query)!,
            Root(OperationType.Mutation),
            Root(OperationType.Subscription));
    }

    /// <summary>"If a built-in scalar type is not referenced anywhere in a schema then it must not be included."</summary>
    private static IEnumerable<NamedType> ScalarsInUse(IReadOnlyList<NamedType> types, DirectiveDefinition[] directives)
    {
        var fields = types.Concat(IntrospectionSchema.Types).OfType<ComplexType>().SelectMany(type => type.Fields).ToArray();
        var inputs = fields.SelectMany(field => field.Arguments)
            .Concat(types.OfType<InputObjectType>().SelectMany(type => type.Fields))
            .Concat(directives.SelectMany(directive => directive.Arguments));
        var used = new HashSet<NamedType>(fields.Select(field => field.Type.Named).Concat(inputs.Select(input => input.Type.Named)));
        return BuiltInScalars.All.Where(used.Contains);
    }
}
