namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>
/// Interfaces that implement each other, straight or over others: those that cannot be told apart by who implements whom are one circle, however many
/// ways lead around in it. Linear, without recursion (Tarjan's strongly connected components).
/// </summary>
/// <remarks>GraphQL specification 3.7 <see href="https://spec.graphql.org/September2025/#sec-Interfaces.Type-Validation"/></remarks>
internal sealed class InterfaceCircles
{
    private readonly Dictionary<InterfaceType, int> _circleOf = [];
    private readonly Dictionary<InterfaceType, int> _order = [];
    private readonly Dictionary<InterfaceType, int> _low = [];
    private readonly List<InterfaceType> _open = [];
    private readonly HashSet<InterfaceType> _isOpen = [];
    private readonly List<(InterfaceType Type, int Next)> _path = [];

    private InterfaceCircles()
    {
    }

    public static InterfaceCircles Find(TypesContext context)
    {
        var circles = new InterfaceCircles();
        foreach (var type in context.Types.OfType<InterfaceType>())
        {
            if (!circles._order.ContainsKey(type)) circles.Visit(type);
        }

        return circles;
    }

    /// <summary>Each circle, its members in the order given.</summary>
    public IEnumerable<IReadOnlyList<InterfaceType>> Of(IEnumerable<InterfaceType> types)
        => types.Where(_circleOf.ContainsKey).GroupBy(type => _circleOf[type]).Select(circle => circle.ToArray());

    /// <summary>Whether both are in one circle.</summary>
    public bool AreTogether(ComplexType type, InterfaceType other)
        => type is InterfaceType one && _circleOf.TryGetValue(one, out var circle) && _circleOf.TryGetValue(other, out var others) && circle == others;

    private void Visit(InterfaceType start)
    {
        Enter(start);
        while (_path.Count > 0)
        {
            var (type, next) = _path[_path.Count - 1];
            if (next == type.Interfaces.Count)
            {
                Leave(type);
                continue;
            }

            _path[_path.Count - 1] = (type, next + 1);
            var implemented = type.Interfaces[next];
            if (!_order.TryGetValue(implemented, out var order)) Enter(implemented);
            else if (_isOpen.Contains(implemented)) _low[type] = Math.Min(_low[type], order);
        }
    }

    private void Enter(InterfaceType type)
    {
        var order = _order.Count;
        _order.Add(type, order);
        _low.Add(type, order);
        _open.Add(type);
        _isOpen.Add(type);
        _path.Add((type, 0));
    }

    private void Leave(InterfaceType type)
    {
        _path.RemoveAt(_path.Count - 1);
        if (_path.Count > 0)
        {
            var before = _path[_path.Count - 1].Type;
            _low[before] = Math.Min(_low[before], _low[type]);
        }

        if (_low[type] != _order[type]) return;
        var start = _open.LastIndexOf(type);
        var members = _open.GetRange(start, _open.Count - start);
        _open.RemoveRange(start, members.Count);
        _isOpen.ExceptWith(members);
        if (members.Count == 1) return;
        foreach (var member in members) _circleOf[member] = _order[type];
    }
}
