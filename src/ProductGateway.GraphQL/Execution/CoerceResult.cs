using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>CoerceResult(leafType, value).</summary>
/// <remarks>GraphQL specification 6.4.3 <see href="https://spec.graphql.org/September2025/#CoerceResult()"/></remarks>
internal static class CoerceResult
{
    /// <param name="leafType">A scalar or an enum.</param>
    /// <param name="value">1. Assert: value is not null.</param>
    /// <param name="result">What the response writer takes.</param>
    /// <param name="fault">For operators, when false: it may name the value's C# type, never the value.</param>
    public static bool TryCoerce(GraphQLType leafType, object value, out object? result, out Exception fault)
    {
        // 2. Return the result of the "result coercion" of leafType. It must be valid for the type and not null, otherwise raise an execution error.
        fault = null!;
        result = null;
        try
        {
            if (leafType is EnumType @enum) result = @enum.FindByRuntimeValue(value)?.Name;
            if (leafType is ScalarType scalar && !scalar.Coercion.TryCoerceResult(value, out result)) result = null;
            if (result is not null) return true;
            fault = new InvalidOperationException($"{leafType} cannot carry this value of {value.GetType()}.");
        }
        catch (Exception exception)
        {
            fault = exception;
        }

        return false;
    }
}
