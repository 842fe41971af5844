using Microsoft.CodeAnalysis;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>A diagnostic as steps pass it on: with value equality.</summary>
/// <param name="Id">One of <see cref="Diagnostics"/>.</param>
/// <param name="Place">What to underline; null when no file is to blame.</param>
/// <param name="Message">What was found and what to do.</param>
internal sealed record Finding(string Id, Place? Place, string Message)
{
    /// <summary>The same for the compiler.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Diagnostics.Of(Id), Place?.ToLocation(), Message);
}
