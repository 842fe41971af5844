using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL;

/// <summary>One error as a client may see it: nothing in it is secret.</summary>
/// <remarks>GraphQL specification 7.1.6 <see href="https://spec.graphql.org/September2025/#sec-Errors"/></remarks>
public sealed class GraphQLError(string message, string code)
{
    /// <summary>An error of the engine's own.</summary>
    public GraphQLError(string message, ErrorCode code)
        : this(message, ErrorCodes.Text(code))
    {
    }

    /// <summary>What was found, where, and what to do. One or two sentences.</summary>
    public string Message { get; } = message;

    /// <summary>SCREAMING_SNAKE, stable; written as <c>extensions.code</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Places in the document, in reading order; empty when none is to blame.</summary>
    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <summary>Response keys (<see cref="string"/>) and list indexes (<see cref="int"/>) from the root; null for a request error.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Anchor of the specification's section that is broken, such as <c>sec-Leaf-Field-Selections</c>; written as the link <c>extensions.specifiedBy</c>.</summary>
    public string? SpecSection { get; init; }

    /// <summary>
    /// Further members of <c>extensions</c>: texts, numbers, flags, JSON, and lists and dictionaries of them. Null for none. A resolver's error with
    /// anything else in it is a fault of the resolver: clients see that there was one.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}
