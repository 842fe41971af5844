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
        => Fields.SelectMany(pair => ArgumentsOf($"{pair.Part.Name.Value}.{pair.Field.Name.Value}", pair.Field.Arguments))
            .Concat(document.Parts.SelectMany(part => part.InputFields.Select(input => ($"{part.Name.Value}.{input.Name.Value}", input))))
            .Concat(document.Directives.SelectMany(directive => ArgumentsOf($"@{directive.Name.Value}", directive.Arguments)));

    public void Report(string? section, string message, params SyntaxNode?[] nodes) => errors.Report(section, message, nodes);

    private static IEnumerable<(string, InputValueDefinitionNode)> ArgumentsOf(string owner, IReadOnlyList<InputValueDefinitionNode> arguments)
        => arguments.Select(argument => ($"{owner}({argument.Name.Value}:)", argument));
}
