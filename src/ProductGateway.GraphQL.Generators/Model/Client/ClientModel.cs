using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>Everything that is generated for one client, and everything that is wrong with its files.</summary>
internal sealed record ClientModel(
    EquatableArray<OperationModel> Operations,
    EquatableArray<InterfaceModel> Fragments,
    EquatableArray<EnumModel> Enums,
    EquatableArray<InputObjectModel> Inputs,
    EquatableArray<Finding> Findings)
{
    private static readonly ClientModel Nothing = new(default, default, default, default, default);

    /// <summary>An operation with a mistake is made as far as it can be, so that the mistake is the only error.</summary>
    public static ClientModel Of(EquatableArray<ParsedFile> files, ClientSettings settings)
    {
        if (settings.Finding is { } unusable) return Nothing with { Findings = new[] { unusable } };
        var read = new ClientFiles(files, settings);
        List<Finding> findings = [.. read.Findings];
        return read is { Schema: { } schema, Operations: { } operations }
            ? Of(schema, operations, new ShapeMaker(settings, read, findings), findings)
            : Nothing with { Findings = findings.ToEquatableArray() };
    }

    private static ClientModel Of(Schema schema, OperationsText text, ShapeMaker shapes, List<Finding> findings)
    {
        var fragments = FragmentCircles.LeaveOut(text.Document.Definitions.OfType<FragmentDefinitionNode>());
        var collector = new FieldCollector(schema, fragments);
        var interfaces = new InterfaceMaker(collector, shapes);
        foreach (var fragment in fragments.Values) interfaces.Add(fragment);

        var operations = new Dictionary<string, OperationModel>(StringComparer.Ordinal);
        foreach (var operation in text.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.Name is null) findings.Add(Nameless(operation, text));
            else if (schema.GetRootType(operation.Operation) is { } root && FreeName(operation.Name.Value, operations) is { } name)
                operations.Add(name, Operation(name, operation, root, collector, shapes, interfaces));
        }

        // Input records are found while others are read.
        List<InputObjectModel> inputs = [];
        for (var i = 0; i < shapes.Inputs.Count; i++) inputs.Add(InputMaker.InputObject(shapes.Inputs[i], shapes));
        return new ClientModel(
            operations.Values.ToEquatableArray(),
            interfaces.Made.ToEquatableArray(),
            shapes.Enums.OrderBy(type => type.Name, StringComparer.Ordinal).Select(InputMaker.Enum).ToEquatableArray(),
            inputs.OrderBy(input => input.Name, StringComparer.Ordinal).ToEquatableArray(),
            findings.ToEquatableArray());
    }

    private static OperationModel Operation(
        string name, OperationDefinitionNode operation, ObjectType root, FieldCollector collector, ShapeMaker shapes, InterfaceMaker interfaces)
    {
        var records = new RecordMaker(collector, shapes, interfaces);
        records.Add(name + "Result", name, root, [new Scope(operation.SelectionSet, root, false, null, null)]);
        var document = WireDocument.Print(operation, root, collector);
        return new OperationModel(
            name,
            operation.Name!.Value,
            operation.Operation.ToString(),
            document,
            WireDocument.Hash(document),
            operation.Description?.Value,
            InputMaker.Variables(operation, collector.Schema, shapes),
            records.Records.ToEquatableArray());
    }

    /// <summary>Two names that become one in C# are told apart by an underscore; null when the name itself stands twice, of which validation has complained.</summary>
    private static string? FreeName(string name, Dictionary<string, OperationModel> operations)
    {
        if (operations.Values.Any(other => other.GraphQLName == name)) return null;
        var free = ClientNames.Pascal(name);
        while (operations.ContainsKey(free)) free += "_";
        return free;
    }

    private static Finding Nameless(OperationDefinitionNode operation, OperationsText text)
        => new(Diagnostics.NamelessOperation.Id, text.PlaceOf(operation.Span.Location!.Value), "The operation has no name: give it one, as in `query GetProduct { … }`. The client gets a property of that name.");
}
