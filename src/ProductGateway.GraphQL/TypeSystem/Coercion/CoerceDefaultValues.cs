namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>Coerces every default value of a schema once, those that others are made of first.</summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/></remarks>
internal static class CoerceDefaultValues
{
    /// <summary>Fills <see cref="InputValue.CoercedDefaultValue"/>; reports defaults that do not fit their type.</summary>
    public static void Run(DefaultValueGraph defaults, SchemaErrors errors)
    {
        foreach (var (input, coordinate, section) in defaults.BroughtFirst)
        {
            var literal = input.DefaultValue!;
            var problems = new CoercionProblems(coordinate);
            if (InputCoercion.TryCoerce(literal, input.Type, ValueOrigin.Literal, variables: null, problems, out var value))
            {
                input.CoercedDefaultValue = value;
                continue;
            }

            foreach (var problem in problems.Items) errors.Report(section, $"The default value does not fit. {problem.Message}", literal);
        }
    }
}
