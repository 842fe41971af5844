using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Execution;

/// <summary>CoerceArgumentValues(objectType, field, variableValues).</summary>
/// <remarks>GraphQL specification 6.4.1 <see href="https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments"/></remarks>
internal static class CoerceArgumentValues
{
    /// <summary>Stands for an argument that is neither given nor has a default.</summary>
    public static readonly object Absent = new();

    /// <summary>The arguments of a field that has none.</summary>
    public static readonly ArgumentValues None = new([], null);

    /// <summary>Reports: <see cref="ErrorCode.BadUserInput"/>, the first misfit only, as an execution error of the field.</summary>
    public static ArgumentValues Coerce(OutputField definition, FieldNode field, OperationContext context)
    {
        // 1. to 4. Let coercedValues be an empty map; argument definitions are known by position.
        var values = new object?[definition.Arguments.Count];

        // 5. For each argumentDefinition in argumentDefinitions:
        foreach (var argument in definition.Arguments)
        {
            if (CoerceOne(argument, Find(field, argument.Name), context, out values[argument.Index]) is not { } message) continue;
            return new ArgumentValues(values, new GraphQLError(message, ErrorCode.BadUserInput) { SpecSection = "sec-Coercing-Field-Arguments" });
        }

        // 6. Return coercedValues.
        return new ArgumentValues(values, null);
    }

    /// <returns>Null, or what is wrong.</returns>
    private static string? CoerceOne(InputValue definition, ValueNode? argumentValue, OperationContext context, out object? result)
    {
        // 5e. If argumentValue is a Variable, hasValue and value are those of the variable.
        result = Absent;
        var variable = argumentValue as VariableNode;
        var hasValue = variable is null ? argumentValue is not null : context.Variables.TryGetValue(variable.Name.Value, out result);

        // 5g. If hasValue is not true and defaultValue exists, add its value, coerced once when the schema was built.
        if (!hasValue)
        {
            result = definition.DefaultValue is null ? Absent : definition.CoercedDefaultValue;
            return definition.IsRequired ? $"The argument {definition.Name} is missing; its type {definition.Type} needs a value." : null;
        }

        // 5h. Otherwise if argumentType is a Non-Nullable type and value is null, raise an execution error.
        var isNull = variable is null ? argumentValue is NullValueNode : result is null;
        if (isNull && definition.Type is NonNullType) return $"The argument {definition.Name} is null; its type {definition.Type} needs a value.";

        // 5i. Variables are coerced already; literals are coerced now.
        if (variable is not null) return null;
        var problems = new CoercionProblems(definition.Name);
        return InputCoercion.TryCoerce(argumentValue!, definition.Type, ValueOrigin.Literal, context.Variables, problems, out result)
            ? null
            : problems.Items[0].Message;
    }

    private static ValueNode? Find(FieldNode field, string name)
    {
        foreach (var argument in field.Arguments)
        {
            if (argument.Name.Value == name) return argument.Value;
        }

        return null;
    }
}
