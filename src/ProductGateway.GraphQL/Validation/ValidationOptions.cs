namespace ProductGateway.GraphQL.Validation;

/// <summary>How much a validation says.</summary>
public sealed record ValidationOptions
{
    /// <summary>Every error, for a compiler: it has no stranger to protect itself from.</summary>
    public static ValidationOptions ForCompiler { get; } = new() { MaxErrors = int.MaxValue };

    /// <summary>
    /// Errors reported, default 5, at least 1. A document with more gets one further error that says so, and the rest of it is not looked at.
    /// <see cref="int.MaxValue"/> reports them all.
    /// </summary>
    public int MaxErrors { get; init; } = 5;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected, default true.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Hears what the code of a custom scalar throws over a literal. Clients see only that the value does not fit. Default: nobody does.</summary>
    public Action<Exception> Fault { get; init; } = static _ => { };

    /// <summary>Whether messages name similar elements of the schema, default true. Turn it off together with introspection: suggestions tell the schema too.</summary>
    public bool Suggestions { get; init; } = true;
}
