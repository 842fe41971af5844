using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>The reason of <c>@deprecated</c>.</summary>
/// <remarks>GraphQL specification 3.13.3 <see href="https://spec.graphql.org/September2025/#sec--deprecated"/></remarks>
internal static class Deprecation
{
    private const string Default = "No longer supported";

    /// <summary>Null when it is not deprecated.</summary>
    public static string? Of(IReadOnlyList<DirectiveNode> directives)
    {
        var directive = directives.FirstOrDefault(directive => directive.Name.Value == "deprecated");
        if (directive is null) return null;
        return directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "reason")?.Value is StringValueNode reason ? reason.Value : Default;
    }
}
