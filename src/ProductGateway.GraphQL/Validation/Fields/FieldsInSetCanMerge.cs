using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>
/// FieldsInSetCanMerge and SameResponseShape for a whole document. The specification compares pairs; we compare each field with the first of its
/// group, since both relations are equalities, and go on with the merged selection set of the whole group, each such set once: the two passes that
/// Simon Adameit published (2018), on a queue instead of the stack.
/// </summary>
/// <remarks>
/// A set that holds every selection of another needs no check besides: so only operations, and fragments that nothing spreads, are starts.
/// <see href="https://spec.graphql.org/September2025/#FieldsInSetCanMerge()"/>
/// </remarks>
internal sealed class FieldsInSetCanMerge(FieldSelectionMerging rule, ValidationContext context)
{
    private readonly Queue<Pending> _pending = new();
    private readonly Dictionary<MergedSet, Checks> _seen = [];
    private readonly IdenticalArguments _arguments = new(context);
    private readonly int[] _setOfFragment = new int[context.Fragments.Count];
    private readonly HashSet<(FieldNode, FieldNode)> _reported = [];
    private int _set;

    /// <summary>What a merged set is still to be checked for.</summary>
    [Flags]
    private enum Checks
    {
        None = 0,

        /// <summary>SameResponseShape of every pair.</summary>
        Shape = 1,

        /// <summary>Same name and arguments of the pairs that may meet in one object.</summary>
        Field = 2,
    }

    /// <summary>Checks until all is checked, the errors are full, or the work is more than allowed.</summary>
    public void Run(long allowedWork)
    {
        foreach (var start in Starts()) Enqueue(MergedSet.Of(start.Root), Checks.Shape | Checks.Field, null, "");
        while (_pending.Count > 0 && !context.IsFull)
        {
            if (context.MergeWork > allowedWork)
            {
                rule.ReportTooMuchWork(context);
                return;
            }

            var pending = _pending.Dequeue();
            foreach (var group in GroupByResponseName(pending.Set)) CheckGroup(pending, group.Key, group.Value);
        }
    }

    private IEnumerable<DefinitionScope> Starts()
    {
        var spread = new bool[context.Fragments.Count];
        foreach (var target in context.Definitions.SelectMany(definition => definition.Spreads)) spread[target.Target.Index] = true;
        return context.Definitions.Where(definition => definition is not FragmentScope fragment || !spread[fragment.Index]);
    }

    /// <summary>The set of selections with a given response name, including visiting fragments, each fragment once.</summary>
    private Dictionary<string, List<SelectedField>> GroupByResponseName(MergedSet set)
    {
        _set++;
        var groups = new Dictionary<string, List<SelectedField>>(StringComparer.Ordinal);
        var open = new Queue<SelectionScope>(set.Scopes);
        while (open.Count > 0)
        {
            var scope = open.Dequeue();
            context.MergeWork += scope.Fields.Count + scope.Fragments.Count;
            foreach (var field in scope.Fields)
            {
                if (!groups.TryGetValue(field.Node.ResponseName, out var group)) groups.Add(field.Node.ResponseName, group = []);
                group.Add(field);
            }

            foreach (var fragment in scope.Fragments)
            {
                if (_setOfFragment[fragment.Index] == _set) continue;
                _setOfFragment[fragment.Index] = _set;
                open.Enqueue(fragment.Root);
            }
        }

        return groups;
    }

    private void CheckGroup(Pending pending, string name, List<SelectedField> fields)
    {
        if (fields.Count > 1)
        {
            if (pending.Checks.HasFlag(Checks.Shape) && !HaveSameShape(pending, name, fields)) return;
            if (pending.Checks.HasFlag(Checks.Field) && MayBeApart(fields))
            {
                CheckApart(pending, name, fields);
                EnqueueChildren(pending, name, fields, pending.Checks & ~Checks.Field);
                return;
            }

            if (pending.Checks.HasFlag(Checks.Field) && !AreSameField(pending, name, fields[0], fields)) return;
        }

        EnqueueChildren(pending, name, fields, pending.Checks);
    }

