using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>
/// Which variables each operation uses through its fragments. Usages of one variable in equal places are one; each gets a number, and what a
/// fragment reaches is a set of bits, joined once per spread: many operations over long chains of fragments stay cheap.
/// </summary>
internal sealed class ReachableUsages
{
    private readonly Dictionary<(string Name, InputPosition Position), int> _numbers = [];
    private readonly List<VariableUsage> _usages = [];
    private readonly ulong[]?[] _reachedByFragment;
    private readonly ValidationContext _context;

    /// <summary>Numbers the usages of all definitions, once the walk is over.</summary>
    public ReachableUsages(ValidationContext context)
    {
        _context = context;
        _reachedByFragment = new ulong[]?[context.Fragments.Count];
        foreach (var usage in context.Definitions.SelectMany(definition => definition.Usages)) Number(usage);
        if (_usages.Count == 0) return;
        foreach (var fragment in context.FragmentGraph.SpreadFirst) _reachedByFragment[fragment.Index] = ReachedBy(fragment);
    }

    /// <summary>The usages in document order.</summary>
    public OperationUsages Of(OperationScope operation)
    {
        var variables = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var variable in operation.Node.Variables) variables[variable.Variable.Name.Value] = variable;

        return new OperationUsages(operation, variables, UsagesIn(ReachedBy(operation)));
    }

    private void Number(VariableUsage usage)
    {
        var key = (usage.Node.Name.Value, usage.Position);
        if (_numbers.TryGetValue(key, out _)) return;
        _numbers.Add(key, _usages.Count);
        _usages.Add(usage);
    }

    /// <summary>Null when it reaches none.</summary>
    private ulong[]? ReachedBy(DefinitionScope definition)
    {
        ulong[]? reached = null;
        _context.UsageWork += definition.Spreads.Count + definition.Usages.Count;
        foreach (var spread in definition.Spreads)
        {
            if (_reachedByFragment[spread.Target.Index] is { } further) Join(ref reached, further);
        }

        if (definition.Usages.Count == 0) return reached;
        var joined = new ulong[(_usages.Count + 63) / 64];
        reached?.CopyTo(joined, 0);
        foreach (var usage in definition.Usages)
        {
            var number = _numbers[(usage.Node.Name.Value, usage.Position)];
            joined[number / 64] |= 1UL << (number % 64);
        }

        return joined;
    }

    /// <summary>Shares the set of a single spread: a chain of fragments without variables of their own takes no memory.</summary>
    private static void Join(ref ulong[]? reached, ulong[] further)
    {
        if (reached is null || ReferenceEquals(reached, further))
        {
            reached = further;
            return;
        }

        var joined = new ulong[further.Length];
        for (var i = 0; i < joined.Length; i++) joined[i] = reached[i] | further[i];
        reached = joined;
    }

    private List<VariableUsage> UsagesIn(ulong[]? reached)
    {
        var usages = new List<VariableUsage>();
        if (reached is null) return usages;
        for (var number = 0; number < _usages.Count; number++)
        {
            var restOfWord = reached[number / 64] >> (number % 64);
            if (restOfWord == 0) number |= 63;
            else if ((restOfWord & 1) != 0) usages.Add(_usages[number]);
        }

        _context.UsageWork += usages.Count;
        return usages;
    }
}
