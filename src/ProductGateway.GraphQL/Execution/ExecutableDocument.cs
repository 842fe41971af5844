using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Execution;

/// <summary>A document with what execution has learned of it: keep it, and the next request finds its operations compiled.</summary>
/// <remarks>Safe to share between threads. What it keeps is bounded by the length of the document.</remarks>
public sealed class ExecutableDocument
{
    /// <summary>Compiled operations kept: more than a document's operations with their usual conditions.</summary>
    private const int MaxCompiled = 16;

    /// <summary>Selections and fields that compiled operations may hold, beside one for two bytes of text. Each takes some 150 bytes.</summary>
    private const int MinWork = 128;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly string[] _conditions;
    private readonly int _maxWork;
    private CompiledOperation[] _compiled = [];
    private int _work;

    /// <param name="document">Valid against the schema that will execute it: the executor relies on it.</param>
    public ExecutableDocument(DocumentNode document)
    {
        Document = document;
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>()) _fragments.TryAdd(fragment.Name.Value, fragment);
        _conditions = Conditions.VariablesOf(document);
        _maxWork = MinWork + (document.Span.End / 2);
    }

    /// <summary>As parsed.</summary>
    public DocumentNode Document { get; }

    internal OperationDefinitionNode[] Operations { get; }

    /// <summary>A document that nothing is known of yet.</summary>
    public static implicit operator ExecutableDocument(DocumentNode document) => new(document);

    /// <summary>The fragment of that name; null without one.</summary>
    public FragmentDefinitionNode? GetFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The operation compiled for a schema and for the variables that its <c>@skip</c> and <c>@include</c> ask. Takes no lock.</summary>
    internal CompiledOperation Compile(ExecutableSchema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> variables)
    {
        var known = Volatile.Read(ref _compiled);
        foreach (var candidate in known)
        {
            if (candidate.Schema == schema && candidate.Operation == operation && candidate.Conditions.AreThoseOf(variables)) return candidate;
        }

        var compiled = new CompiledOperation(schema, this, operation, new Conditions(_conditions, variables));
        Keep(known, compiled);
        return compiled;
    }

    /// <summary>
    /// Adds to what is kept: type conditions and fragments multiply it, and nobody shall fill the memory by them. Beyond the bound all
    /// compiled operations are let go; they stay good for the requests that use them now.
    /// </summary>
    internal void CountWork(int amount)
    {
        if (Interlocked.Add(ref _work, amount) <= _maxWork) return;
        Volatile.Write(ref _compiled, []);
        Volatile.Write(ref _work, 0);
    }

    // Of two threads that race one keeps its operation; the other's is compiled again when it is next asked for.
    private void Keep(CompiledOperation[] known, CompiledOperation compiled)
    {
        if (known.Length < MaxCompiled) Interlocked.CompareExchange(ref _compiled, [.. known, compiled], known);
    }
}
