using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Finds what a document uses of a schema that its authors want to take away.</summary>
/// <remarks>GraphQL specification 3.13.3 <see href="https://spec.graphql.org/September2025/#sec--deprecated"/></remarks>
public sealed class DeprecatedUses
{
    private readonly Schema _schema;
    private readonly List<DeprecatedUse> _found = [];

    private DeprecatedUses(Schema schema) => _schema = schema;

    /// <summary>
    /// Every use of a deprecated field, argument, input field or enum value, in the order of the document; a fragment's once, however often it
    /// is spread. Values of variables are not seen, their defaults are.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">Valid against it; of what is not valid nothing is found.</param>
    public static IReadOnlyList<DeprecatedUse> Find(Schema schema, DocumentNode document)
    {
        var uses = new DeprecatedUses(schema);
        foreach (var definition in DocumentValidator.Run(schema, document, ValidationOptions.ForCompiler).Definitions)
        {
            if (definition is OperationScope operation) uses.VisitVariables(operation.Node);
            uses.Visit(definition.Root);
        }

        return uses._found;
    }

    private void VisitVariables(OperationDefinitionNode operation)
    {
        foreach (var variable in operation.Variables)
        {
            if (variable.DefaultValue is { } value && TypeReference.Resolve(variable.Type, _schema) is { } type) Visit(value, type);
        }
    }

    private void Visit(SelectionScope scope)
    {
        foreach (var (node, parent, definition, children) in scope.Fields)
        {
            if (parent is null || definition is null) continue;
            Add(new MemberCoordinate(parent.Name, definition.Name), definition.DeprecationReason, node);
            foreach (var argument in node.Arguments)
            {
                if (definition.GetArgument(argument.Name.Value) is not { } input) continue;
                Add(new ArgumentCoordinate(parent.Name, definition.Name, input.Name), input.DeprecationReason, argument);
                Visit(argument.Value, input.Type);
            }

            if (children is not null) Visit(children);
        }
    }

    private void Visit(ValueNode value, GraphQLType type)
    {
        switch (value, type.Named)
        {
            case (ListValueNode list, _):
                foreach (var item in list.Values) Visit(item, type);
                break;
            case (EnumValueNode name, EnumType @enum):
                Add(new MemberCoordinate(@enum.Name, name.Value), @enum.GetValue(name.Value)?.DeprecationReason, name);
                break;
            case (ObjectValueNode members, InputObjectType input):
                foreach (var member in members.Fields) Visit(member, input);
                break;
        }
    }

    private void Visit(ObjectFieldNode member, InputObjectType type)
    {
        if (type.GetField(member.Name.Value) is not { } field) return;
        Add(new MemberCoordinate(type.Name, field.Name), field.DeprecationReason, member);
        Visit(member.Value, field.Type);
    }

    private void Add(SchemaCoordinate coordinate, string? reason, SyntaxNode node)
    {
        if (reason is not null) _found.Add(new DeprecatedUse(coordinate, reason, node.Span.Location ?? default));
    }
}

/// <summary>One use.</summary>
/// <param name="Coordinate">What is deprecated.</param>
/// <param name="Reason">Why, and what to use instead, in the words of the schema.</param>
/// <param name="Location">Where it is used.</param>
public sealed record DeprecatedUse(SchemaCoordinate Coordinate, string Reason, Location Location);
