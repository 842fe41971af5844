using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>
/// CollectFields(), before any value of a variable is known. It forgives what validation has complained about, so that one mistake stays one error:
/// what does not exist is left out.
/// </summary>
/// <remarks>GraphQL specification 6.3.2 <see href="https://spec.graphql.org/September2025/#sec-Field-Collection"/></remarks>
internal sealed class FieldCollector(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    public Schema Schema { get; } = schema;

    /// <summary>What an object of the type gets; of an abstract type, what all its objects get, those of types yet unknown included.</summary>
    public Collected Collect(CompositeType target, IEnumerable<Scope> scopes)
    {
        var collected = new Collected();
        foreach (var scope in scopes)
        {
            if (scope.Owner is not null) AddInterface(collected, scope.Owner);
            Visit(target, scope, collected, []);
        }

        return collected;
    }

    /// <summary>Whether every object of the type fulfils the condition.</summary>
    public bool Applies(CompositeType target, CompositeType condition)
        => target == condition
            || (target is ObjectType objectType && Schema.IsPossibleType(condition, objectType))
            || (target is InterfaceType @interface && condition is InterfaceType wider && @interface.Interfaces.Contains(wider));

    /// <summary>The scope inside an inline fragment; null when its type does not exist.</summary>
    public Scope? Enter(InlineFragmentNode inline, Scope scope)
    {
        var condition = inline.TypeCondition is null ? scope.Type : Schema.GetType(inline.TypeCondition.Name.Value) as CompositeType;
        return condition is null ? null : Narrow(scope, inline.SelectionSet, condition, IsConditional(inline));
    }

    /// <summary>The scope inside a spread; null when the fragment or its type does not exist.</summary>
    public Scope? Enter(FragmentSpreadNode spread, Scope scope)
    {
        if (Find(spread) is not { } fragment || Schema.GetType(fragment.TypeCondition.Name.Value) is not CompositeType condition) return null;
        // A fragment that may be missing promises nothing: its fields are nullable, and its interface is not implemented.
        return scope.IsConditional || IsConditional(spread)
            ? Narrow(scope, fragment.SelectionSet, condition, isConditional: true)
            : new Scope(fragment.SelectionSet, condition, false, InterfaceName(fragment), condition);
    }

    /// <summary>The definition that is spread; null without one.</summary>
    public FragmentDefinitionNode? Find(FragmentSpreadNode spread) => fragments.TryGetValue(spread.Name.Value, out var fragment) ? fragment : null;

    /// <summary>Whether <c>@skip</c> or <c>@include</c> may take it away.</summary>
    public static bool IsConditional(SelectionNode selection)
        => selection.Directives.Any(directive => directive.Name.Value is "skip" or "include");

    public static string InterfaceName(FragmentDefinitionNode fragment) => "I" + ClientNames.Pascal(fragment.Name.Value);

    private Scope Narrow(Scope scope, SelectionSetNode set, CompositeType condition, bool isConditional)
    {
        var (owner, ownerType) = (scope.Owner, scope.OwnerType);
        if (owner is not null && !Applies(ownerType!, condition)) (owner, ownerType) = ($"{owner}_{condition.Name}", condition);
        return new Scope(set, condition, scope.IsConditional || isConditional, owner, ownerType);
    }

    private void Visit(CompositeType target, Scope scope, Collected collected, HashSet<string> spread)
    {
        foreach (var selection in scope.Set.Selections)
        {
            switch (selection)
            {
                case FieldNode field when MetaFields.FindField(Schema, scope.Type, field.Name.Value) is { } definition:
                    collected.Add(new SelectedField(field, definition, scope.IsConditional || IsConditional(field), scope.Owner));
                    break;
                case InlineFragmentNode inline when Enter(inline, scope) is { } inner:
                    Follow(target, inner, collected, spread);
                    break;
                case FragmentSpreadNode node when Enter(node, scope) is { } inner && spread.Add(node.Name.Value):
                    Follow(target, inner, collected, spread);
                    spread.Remove(node.Name.Value);
                    break;
            }
        }
    }

    private void Follow(CompositeType target, Scope inner, Collected collected, HashSet<string> spread)
    {
        if (!Applies(target, inner.Type))
        {
            collected.Narrowing.Add(inner.Type);
            return;
        }

        if (inner.Owner is not null) AddInterface(collected, inner.Owner);
        Visit(target, inner, collected, spread);
    }

    private static void AddInterface(Collected collected, string name)
    {
        if (!collected.Interfaces.Contains(name)) collected.Interfaces.Add(name);
    }
}
