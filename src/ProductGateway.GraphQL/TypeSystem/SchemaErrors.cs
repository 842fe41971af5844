using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>Collects what is wrong with a schema, with places and the sections that say so.</summary>
internal sealed class SchemaErrors
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> All => _errors;

    public bool Any => _errors.Count > 0;

    /// <summary>Reports: <see cref="ErrorCode.SchemaUnsound"/> at the nodes, the one to blame first; nodes without a text are left out.</summary>
    /// <param name="section">Anchor of the specification, or null for a rule of ours.</param>
    /// <param name="message">What was found and what to do.</param>
    /// <param name="nodes">The places to blame.</param>
    public void Report(string? section, string message, params SyntaxNode?[] nodes)
    {
        var spans = nodes.OfType<SyntaxNode>().Select(node => node.Span).Where(span => span.Source is not null).ToArray();
        _errors.Add(new GraphQLError(message, ErrorCode.SchemaUnsound)
        {
            Locations = [.. spans.Select(span => span.Location!.Value)],
            SpecSection = section,
            Extensions = Sources([.. spans.Select(span => span.Source!.Name)]),
        });
    }

    /// <summary>Takes over the error of a text that does not parse.</summary>
    public void ReportSyntax(GraphQLError error, string source)
        => _errors.Add(new GraphQLError(error.Message, error.Code)
        {
            Locations = error.Locations,
            SpecSection = error.SpecSection,
            Extensions = Sources([source]),
        });

    private static Dictionary<string, object?>? Sources(string[] names)
        => names.Length == 0 ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { [SchemaResult.SourcesKey] = names };
}
