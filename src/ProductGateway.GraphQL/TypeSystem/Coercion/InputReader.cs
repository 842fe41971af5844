using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>One run of input coercion: everything but input objects.</summary>
internal readonly struct InputReader(
    ValueOrigin origin,
    IReadOnlyDictionary<string, object?>? variables,
    CoercionProblems problems)
{
    public CoercionProblems Problems => problems;

    public bool TryRead(ValueNode value, GraphQLType type, out object? result)
    {
        if (value is VariableNode variable) return TryReadVariable(variable, type, out result);
        result = null;
        if (type is NonNullType nonNull)
        {
            return value is NullValueNode
                ? Fail($"{type} must not be null; give a value", value)
                : TryRead(value, nonNull.NullableType, out result);
        }

        if (value is NullValueNode) return true;
        if (problems.Depth > InputCoercion.MaxDepth)
        {
            return Fail($"a value may nest {InputCoercion.MaxDepth} levels; send a flatter one", value);
        }

        return type switch
        {
            ListType list => TryReadList(value, list, out result),
            InputObjectType inputObject => new InputObjectReader(this, inputObject).TryRead(value, out result),
            EnumType @enum => TryReadEnum(value, @enum, out result),
            ScalarType scalar => TryReadScalar(value, scalar, out result),
            _ => Fail($"{type} is not an input type", value),
        };
    }

    /// <summary>False when the value is a variable of this run without a runtime value.</summary>
    public bool HasValue(ValueNode value)
        => value is not VariableNode variable || (variables is not null && variables.ContainsKey(variable.Name.Value));

    /// <summary>True for the null literal and for a variable whose runtime value is null.</summary>
    public bool IsNull(ValueNode value)
        => value is NullValueNode
            || (value is VariableNode variable && variables is not null
                && variables.TryGetValue(variable.Name.Value, out var runtime) && runtime is null);

    public bool Fail(string problem, SyntaxNode at)
    {
        problems.Add(problem, at);
        return false;
    }

    /// <summary>The runtime value is coerced already; validation has compared the types.</summary>
    private bool TryReadVariable(VariableNode variable, GraphQLType type, out object? result)
    {
        result = null;
        var given = variables is not null && variables.TryGetValue(variable.Name.Value, out result);
        if (result is not null || type is not NonNullType) return true;
        var found = given ? "is null" : "has no value";
        return Fail($"{type} must not be null, but ${variable.Name.Value} {found}; give it one", variable);
    }

    private bool TryReadList(ValueNode value, ListType type, out object? result)
    {
        // "If the value passed as an input to a list type is not a list and not the null value,
        // then the result of input coercion is a list of size one."
        if (value is not ListValueNode list)
        {
            var fits = TryRead(value, type.ElementType, out var only);
            result = fits ? new[] { only } : null;
            return fits;
        }

        var items = new object?[list.Values.Count];
        var allFit = true;
        for (var i = 0; i < items.Length; i++)
        {
            problems.Enter(i);
            allFit &= TryRead(list.Values[i], type.ElementType, out items[i]);
            problems.Leave();
        }

        result = allFit ? items : null;
        return allFit;
    }

    private bool TryReadEnum(ValueNode value, EnumType type, out object? result)
    {
        result = null;
        var name = (value, origin) switch
        {
            (EnumValueNode literal, ValueOrigin.Literal) => literal.Value,
            (StringValueNode json, ValueOrigin.Variable) => json.Value,
            _ => null,
        };
        if (name is null)
        {
            var quotes = origin == ValueOrigin.Literal ? "without quotes" : "as a string";
            return Fail($"{type} is an enum; write the name of one of its values {quotes}; found {FoundText.Of(value)}", value);
        }

        if (type.GetValue(name) is not { } found)
        {
            problems.Add($"{type} has no value {FoundText.Of(value)}; write one that it defines", value, name, type.Values.Select(member => member.Name));
            return false;
        }

        result = found.Value;
        return true;
    }

    private bool TryReadScalar(ValueNode value, ScalarType type, out object? result)
    {
        if (origin == ValueOrigin.Literal && variables is not null && !EmbeddedVariables.TryReplace(value, variables, out value))
        {
            result = null;
            return Fail("a variable in it has a value that cannot stand inside a literal; send the whole value as one variable", value);
        }

        if (type.Coercion.TryCoerceInput(value, origin, out result, out var problem)) return true;
        result = null;
        return Fail(problem ?? $"{type} does not accept {FoundText.Of(value)}", value);
    }
}
