using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Execution;

/// <summary>What stays the same while one operation is executed.</summary>
internal sealed class OperationContext
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    public OperationContext(
        ExecutableSchema schema,
        OperationRequest request,
        IReadOnlyDictionary<string, object?> variables,
        CancellationToken requestAborted)
    {
        Schema = schema;
        Variables = variables;
        Services = request.Services;
        Mask = request.Mask;
        RequestAborted = requestAborted;
        foreach (var definition in request.Document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment) _fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    public ExecutableSchema Schema { get; }

    /// <summary>Coerced; a variable that is neither given nor has a default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; }

    public IServiceProvider Services { get; }

    public ErrorMask Mask { get; }

    public CancellationToken RequestAborted { get; }

    public ExecutionErrors Errors { get; } = new();

    public FragmentDefinitionNode? GetFragment(string name) => _fragments.GetValueOrDefault(name);
}
