using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Execution;

/// <summary>CoerceVariableValues(schema, operation, variableValues).</summary>
/// <remarks>GraphQL specification 6.1.2 <see href="https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values"/></remarks>
internal sealed class CoerceVariableValues
{
    private readonly Schema _schema;
    private readonly Limits _limits;
    private readonly bool _suggestions;
    private readonly Dictionary<string, ValueNode> _given = new(StringComparer.Ordinal);
    private readonly List<GraphQLError> _errors = [];
    private bool _isFull;

    // 1. Let coercedValues be an empty unordered Map.
    private readonly Dictionary<string, object?> _coerced = new(StringComparer.Ordinal);

    private CoerceVariableValues(Schema schema, ObjectValueNode? variableValues, Limits limits, bool suggestions)
    {
        _schema = schema;
        _limits = limits;
        _suggestions = suggestions;
        foreach (var field in variableValues?.Fields ?? []) _given[field.Name.Value] = field.Value;
    }

    /// <summary>
    /// Coerces every variable and reports all that do not fit: <see cref="ErrorCode.BadUserInput"/> at the variable's definition, or
    /// the code of one of the <paramref name="limits"/>, before the value is coerced; of all of them at most <see cref="Limits.MaxErrors"/>, and one
    /// more that says there were more. Messages name similar names of the schema where <paramref name="suggestions"/> are wanted. Values for variables
    /// that the operation does not define are ignored.
    /// </summary>
    public static (IReadOnlyDictionary<string, object?> Values, IReadOnlyList<GraphQLError> Errors) Coerce(
        Schema schema,
        OperationDefinitionNode operation,
        ObjectValueNode? variableValues,
        Limits? limits = null,
        bool suggestions = true)
    {
        var coercion = new CoerceVariableValues(schema, variableValues, limits ?? Limits.None, suggestions);

        // 2. and 3. For each variableDefinition in the variables defined by operation:
        foreach (var definition in operation.Variables)
        {
            if (!coercion._isFull) coercion.Coerce(definition);
        }

        return (coercion._coerced, coercion._errors);
    }

    private void Coerce(VariableDefinitionNode definition)
    {
        var name = definition.Variable.Name.Value;
        if (TypeOf(definition.Type) is not { IsInputType: true } type)
        {
            Report(definition, $"${FoundText.Name(name)} has a type that the schema does not know as an input.");
            return;
        }

        // 3g. If hasValue is not true and defaultValue exists, its coerced value is the variable's.
        var hasValue = _given.TryGetValue(name, out var value);
        if (!hasValue && definition.DefaultValue is { } defaultValue)
        {
            Coerce(definition, defaultValue, type, ValueOrigin.Literal);
            return;
        }

        if (hasValue && VariableLimits.Find(name, value!, _limits) is var (limit, message))
        {
            Report(definition, message, limit);
            return;
        }

        // 3h. Otherwise if variableType is a Non-Nullable type, and either hasValue is not true or value is null, raise a request error.
        if (type is NonNullType && (!hasValue || value is NullValueNode))
        {
            var found = hasValue ? "is null" : "is missing";
            Report(definition, $"${FoundText.Name(name)} {found}, and its type {type} needs a value. Send one in \"variables\".");
            return;
        }

        // 3i. Otherwise if hasValue is true, coerce value; without one, the variable stays absent.
        if (hasValue) Coerce(definition, value!, type, ValueOrigin.Variable);
    }

    private void Coerce(VariableDefinitionNode definition, ValueNode value, GraphQLType type, ValueOrigin origin)
    {
        var name = definition.Variable.Name.Value;
        var problems = new CoercionProblems($"${FoundText.Name(name)}", _suggestions);
        if (InputCoercion.TryCoerce(value, type, origin, variables: null, problems, out var coerced))
        {
            _coerced[name] = coerced;
            return;
        }

        foreach (var problem in problems.Items) Report(definition, problem.Message);
    }

    private void Report(VariableDefinitionNode definition, string message, ErrorCode code = ErrorCode.BadUserInput)
    {
        if (_isFull) return;
        _isFull = _errors.Count == _limits.MaxErrors;
        _errors.Add(_isFull ? More() : new GraphQLError(message, code)
        {
            Locations = definition.Span.Location is { } location ? [location] : [],
            SpecSection = "sec-Coercing-Variable-Values",
        });
    }

    private GraphQLError More() => new(
        $"The variables have more errors than the {_limits.MaxErrors} that are reported. Mend those and send it again.",
        ErrorCode.ErrorLimit);

    private GraphQLType? TypeOf(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => TypeOf(nonNull.NullableType) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => TypeOf(list.ElementType) is { } inner ? new ListType(inner) : null,
        NamedTypeNode named => _schema.GetType(named.Name.Value),
        _ => null,
    };
}
