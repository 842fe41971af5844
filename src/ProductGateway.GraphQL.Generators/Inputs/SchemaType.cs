using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>A type as its definition and its extensions write it together. Nothing in it is checked.</summary>
/// <param name="definition">Where it is defined.</param>
/// <param name="file">The file of the definition.</param>
internal sealed class SchemaType(TypeDefinitionNode definition, ParsedFile file)
{
    private readonly List<DefinitionNode> _parts = [definition];

    public TypeDefinitionNode Definition { get; } = definition;

    public ParsedFile File { get; } = file;

    public string Name => Definition.Name.Value;

    public string? Description => Definition.Description?.Value;

    public IEnumerable<DirectiveNode> Directives => Definition.Directives.Concat(_parts.OfType<TypeExtensionNode>().SelectMany(part => part.Directives));

    /// <summary>Of an object or interface type.</summary>
    public IEnumerable<FieldDefinitionNode> Fields => _parts.SelectMany(part => part switch
    {
        ObjectTypeDefinitionNode node => node.Fields,
        ObjectTypeExtensionNode node => node.Fields,
        InterfaceTypeDefinitionNode node => node.Fields,
        InterfaceTypeExtensionNode node => node.Fields,
        _ => [],
    });

    /// <summary>Names of the interfaces that an object or interface type implements.</summary>
    public IEnumerable<string> Interfaces => _parts.SelectMany(part => part switch
    {
        ObjectTypeDefinitionNode node => node.Interfaces,
        ObjectTypeExtensionNode node => node.Interfaces,
        InterfaceTypeDefinitionNode node => node.Interfaces,
        InterfaceTypeExtensionNode node => node.Interfaces,
        _ => [],
    }).Select(name => name.Name.Value).Distinct();

    /// <summary>Names of the members of a union.</summary>
    public IEnumerable<string> Members => _parts.SelectMany(part => part switch
    {
        UnionTypeDefinitionNode node => node.Types,
        UnionTypeExtensionNode node => node.Types,
        _ => [],
    }).Select(name => name.Name.Value);

    /// <summary>Of an enum.</summary>
    public IEnumerable<EnumValueDefinitionNode> Values => _parts.SelectMany(part => part switch
    {
        EnumTypeDefinitionNode node => node.Values,
        EnumTypeExtensionNode node => node.Values,
        _ => [],
    });

    /// <summary>Of an input object.</summary>
    public IEnumerable<InputValueDefinitionNode> InputFields => _parts.SelectMany(part => part switch
    {
        InputObjectTypeDefinitionNode node => node.Fields,
        InputObjectTypeExtensionNode node => node.Fields,
        _ => [],
    });

    /// <summary>Adds what an extension of this type says.</summary>
    public void Extend(TypeExtensionNode extension) => _parts.Add(extension);
}
