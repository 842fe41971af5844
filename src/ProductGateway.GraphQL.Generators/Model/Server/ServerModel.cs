using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>Everything that is generated for a server, and everything that is wrong.</summary>
/// <param name="Topics">One for each schema file.</param>
/// <param name="Wiring">What ties them together; null without schema files.</param>
/// <param name="Findings">All errors.</param>
internal sealed record ServerModel(EquatableArray<TopicModel> Topics, WiringModel? Wiring, EquatableArray<Finding> Findings)
{
    public static ServerModel Of(ServerInputs inputs)
    {
        var files = inputs.Schema.Files;
        if (files.IsEmpty) return new ServerModel(default, null, default);
        var stems = Stems.Of(files.Select(file => file.File.Path));
        var maker = new TypeMaker(inputs);
        var topics = files.Select((file, index) => MakeTopic(inputs, maker, file, stems[index])).ToArray();

        var findings = FindMistakes(inputs, ref topics).ToList();
        var unbound = findings.Count > 0 ? topics.SelectMany(ResolverChecks.Everything) : ResolverChecks.Find(inputs, topics, findings);
        var marked = new HashSet<string>(unbound, StringComparer.Ordinal);
        var bound = topics.Select(topic => Mark(topic, marked)).ToArray();
        var wiring = new WiringModel(inputs.Namespace, bound.Select(Wire).ToEquatableArray(), Lost(inputs, bound).ToEquatableArray());
        return new ServerModel(bound, wiring, findings.ToEquatableArray());
    }

    /// <summary>What is wrong with the schema, else with its names and bindings; a type whose name is taken is left out.</summary>
    private static IEnumerable<Finding> FindMistakes(ServerInputs inputs, ref TopicModel[] topics)
    {
        if (inputs.Schema.Findings.Count > 0) return inputs.Schema.Findings;
        var names = NameChecks.Find(inputs, topics).ToDictionary(taken => taken.Type, taken => taken.Finding, StringComparer.Ordinal);
        topics = [.. topics.Select(topic => topic with { Types = topic.Types.Where(type => !names.ContainsKey(type.SchemaName)).ToEquatableArray() })];
        return ScalarChecks.Find(inputs).Concat(CoordinateChecks.Find(inputs)).Concat(names.Values);
    }

    /// <summary>Contracts that C# names and a broken schema does not give.</summary>
    private static IEnumerable<string> Lost(ServerInputs inputs, TopicModel[] topics)
    {
        if (inputs.Schema.Findings.Count == 0) return [];
        var given = topics.SelectMany(topic => topic.Contracts).Select(contract => contract.Name).ToArray();
        return inputs.Implementations
            .Where(implementation => !given.Contains(implementation.Contract))
            .Select(implementation => implementation.TypeArguments.Count == 0
                ? implementation.Contract
                : $"{implementation.Contract}<{string.Join(", ", implementation.TypeArguments.Select((_, index) => $"T{index}"))}>")
            .Distinct();
    }

    private static TopicModel MakeTopic(ServerInputs inputs, TypeMaker maker, ParsedFile file, string stem)
    {
        var types = inputs.Schema.Types.Where(type => type.File == file).ToArray();
        var scalars = types.Where(type => type.Definition is ScalarTypeDefinitionNode)
            .Select(type => inputs.Scalars.FirstOrDefault(scalar => scalar.Scalar == type.Name))
            .OfType<Inputs.Server.ScalarBinding>()
            .ToArray();
        var csharp = new CSharpTypes(inputs);
        var imports = types.SelectMany(TypesOf).Select(csharp.ImportOf).Concat(scalars.Select(scalar => scalar.Coercion.Namespace));
        return new TopicModel(
            Path.GetFileName(file.File.Path),
            stem,
            inputs.Namespace,
            imports.OfType<string>().Distinct().ToEquatableArray(),
            types.Select(maker.Make).OfType<TypeModel>().ToEquatableArray(),
            scalars.Select(scalar => new ScalarModel(scalar.Scalar, scalar.Coercion.Text)).ToEquatableArray());
    }

    private static IEnumerable<TypeNode> TypesOf(SchemaType type)
        => type.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type).Append(field.Type))
            .Concat(type.InputFields.Select(field => field.Type));

    private static TopicModel Mark(TopicModel topic, HashSet<string> unbound) => topic with
    {
        Types = topic.Types.Select(type => type is RecordModel { Contract: { } contract } record
            ? record with
            {
                Contract = contract with
                {
                    Methods = contract.Methods
                        .Select(method => method with { IsUnbound = unbound.Contains($"{contract.Type}.{method.SchemaName}") })
                        .ToEquatableArray(),
                },
            }
            : type).ToEquatableArray(),
    };

    private static TopicWiring Wire(TopicModel topic) => new(topic.Stem, topic.Contracts
        .Select(contract => new ContractParameter(contract.FullName, contract.Variable, contract.TypeParameters.ToEquatableArray()))
        .ToEquatableArray());
}
