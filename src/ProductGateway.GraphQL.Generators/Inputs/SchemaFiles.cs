using System.Collections.Immutable;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>All files of a schema together: their types by name, and what is wrong with them. Made anew only when one of the files is another: those are compared.</summary>
internal sealed class SchemaFiles
{
    private readonly Dictionary<string, SchemaType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OperationType> _roots = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];

    private SchemaFiles(ImmutableArray<ParsedFile> files)
    {
        Files = files;
        foreach (var file in files)
        {
            if (file.Finding is not null) _findings.Add(file.Finding);
        }

        Merge();
        Types = [.. files.SelectMany(file => _types.Values.Where(type => type.File == file))];
        FindRoots();
        if (_findings.Count == 0) CheckSoundness();
    }

    /// <summary>By their paths: who else runs the generator, an editor or a formatter, gives them in another order, and the code must be the same.</summary>
    public ImmutableArray<ParsedFile> Files { get; }

    /// <summary>In definition order. Of types with one name the first.</summary>
    public IReadOnlyList<SchemaType> Types { get; }

    /// <summary>Syntax first; soundness only when every text parses.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public static SchemaFiles Of(ImmutableArray<ParsedFile> files)
        => new(files.Sort(static (one, other) => string.CompareOrdinal(one.File.Path, other.File.Path)));

    /// <summary>The type of that name; null without one, and for the five built-in scalars.</summary>
    public SchemaType? Find(string name) => _types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The operation that a type is the root of, given or by default; null for every other type.</summary>
    public OperationType? RootOf(string typeName) => _roots.TryGetValue(typeName, out var operation) ? operation : null;

    /// <summary>Where a node of these files stands.</summary>
    public Place? PlaceOf(SyntaxNode node)
        => node.Span is { Source: { } source, Location: { } location } ? PlaceAt(source.Name, location) : null;

    private Place? PlaceAt(string path, Location location)
        => Files.FirstOrDefault(file => file.File.Path == path)?.File.WordAt(location);

    private void Merge()
    {
        foreach (var file in Files)
        {
            foreach (var definition in file.Definitions.OfType<TypeDefinitionNode>())
            {
                if (!_types.ContainsKey(definition.Name.Value)) _types.Add(definition.Name.Value, new SchemaType(definition, file));
            }
        }

        foreach (var extension in Files.SelectMany(file => file.Definitions).OfType<TypeExtensionNode>()) Find(extension.Name.Value)?.Extend(extension);
    }

    private void FindRoots()
    {
        var definitions = Files.SelectMany(file => file.Definitions).ToArray();
        var given = definitions.OfType<SchemaDefinitionNode>().SelectMany(schema => schema.OperationTypes)
            .Concat(definitions.OfType<SchemaExtensionNode>().SelectMany(schema => schema.OperationTypes));
        foreach (var root in given) _roots[root.Type.Name.Value] = root.Operation;
        if (definitions.Any(definition => definition is SchemaDefinitionNode)) return;
        foreach (var operation in new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription })
        {
            if (Find($"{operation}") is not null) _roots[$"{operation}"] = operation;
        }
    }

    private void CheckSoundness()
    {
        if (Files.IsEmpty) return;
        var builder = new SchemaBuilder();
        foreach (var file in Files) builder.AddDocument(file.Document!);
        var result = builder.Build();
        foreach (var error in result.Errors)
        {
            var place = error.Extensions?[SchemaResult.SourcesKey] is IReadOnlyList<string> paths ? PlaceAt(paths[0], error.Locations[0]) : null;
            _findings.Add(new Finding(Diagnostics.Soundness.Id, place ?? new Place(Files[0].File.Path, 0, 0, 1, 1), error.Message));
        }
    }
}
