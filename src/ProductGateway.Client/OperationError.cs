using System.Text.Json;

namespace ProductGateway.Client;

/// <summary>One entry of <c>errors</c> in a GraphQL answer.</summary>
/// <remarks>GraphQL specification 7.1.6 <see href="https://spec.graphql.org/September2025/#sec-Errors"/></remarks>
public sealed record OperationError
{
    /// <summary>The server's sentence, for people.</summary>
    public required string Message { get; init; }

    /// <summary><c>extensions.code</c> when it is a text, for programs; else null.</summary>
    public string? Code { get; init; }

    /// <summary>Response keys (<see cref="string"/>) and list positions (<see cref="int"/>) from the root to the field; null when no field is to blame.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Places in the document that was sent; empty when the server names none.</summary>
    public IReadOnlyList<OperationErrorLocation> Locations { get; init; } = [];

    /// <summary>Everything in <c>extensions</c>, the code included; empty without any.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get; init; } = NoExtensions;

    private static IReadOnlyDictionary<string, JsonElement> NoExtensions { get; } = new Dictionary<string, JsonElement>();
}

/// <summary>A place in the document that was sent.</summary>
/// <param name="Line">1 for the first line.</param>
/// <param name="Column">1 for the first character of a line.</param>
public readonly record struct OperationErrorLocation(int Line, int Column);
