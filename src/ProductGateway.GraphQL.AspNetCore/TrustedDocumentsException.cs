namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>The trusted documents cannot be served.</summary>
/// <param name="mistakes">All of them, each with the file that it is about.</param>
public sealed class TrustedDocumentsException(IReadOnlyList<string> mistakes)
    : Exception($"The trusted documents have mistakes: {string.Join(" ", mistakes)}")
{
    /// <summary>At least one, in the order of the files' names.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
