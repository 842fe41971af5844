using ProductGateway.GraphQL.Generators.Model;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>
/// The files of one client. What a file holds decides what it is: definitions of types make it a file of the schema, anything else a file of
/// operations. So no schema is taken for a document, wherever it lies.
/// </summary>
internal sealed class ClientFiles
{
    private readonly List<Finding> _findings = [];
    private readonly EquatableArray<ParsedFile> _files;

    public ClientFiles(EquatableArray<ParsedFile> files, ClientSettings settings)
    {
        _files = files;
        _findings.AddRange(files.Select(file => file.Finding).OfType<Finding>());
        Schema = BuildSchema([.. files.Where(IsSchema)], settings);
        GraphQLFile[] operations = [.. files.Where(file => file.Document is { Definitions.Count: > 0 } && !IsSchema(file)).Select(file => file.File)];
        if (Schema is null || operations.Length == 0) return;
        Operations = new OperationsText(operations);
        foreach (var error in DocumentValidator.Validate(Schema, Operations.Document, ValidationOptions.ForCompiler))
            _findings.Add(new Finding(Diagnostics.Operation.Id, Operations.PlaceOf(error.Locations[0]), error.Message));
    }

    /// <summary>Null when it is missing or unsound.</summary>
    public Schema? Schema { get; }

    /// <summary>Null without any, or without a schema to judge them by.</summary>
    public OperationsText? Operations { get; }

    /// <summary>Everything that is wrong with the files.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The word that stands at a place of one of the files.</summary>
    public Place PlaceOf(string path, Language.Location location) => _files.First(file => file.File.Path == path).File.WordAt(location);

    private static bool IsSchema(ParsedFile file)
        => file.Document is { } document && document.Definitions.Any(definition => definition is TypeSystemDefinitionNode or TypeSystemExtensionNode)
            && !document.Definitions.Any(definition => definition is ExecutableDefinitionNode);

    private Schema? BuildSchema(IReadOnlyList<ParsedFile> files, ClientSettings settings)
    {
        if (files.Count == 0)
        {
            if (_findings.Count == 0) _findings.Add(new Finding(Diagnostics.NoSchema.Id, new Place(settings.Path, 0, 0, 1, 1), NoSchema(settings.Schema)));
            return null;
        }

        var builder = new SchemaBuilder();
        foreach (var file in files) builder.AddDocument(file.Document!);
        var result = builder.Build();
        _findings.AddRange(result.Errors.Select(error => new Finding(Diagnostics.ClientSchema.Id, PlaceOf(error), error.Message)));
        return result.Schema;
    }

    private static string NoSchema(string? named) => named is null
        ? "The client has no schema: name its files, as in \"schema\": \"schema.graphql\"."
        : $"No file of type definitions was found under \"schema\": \"{named}\". Paths count from the project's folder.";

    private Place? PlaceOf(GraphQLError error)
        => error.Extensions?[SchemaResult.SourcesKey] is IReadOnlyList<string> names ? PlaceOf(names[0], error.Locations[0]) : null;
}
