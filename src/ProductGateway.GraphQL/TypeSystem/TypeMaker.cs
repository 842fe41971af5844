using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>Makes types and directives of a document that the checks on definitions have passed: every reference in it resolves.</summary>
internal sealed class TypeMaker
{
    private const string DefaultReason = "No longer supported";

    private static readonly JsonCoercion AnyValue = new();

    private readonly TypeSystemDocument _document;
    private readonly SchemaBindings _bindings;
    private readonly bool _areBuiltIn;
    private readonly Dictionary<string, NamedType> _byName = new(StringComparer.Ordinal);

    public TypeMaker(TypeSystemDocument document, SchemaBindings bindings, IReadOnlyList<NamedType> given, bool areBuiltIn)
    {
        _document = document;
        _bindings = bindings;
        _areBuiltIn = areBuiltIn;
        foreach (var type in given) _byName[type.Name] = type;
        Types = [.. document.Types.Select(MakeType)];
        foreach (var type in Types) _byName[type.Name] = type;
        foreach (var type in Types) Fill(type, document.PartsOf(type.Name));
        Directives = [.. document.Directives.Select(MakeDirective)];
    }

    /// <summary>In definition order.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>In definition order.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    public NamedType this[string name] => _byName[name];

    private NamedType MakeType(TypePart part)
    {
        var name = part.Name.Value;
        NamedType type = part.Kind switch
        {
            TypeKind.Scalar => new ScalarType(name, _bindings.Scalars.TryGetValue(name, out var coercion) ? coercion : AnyValue),
            TypeKind.Object => new ObjectType(name),
            TypeKind.Interface => new InterfaceType(name),
            TypeKind.Union => new UnionType(name),
            TypeKind.Enum => new EnumType(name),
            _ => new InputObjectType(name),
        };
        type.Description = part.Description;
        type.IsBuiltIn = _areBuiltIn;
        if (!_areBuiltIn) type.SyntaxNodes = [.. _document.PartsOf(name).Select(p => p.Node)];
        return type;
    }

    private void Fill(NamedType type, IReadOnlyList<TypePart> parts)
    {
        switch (type)
        {
            case ScalarType scalar:
                scalar.SpecifiedByUrl = TextArgument([.. parts.SelectMany(part => part.Directives)], "specifiedBy", "url");
                break;
            case ComplexType complex:
                complex.Interfaces = [.. parts.SelectMany(part => part.Interfaces).Select(node => (InterfaceType)_byName[node.Name.Value])];
                complex.SetFields([.. parts.SelectMany(part => part.Fields).Select(MakeField)]);
                break;
            case UnionType union:
                union.Types = [.. parts.SelectMany(part => part.Members).Select(node => (ObjectType)_byName[node.Name.Value])];
                break;
            case EnumType @enum:
                @enum.SetValues([.. parts.SelectMany(part => part.Values).Select(node => MakeEnumValue(@enum, node))]);
                break;
            case InputObjectType input:
                input.IsOneOf = parts.Any(part => part.Directives.Any(directive => directive.Name.Value == "oneOf"));
                input.Read = _bindings.Inputs.TryGetValue(input.Name, out var read) ? read : null;
                input.SetFields([.. parts.SelectMany(part => part.InputFields).Select(MakeInputValue)]);
                break;
        }
    }

    private OutputField MakeField(FieldDefinitionNode node, int index) => new(node.Name.Value, index)
    {
        Description = node.Description?.Value,
        Type = TypeOf(node.Type),
        Arguments = [.. node.Arguments.Select(MakeInputValue)],
        DeprecationReason = DeprecationReason(node.Directives),
        SyntaxNode = _areBuiltIn ? null : node,
    };

    private InputValue MakeInputValue(InputValueDefinitionNode node, int index) => new(node.Name.Value, index)
    {
        Description = node.Description?.Value,
        Type = TypeOf(node.Type),
        DefaultValue = node.DefaultValue,
        DeprecationReason = DeprecationReason(node.Directives),
        SyntaxNode = _areBuiltIn ? null : node,
    };

    private EnumValue MakeEnumValue(EnumType type, EnumValueDefinitionNode node) => new(node.Name.Value, _bindings.ValueOf(type.Name, node.Name.Value))
    {
        Description = node.Description?.Value,
        DeprecationReason = DeprecationReason(node.Directives),
        SyntaxNode = _areBuiltIn ? null : node,
    };

    private DirectiveDefinition MakeDirective(DirectiveDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        Arguments = [.. node.Arguments.Select(MakeInputValue)],
        Locations = [.. node.Locations.Select(location => location.Value)],
        IsRepeatable = node.IsRepeatable,
        IsBuiltIn = _areBuiltIn,
    };

    private GraphQLType TypeOf(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(nonNull.NullableType)),
        ListTypeNode list => new ListType(TypeOf(list.ElementType)),
        _ => _byName[((NamedTypeNode)node).Name.Value],
    };

    private static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives)
        => directives.Any(directive => directive.Name.Value == "deprecated")
            ? TextArgument(directives, "deprecated", "reason") ?? DefaultReason
            : null;

    private static string? TextArgument(IReadOnlyList<DirectiveNode> directives, string directive, string argument)
    {
        var node = directives.FirstOrDefault(d => d.Name.Value == directive)?.Arguments.FirstOrDefault(a => a.Name.Value == argument);
        return (node?.Value as StringValueNode)?.Value;
    }
}
