using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ProductGateway.GraphQL.Generators.Tests.Harness;

/// <summary>An AdditionalFile that stands nowhere.</summary>
/// <param name="path">As diagnostics name it.</param>
/// <param name="role">Its metadata <c>GraphQLRole</c>; null for none.</param>
/// <param name="text">All of it.</param>
internal sealed class GraphQLText(string path, string? role, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public string? Role { get; } = role;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