    private bool HaveSameShape(Pending pending, string name, List<SelectedField> fields)
    {
        var first = fields.Find(field => ShapeOf(field) is not null);
        foreach (var field in fields)
        {
            if (ShapeOf(field) is not { } shape || SameResponseShape.Holds(ShapeOf(first!)!, shape)) continue;
            if (IsNews(first!, field)) rule.ReportShapes(pending.PathTo(name), first!, field, context);
            return false;
        }

        return true;
    }

    /// <summary>Null when it is unknown. We read this as graphql-js does: meta-fields have no shape that others must have.</summary>
    private static GraphQLType? ShapeOf(SelectedField field)
        => field.Node.Name.Value.StartsWith("__", StringComparison.Ordinal) ? null : field.Definition?.Type;

    /// <summary>Whether two of the parent types are different object types: their fields never meet in one object.</summary>
    private static bool MayBeApart(List<SelectedField> fields)
    {
        var first = fields.Find(field => field.ParentType is ObjectType)?.ParentType;
        return first is not null && fields.Exists(field => field.ParentType is ObjectType && !ReferenceEquals(field.ParentType, first));
    }

    /// <summary>Fields of one object type meet each other and those of abstract types; the latter all meet.</summary>
    private void CheckApart(Pending pending, string name, List<SelectedField> fields)
    {
        var shared = fields.FindAll(field => field.ParentType is not ObjectType);
        if (shared.Count > 0 && !AreSameField(pending, name, shared[0], shared)) return;
        foreach (var group in fields.Where(field => field.ParentType is ObjectType).GroupBy(field => field.ParentType!))
        {
            var own = group.ToList();
            if (!AreSameField(pending, name, shared.Count > 0 ? shared[0] : own[0], own)) return;
            context.MergeWork += shared.Count;
            own.AddRange(shared);
            EnqueueChildren(pending, name, own, Checks.Field);
        }
    }

    private bool AreSameField(Pending pending, string name, SelectedField first, List<SelectedField> fields)
    {
        foreach (var field in fields)
        {
            if (ReferenceEquals(field, first)) continue;
            if (field.Node.Name.Value != first.Node.Name.Value)
            {
                if (IsNews(first, field)) rule.ReportNames(pending.PathTo(name), first, field, context);
                return false;
            }

            if (_arguments.AreIdentical(first.Node.Arguments, field.Node.Arguments)) continue;
            if (IsNews(first, field)) rule.ReportArguments(pending.PathTo(name), first, field, context);
            return false;
        }

        return true;
    }

    /// <summary>False for two fields that were reported at another place of the response.</summary>
    private bool IsNews(SelectedField a, SelectedField b) => _reported.Add((a.Node, b.Node));

    private void EnqueueChildren(Pending pending, string name, List<SelectedField> fields, Checks checks)
    {
        if (checks == Checks.None) return;
        var children = MergedSet.OfChildren(fields);
        if (children.Scopes.Count > 0) Enqueue(children, checks, pending, name);
    }

    private void Enqueue(MergedSet set, Checks checks, Pending? parent, string name)
    {
        _seen.TryGetValue(set, out var seen);
        if ((checks & ~seen) == Checks.None) return;
        _seen[set] = seen | checks;
        _pending.Enqueue(new Pending(set, checks & ~seen, parent, name));
    }

    /// <summary>A set to check, and the response names that lead to it.</summary>
    private sealed record Pending(MergedSet Set, Checks Checks, Pending? Parent, string Name)
    {
        private const int MaxNames = 8;

        /// <summary>The last eight response names, joined with dots.</summary>
        public string PathTo(string name)
        {
            var names = new List<string> { name };
            var at = this;
            for (; at?.Parent is not null && names.Count < MaxNames; at = at.Parent) names.Add(at.Name);
            if (at?.Parent is not null) names.Add("…");
            names.Reverse();
            return string.Join(".", names);
        }
    }
}
