using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Language;

/// <summary>GraphQL specification 3: type system definitions and extensions.</summary>
public sealed partial class Printer
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case TypeSystemExtensionNode extension:
                _text.Append("extend ");
                WriteExtension(extension);
                break;
            case TypeSystemDefinitionNode definition:
                WriteDescription(definition.Description);
                WriteDefinition(definition);
                break;
            case OperationTypeDefinitionNode root:
                _text.Append(Keyword(root.Operation)).Append(": ").Append(root.Type.Name.Value);
                break;
            case FieldDefinitionNode field:
                WriteFieldDefinition(field);
                break;
            case InputValueDefinitionNode input:
                WriteInputValueDefinition(input);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                _text.Append(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "No syntax is known for this kind of node.");
        }
    }

    private void WriteDefinition(TypeSystemDefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                WriteSchema(schema.Directives, schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case ScalarTypeDefinitionNode scalar:
                WriteHead("scalar", scalar.Name, [], scalar.Directives);
                break;
            case ObjectTypeDefinitionNode type:
                WriteHead("type", type.Name, type.Interfaces, type.Directives);
                WriteBody(type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteHead("interface", type.Name, type.Interfaces, type.Directives);
                WriteBody(type.Fields);
                break;
            case UnionTypeDefinitionNode union:
                WriteHead("union", union.Name, [], union.Directives);
                WriteMemberTypes(union.Types);
                break;
            case EnumTypeDefinitionNode type:
                WriteHead("enum", type.Name, [], type.Directives);
                WriteBody(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteHead("input", type.Name, [], type.Directives);
                WriteBody(type.Fields);
                break;
        }
    }

    private void WriteExtension(TypeSystemExtensionNode extension)
    {
        switch (extension)
        {
            case SchemaExtensionNode schema:
                WriteSchema(schema.Directives, schema.OperationTypes);
                break;
            case ScalarTypeExtensionNode scalar:
                WriteHead("scalar", scalar.Name, [], scalar.Directives);
                break;
            case ObjectTypeExtensionNode type:
                WriteHead("type", type.Name, type.Interfaces, type.Directives);
                WriteBody(type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WriteHead("interface", type.Name, type.Interfaces, type.Directives);
                WriteBody(type.Fields);
                break;
            case UnionTypeExtensionNode union:
                WriteHead("union", union.Name, [], union.Directives);
                WriteMemberTypes(union.Types);
                break;
            case EnumTypeExtensionNode type:
                WriteHead("enum", type.Name, [], type.Directives);
                WriteBody(type.Values);
                break;
            case InputObjectTypeExtensionNode type:
                WriteHead("input", type.Name, [], type.Directives);
                WriteBody(type.Fields);
                break;
        }
    }

    private void WriteSchema(IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        _text.Append("schema");
        WriteDirectives(directives);
        WriteBody(operationTypes);
    }

    private void WriteHead(string keyword, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives)
    {
        _text.Append(keyword).Append(' ').Append(name.Value);
        if (interfaces.Count > 0)
        {
            _text.Append(" implements ");
            WriteSeparated(interfaces, " & ");
        }

        WriteDirectives(directives);
    }

    private void WriteBody(IReadOnlyList<SyntaxNode> members)
    {
        if (members.Count == 0) return;
        _text.Append(' ');
        WriteBraces(members);
    }

    private void WriteMemberTypes(IReadOnlyList<NamedTypeNode> types)
    {
        if (types.Count == 0) return;
        _text.Append(" = ");
        WriteSeparated(types, " | ");
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        _text.Append("directive @").Append(directive.Name.Value);
        WriteArgumentsDefinition(directive.Arguments);
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteSeparated(directive.Locations, " | ");
    }

    private void WriteFieldDefinition(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        _text.Append(field.Name.Value);
        WriteArgumentsDefinition(field.Arguments);
        _text.Append(": ");
        WriteType(field.Type);
        WriteDirectives(field.Directives);
    }

    private void WriteInputValueDefinition(InputValueDefinitionNode input)
    {
        WriteDescription(input.Description);
        _text.Append(input.Name.Value).Append(": ");
        WriteType(input.Type);
        WriteDefaultValue(input.DefaultValue);
        WriteDirectives(input.Directives);
    }

    private void WriteArgumentsDefinition(IReadOnlyList<InputValueDefinitionNode> arguments) =>
        WriteParentheses(arguments, isMultiline: arguments.Any(argument => argument.Description is not null));
}
