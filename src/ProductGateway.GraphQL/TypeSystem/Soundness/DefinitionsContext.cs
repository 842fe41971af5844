using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>What a check on the definitions reads and where it reports: nothing is resolved yet, names may be unknown.</summary>
internal sealed class DefinitionsContext(TypeSystemDocument document, SchemaBindings bindings, SchemaErrors errors)
{
    public TypeSystemDocument Document => document;

    public SchemaBindings Bindings => bindings;

    /// <summary>Every field of an object or interface, with the part that has it.</summary>
    public IEnumerable<(TypePart Part, FieldDefinitionNode Field)> Fields
        => document.Parts.SelectMany(part => part.Fields.Select(node => (part, node)));

    /// <summary>Every argument and input field with its schema coordinate.</summary>
    public IEnumerable<(string Coordinate, InputValueDefinitionNode Input)> Inputs
        => Fields.SelectMany(pair => pair.Field.Arguments.Select(arg => ($"{pair.Part.Name.Value}.{pair.Field.Name.Value}({arg.Name.Value}:)", arg)))
            .Concat(document.Parts.SelectMany(part => part.InputFields.Select(input => ($"{part.Name.Value}.{input.Name.Value}", input))))
            .Concat(document.Directives.SelectMany(d => d.Arguments.Select(arg => ($"@{d.Name.Value}({arg.Name.Value}:)", arg))));

    public void Report(string? section, string message, params SyntaxNode?[] nodes) => errors.Report(section, message, nodes);
}
