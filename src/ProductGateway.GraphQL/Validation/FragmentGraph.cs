using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Which fragment spreads which: an order, and the cycles that forbid one. Linear, without recursion: chains may be as long as the document.</summary>
internal sealed class FragmentGraph
{
    private const int MaxCycles = 32;
    private const int MaxCycleLength = 16;

    private readonly List<FragmentScope> _spreadFirst;
    private readonly List<IReadOnlyList<FragmentSpreadNode>> _cycles = [];
    private readonly List<(FragmentScope Fragment, int Next)> _path = [];
    private readonly int[] _depthOnPath;
    private readonly bool[] _entered;

    public FragmentGraph(IReadOnlyList<FragmentScope> fragments)
    {
        _spreadFirst = new List<FragmentScope>(fragments.Count);
        _depthOnPath = new int[fragments.Count];
        _entered = new bool[fragments.Count];
        foreach (var fragment in fragments)
        {
            if (!_entered[fragment.Index]) Visit(fragment);
        }
    }

    /// <summary>Every fragment after all that it spreads, cycles left aside.</summary>
    public IReadOnlyList<FragmentScope> SpreadFirst => _spreadFirst;

    /// <summary>The spreads that lead from a fragment back to it, at most 32 cycles of at most the first 16 spreads each.</summary>
    public IReadOnlyList<IReadOnlyList<FragmentSpreadNode>> Cycles => _cycles;

    private void Visit(FragmentScope start)
    {
        Enter(start);
        while (_path.Count > 0)
        {
            var (fragment, next) = _path[_path.Count - 1];
            if (next == fragment.Spreads.Count)
            {
                Leave(fragment);
                continue;
            }

            _path[_path.Count - 1] = (fragment, next + 1);
            var target = fragment.Spreads[next].Target;
            if (!_entered[target.Index]) Enter(target);
            else if (_depthOnPath[target.Index] > 0) AddCycle(_depthOnPath[target.Index] - 1);
        }
    }

    private void Enter(FragmentScope fragment)
    {
        _entered[fragment.Index] = true;
        _path.Add((fragment, 0));
        _depthOnPath[fragment.Index] = _path.Count;
    }

    private void Leave(FragmentScope fragment)
    {
        _path.RemoveAt(_path.Count - 1);
        _depthOnPath[fragment.Index] = 0;
        _spreadFirst.Add(fragment);
    }

    private void AddCycle(int from)
    {
        if (_cycles.Count == MaxCycles) return;
        _cycles.Add([.. _path.Skip(from).Take(MaxCycleLength).Select(step => step.Fragment.Spreads[step.Next - 1].Node)]);
    }
}
