namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>What one schema file becomes: one generated file.</summary>
/// <param name="Source">The schema file's name, such as <c>finago.graphql</c>.</param>
/// <param name="Stem">The same as a name of C#, such as <c>Finago</c>.</param>
/// <param name="Namespace">Of the generated types.</param>
/// <param name="Imports">Namespaces that the types of scalars stand in.</param>
/// <param name="Types">In definition order.</param>
/// <param name="Scalars">In definition order.</param>
internal sealed record TopicModel(
    string Source,
    string Stem,
    string Namespace,
    EquatableArray<string> Imports,
    EquatableArray<TypeModel> Types,
    EquatableArray<ScalarModel> Scalars)
{
    /// <summary>The contracts of its types, in definition order.</summary>
    public IEnumerable<ContractModel> Contracts => Types.OfType<RecordModel>().Select(type => type.Contract).OfType<ContractModel>();
}

/// <summary>A scalar and the code that reads and writes it.</summary>
/// <param name="Name">In the schema.</param>
/// <param name="Coercion">The C# type, which has a constructor without parameters.</param>
internal sealed record ScalarModel(string Name, string Coercion);

/// <summary>What ties all files together: one generated file.</summary>
/// <param name="Namespace">Of the generated types.</param>
/// <param name="Topics">Stems and contracts, in file order.</param>
/// <param name="LostContracts">Contracts that C# names and a broken schema does not give: empty ones keep the compiler quiet about them.</param>
internal sealed record WiringModel(string Namespace, EquatableArray<TopicWiring> Topics, EquatableArray<string> LostContracts);

/// <summary>One file's part in it.</summary>
/// <param name="Stem">As in <see cref="TopicModel.Stem"/>.</param>
/// <param name="Contracts">The contracts that its wiring takes, in order.</param>
internal sealed record TopicWiring(string Stem, EquatableArray<ContractParameter> Contracts);

/// <summary>A contract as a parameter of the wiring.</summary>
/// <param name="Type">Such as <c>ISubscriptionResolvers&lt;TProductCreated&gt;</c>.</param>
/// <param name="Name">Such as <c>subscription</c>.</param>
/// <param name="TypeParameters">Those of <paramref name="Type"/>, in order.</param>
internal sealed record ContractParameter(string Type, string Name, EquatableArray<string> TypeParameters);
