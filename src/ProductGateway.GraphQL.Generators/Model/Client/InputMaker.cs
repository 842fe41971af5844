using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>Variables, input records and enums: what goes to the server.</summary>
internal static class InputMaker
{
    // Parameters that each call has behind its variables.
    private static readonly string[] TakenParameters = ["options", "cancellationToken"];

    /// <summary>Variables whose type does not exist are left out; validation has complained.</summary>
    public static EquatableArray<InputModel> Variables(OperationDefinitionNode operation, Schema schema, ShapeMaker shapes)
    {
        List<string> taken = [.. TakenParameters];
        List<InputModel> variables = [];
        foreach (var definition in operation.Variables)
        {
            if (TypeOf(definition.Type, schema) is not { IsInputType: true } type) continue;
            var name = ClientNames.Camel(definition.Variable.Name.Value);
            while (taken.Contains(name)) name += "_";
            taken.Add(name);
            var isRequired = type is NonNullType && definition.DefaultValue is null;
            variables.Add(new InputModel(name, definition.Variable.Name.Value, shapes.Of(type), isRequired, definition.Description?.Value, null));
        }

        return variables.ToEquatableArray();
    }

    public static InputObjectModel InputObject(InputObjectType input, ShapeMaker shapes)
    {
        List<string> taken = [];
        return new InputObjectModel(
            ClientNames.Escape(input.Name), input.Description, input.IsOneOf, input.Fields.Select(field => Field(input, field, shapes, taken)).ToEquatableArray());
    }

    public static EnumModel Enum(EnumType type)
    {
        List<string> taken = [];
        return new EnumModel(ClientNames.Escape(type.Name), type.Description, type.Values.Select(value => Member(value, taken)).ToEquatableArray());
    }

    private static InputModel Field(InputObjectType input, InputValue field, ShapeMaker shapes, List<string> taken)
    {
        var name = ClientNames.Property(field.Name, input.Name, taken);
        taken.Add(name);
        var shape = shapes.Of(field.Type);
        if (input.IsOneOf) shape = shape with { IsNullable = false };
        return new InputModel(name, field.Name, shape, field.IsRequired, field.Description, field.DeprecationReason);
    }

    private static EnumMember Member(EnumValue value, List<string> taken)
    {
        var name = ClientNames.Pascal(value.Name);
        while (taken.Contains(name)) name += "_";
        taken.Add(name);
        return new EnumMember(name, value.Name, value.Description, value.DeprecationReason);
    }

    private static GraphQLType? TypeOf(TypeNode node, Schema schema) => node switch
    {
        NonNullTypeNode nonNull => TypeOf(nonNull.NullableType, schema) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => TypeOf(list.ElementType, schema) is { } element ? new ListType(element) : null,
        NamedTypeNode named => schema.GetType(named.Name.Value),
        _ => null,
    };
}
