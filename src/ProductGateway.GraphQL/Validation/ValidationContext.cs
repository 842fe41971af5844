using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>One validation of one document: where the walk stands, what it has found, and the errors so far.</summary>
internal sealed class ValidationContext
{
    private const int MaxLocations = 8;
    private const int MaxMessageLength = 1_000;

    private readonly ValidationOptions _options;
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<OperationLimit, Measurement> _measurements = [];
    private readonly Dictionary<string, FragmentScope> _fragmentsByName = new(StringComparer.Ordinal);

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        _options = options;
        Schema = schema;
        Document = document;
        foreach (var definition in document.Definitions) AddScope(definition);
    }

    public Schema Schema { get; }

    /// <summary>What the document may ask for.</summary>
    public Limits Limits => _options.Limits;

    public DocumentNode Document { get; }

    /// <summary>In document order; type system definitions have no scope.</summary>
    public List<DefinitionScope> Definitions { get; } = [];

    /// <summary>In document order, two of one name included.</summary>
    public List<FragmentScope> Fragments { get; } = [];

    /// <summary>How fragments spread one another. Complete after the first walk.</summary>
    public FragmentGraph FragmentGraph => field ??= new FragmentGraph(Fragments);

    /// <summary>Selection sets that the first walk has met; the next one's <see cref="SelectionScope.Id"/>.</summary>
    public int SelectionScopeCount { get; private set; }

    /// <summary>Selections that <see cref="Measurement"/> has looked at, for all limits together.</summary>
    public long LimitWork { get; set; }

    /// <summary>Selections and values that the walk has met.</summary>
    public int NodeCount { get; set; }

    /// <summary>Selections and values that <see cref="FieldSelectionMerging"/> has looked at.</summary>
    public long MergeWork { get; set; }

    /// <summary>Spreads and variable usages that <see cref="ReachableUsages"/> has looked at.</summary>
    public long UsageWork { get; set; }

    /// <summary>The type of the selection set that the walk is in; null when the document names none that has selections.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The definition of the field that is checked; null when there is none.</summary>
    public OutputField? Field { get; set; }

    /// <summary>The definition of the directive that is checked; null when there is none.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The specification's name for the place of the directive that is checked, such as <c>FIELD</c>.</summary>
    public string DirectiveLocation { get; set; } = "";

    /// <summary>The place of the value that is checked.</summary>
    public InputPosition Position { get; set; }

    /// <summary>In the order found.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>True once more errors were found than are reported: nothing that follows matters.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The last fragment of that name; null without one.</summary>
    public FragmentScope? FindFragment(string name) => _fragmentsByName.TryGetValue(name, out var fragment) ? fragment : null;

    /// <summary>The type of a type condition; null when the schema has none of that name that has selections.</summary>
    public CompositeType? ConditionType(NamedTypeNode condition) => Schema.GetType(condition.Name.Value) as CompositeType;

    /// <summary>What a limit counts in this document: counted at the first call, known afterwards.</summary>
    public Measurement Measure(OperationLimit limit)
    {
        if (!_measurements.TryGetValue(limit, out var measurement)) _measurements.Add(limit, measurement = new Measurement(limit, this));
        return measurement;
    }

    /// <summary>A selection set that the walk enters.</summary>
    public SelectionScope NewSelectionScope() => new(SelectionScopeCount++);

    /// <summary>Whether the schema may be asked for.</summary>
    public bool AllowsIntrospection => _options.Introspection;

    /// <summary>Tells the operators of a fault that clients must not read.</summary>
    public void Fault(Exception fault) => _options.Fault(fault);

    /// <summary>The question that ends a message: similar names, or nothing when none is similar or suggestions are off.</summary>
    public string DidYouMean(string found, IEnumerable<string> candidates)
        => _options.Suggestions ? Suggestions.DidYouMean(Suggestions.Similar(found, candidates)) : "";

    /// <summary>The same question with names that need not be similar.</summary>
    public string DidYouMeanOneOf(IReadOnlyList<string> names) => _options.Suggestions ? Suggestions.DidYouMean(names) : "";

    /// <summary>Reports: <see cref="ErrorCode.Validation"/> at the nodes, the first eight of them, with the rule's section.</summary>
    public void Report(IRule rule, string message, params IReadOnlyList<SyntaxNode> nodes) => Report(rule, ErrorCode.Validation, message, nodes);

    /// <summary>The same with a code of its own.</summary>
    public void Report(IRule rule, ErrorCode code, string message, params IReadOnlyList<SyntaxNode> nodes)
    {
        if (HasRoom()) _errors.Add(new GraphQLError(Shorten(message), code) { Locations = LocationsOf(nodes), SpecSection = rule.Section });
    }

    /// <summary>Reports: the code of a limit at the node that is too much.</summary>
    public void Report(ErrorCode code, string message, SyntaxNode node)
    {
        if (HasRoom()) _errors.Add(new GraphQLError(Shorten(message), code) { Locations = LocationsOf([node]) });
    }

    /// <summary>Whether one more error is reported. Of the first that is not, it is reported that there are more.</summary>
    private bool HasRoom()
    {
        if (IsFull) return false;
        if (_errors.Count < Limits.MaxErrors) return true;
        IsFull = true;
        _errors.Add(new GraphQLError(
            $"The document has more errors than the {Limits.MaxErrors} that are reported. Mend those and send it again.",
            ErrorCode.ErrorLimit));
        return false;
    }

    /// <summary>Messages repeat names, and a name may be as long as the document.</summary>
    private static string Shorten(string message) => message.Length <= MaxMessageLength ? message : $"{message.Remove(MaxMessageLength)}…";

    private static List<Location> LocationsOf(IReadOnlyList<SyntaxNode> nodes)
    {
        var locations = new List<Location>();
        foreach (var node in nodes.Take(MaxLocations))
        {
            if (node.Span.Location is { } location) locations.Add(location);
        }

        return locations;
    }

    private void AddScope(DefinitionNode definition)
    {
        if (definition is OperationDefinitionNode operation)
        {
            Definitions.Add(new OperationScope(operation, NewSelectionScope()));
        }
        else if (definition is FragmentDefinitionNode fragment)
        {
            var scope = new FragmentScope(fragment, Fragments.Count, NewSelectionScope());
            Definitions.Add(scope);
            Fragments.Add(scope);
            _fragmentsByName[scope.Name] = scope;
        }
    }
}
