namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>The resolvers of one object type.</summary>
/// <param name="Type">The object type in the schema.</param>
/// <param name="Name">The interface, such as <c>IQueryResolvers</c>.</param>
/// <param name="Parent">The record whose fields they are; null for a root type.</param>
/// <param name="Methods">In definition order.</param>
internal sealed record ContractModel(string Type, string Name, string? Parent, EquatableArray<ResolverModel> Methods)
{
    /// <summary>One for each source of events.</summary>
    public IEnumerable<string> TypeParameters => Methods.Select(method => method.Event).OfType<string>();

    /// <summary>Those that are generated. A diagnostic of ours stands for each of the others, so the compiler shall say nothing about it.</summary>
    public IEnumerable<ResolverModel> BoundMethods => Methods.Where(method => !method.IsUnbound);

    /// <summary>The name with its type parameters.</summary>
    public string FullName => TypeParameters.Any() ? $"{Name}<{string.Join(", ", TypeParameters)}>" : Name;

    /// <summary>The name with types that C# knows in the place of its type parameters.</summary>
    public string WritableName => TypeParameters.Any() ? $"{Name}<{string.Join(", ", TypeParameters.Select(_ => "object"))}>" : Name;

    /// <summary>The fields that have events, in words.</summary>
    public string EventFields => string.Join(", of ", Methods.Where(method => method.Event is not null).Select(method => method.SchemaName));

    /// <summary>What the wiring calls an instance of it.</summary>
    public string Variable => CSharpNames.Distinct([CSharpNames.Camel(Type)], "tables", "context", "parent").Single();
}

/// <summary>A field that a method answers.</summary>
/// <param name="SchemaName">In the schema.</param>
/// <param name="Name">The method, without <c>Async</c>.</param>
/// <param name="Result">The C# type of the field's value, with nullability.</param>
/// <param name="Arguments">In definition order.</param>
/// <param name="Event">The type parameter of its events; null outside of subscriptions.</param>
/// <param name="Description">Markdown; null without one.</param>
/// <param name="Deprecation">The reason; null when it is not deprecated.</param>
/// <param name="IsUnbound">True when the code for it is missing or does not fit, and a diagnostic says so already.</param>
internal sealed record ResolverModel(
    string SchemaName,
    string Name,
    string Result,
    EquatableArray<ArgumentModel> Arguments,
    string? Event,
    string? Description,
    string? Deprecation,
    bool IsUnbound);

/// <summary>An argument of a field.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Type">In C#, with nullability: absent is null here.</param>
/// <param name="Read">The expression that takes it out of the resolver's <c>context</c>.</param>
/// <param name="Description">Markdown; null without one.</param>
internal sealed record ArgumentModel(string Name, string Type, string Read, string? Description);
