using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>A selection set on the way to a record.</summary>
/// <param name="Set">What is selected.</param>
/// <param name="Type">What it is selected on.</param>
/// <param name="IsConditional">Whether a <c>@skip</c> or <c>@include</c> above it may take it away while the object around it is there.</param>
/// <param name="Owner">The interface of the fragment that it stands in; null outside of fragments, and where the fragment is spread conditionally.</param>
/// <param name="OwnerType">What that interface is selected on.</param>
internal sealed record Scope(SelectionSetNode Set, CompositeType Type, bool IsConditional, string? Owner, CompositeType? OwnerType);

/// <summary>One selection of a field.</summary>
internal sealed record SelectedField(FieldNode Node, OutputField Field, bool IsConditional, string? Owner);

/// <summary>All selections of one response name.</summary>
internal sealed record FieldGroup(string ResponseName, List<SelectedField> Fields)
{
    /// <summary>Whether it may be missing from an object that is there.</summary>
    public bool IsConditional => Fields.All(each => each.IsConditional);
}

/// <summary>What a type gets of some selection sets.</summary>
internal sealed class Collected
{
    /// <summary>In the order of the answer.</summary>
    public List<FieldGroup> Groups { get; } = [];

    /// <summary>Interfaces of fragments that apply.</summary>
    public List<string> Interfaces { get; } = [];

    /// <summary>Type conditions that did not apply.</summary>
    public List<CompositeType> Narrowing { get; } = [];

    /// <summary>The selections of that name; null without any.</summary>
    public FieldGroup? Find(string responseName) => Groups.Find(group => group.ResponseName == responseName);

    /// <summary>Adds one selection.</summary>
    public void Add(SelectedField field)
    {
        var group = Find(field.Node.ResponseName);
        if (group is null) Groups.Add(group = new FieldGroup(field.Node.ResponseName, []));
        group.Fields.Add(field);
    }
}
