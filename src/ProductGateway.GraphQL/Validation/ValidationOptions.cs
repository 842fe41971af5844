namespace ProductGateway.GraphQL.Validation;

/// <summary>What a validation refuses besides the rules, and how much it says.</summary>
public sealed record ValidationOptions
{
    /// <summary>Every error and no limit, for a compiler: it has no stranger to protect itself from.</summary>
    public static ValidationOptions ForCompiler { get; } = new() { Limits = Limits.None };

    /// <summary>What a document may ask for. By default the defaults of <see cref="GraphQL.Limits"/>; <see cref="Limits.None"/> leaves the rules alone.</summary>
    public Limits Limits { get; init; } = new();

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected, default true.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Hears what the code of a custom scalar throws over a literal. Clients see only that the value does not fit. Default: nobody does.</summary>
    public Action<Exception> Fault { get; init; } = static _ => { };

    /// <summary>Whether messages name similar elements of the schema, default true. Turn it off together with introspection: suggestions tell the schema too.</summary>
    public bool Suggestions { get; init; } = true;
}
