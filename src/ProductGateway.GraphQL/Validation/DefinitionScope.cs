using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>What the walk finds in one executable definition. Scopes and spreads are complete after the first walk, usages after the second.</summary>
internal abstract class DefinitionScope
{
    /// <summary>The top-level selection set.</summary>
    public abstract SelectionScope Root { get; }

    /// <summary>Every spread of a defined fragment at any depth, in document order.</summary>
    public List<Spread> Spreads { get; } = [];

    /// <summary>Every use of a variable outside its definition, in document order.</summary>
    public List<VariableUsage> Usages { get; } = [];
}

/// <summary>An operation.</summary>
internal sealed class OperationScope(OperationDefinitionNode node, SelectionScope root) : DefinitionScope
{
    public OperationDefinitionNode Node { get; } = node;

    /// <summary>How messages call the operation, at the beginning of a sentence.</summary>
    public string Title => Node.Name is { } name ? $"The operation `{name.Value}`" : "The operation";

    public override SelectionScope Root { get; } = root;
}

/// <summary>A fragment definition.</summary>
/// <param name="node">The definition.</param>
/// <param name="index">Position among the document's fragments, from 0.</param>
/// <param name="root">Its top-level selection set.</param>
internal sealed class FragmentScope(FragmentDefinitionNode node, int index, SelectionScope root) : DefinitionScope
{
    public FragmentDefinitionNode Node { get; } = node;

    public int Index { get; } = index;

    public override SelectionScope Root { get; } = root;

    public string Name => Node.Name.Value;
}

/// <summary>The selections of one pair of braces that belongs to a definition or a field, its inline fragments opened.</summary>
/// <param name="id">Unique in the document, from 0.</param>
internal sealed class SelectionScope(int id)
{
    public int Id { get; } = id;

    /// <summary>In document order.</summary>
    public List<SelectedField> Fields { get; } = [];

    /// <summary>In document order, each fragment as often as it is spread.</summary>
    public List<FragmentScope> Fragments { get; } = [];
}

/// <summary>A field in its place.</summary>
/// <param name="Node">As written.</param>
/// <param name="ParentType">The type that it is selected on; null when the document names none that has selections.</param>
/// <param name="Definition">Null when the parent type is unknown or has no such field.</param>
/// <param name="Children">What it selects; null without braces.</param>
internal sealed record SelectedField(FieldNode Node, CompositeType? ParentType, OutputField? Definition, SelectionScope? Children);

/// <summary>A fragment spread whose target exists.</summary>
internal readonly record struct Spread(FragmentSpreadNode Node, FragmentScope Target);

/// <summary>A variable in a value.</summary>
internal readonly record struct VariableUsage(VariableNode Node, InputPosition Position);
