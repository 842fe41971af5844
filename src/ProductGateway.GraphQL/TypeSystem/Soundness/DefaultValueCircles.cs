using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>"{InputObjectDefaultValueHasCycle(inputObject)} must be {false}." Each field is followed once, where the specification follows it from each start.</summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/></remarks>
internal static class DefaultValueCircles
{
    public static void Check(TypesContext context, DefaultValueGraph defaults)
    {
        foreach (var circle in defaults.Circles)
        {
            var path = CirclePath.Text([.. circle.Select(step => step.Coordinate)]);
            context.Report(
                "sec-Input-Objects.Type-Validation",
                $"The default value of {circle[0].Coordinate} never ends: {path} brings itself along. Write the inner field out, such as null.",
                [.. circle.Take(CirclePath.MaxSteps).Select(step => step.Input.DefaultValue)]);
        }
    }
}
