using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every value that a variable may hold fits each place where it is used.</summary>
/// <remarks>GraphQL specification 5.8.5 <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/></remarks>
internal sealed class AllVariableUsagesAreAllowed : IRule<OperationUsages>
{
    public string Section => "sec-All-Variable-Usages-Are-Allowed";

    public void Check(OperationUsages operation, ValidationContext context)
    {
        foreach (var usage in operation.Usages)
        {
            if (context.IsFull) return;
            if (usage.Position.Type is not { } locationType) continue;
            if (!operation.Variables.TryGetValue(usage.Node.Name.Value, out var definition)) continue;
            if (TypeReference.Resolve(definition.Type, context.Schema) is not { IsInputType: true } variableType) continue;
            if (usage.Position.OneOf is { } oneOf && variableType is not NonNullType) ReportOneOf(usage, definition, oneOf, operation, context);
            else if (!IsVariableUsageAllowed(definition, variableType, usage.Position, locationType)) Report(usage, definition, variableType, operation, context);
        }
    }

    private void Report(VariableUsage usage, VariableDefinitionNode definition, GraphQLType variableType, OperationUsages operation, ValidationContext context)
        => context.Report(
            this,
            $"`${usage.Node.Name.Value}` is of type `{variableType}`, but `{usage.Position.Name}` takes `{usage.Position.Type}`. Define it with a type that fits.",
            definition,
            operation.NodeOf(usage));

    /// <summary>The section's counter-example has the one-of type in a non-null position, where graphql-js does not look.</summary>
    private void ReportOneOf(VariableUsage usage, VariableDefinitionNode definition, InputObjectType oneOf, OperationUsages operation, ValidationContext context)
        => context.Report(
            this,
            $"`${usage.Node.Name.Value}` may be null, but `{usage.Position.Name}` is a field of `{oneOf.Name}`, whose one field never is. Define it as non-null.",
            definition,
            operation.NodeOf(usage));

    /// <summary>
    /// IsVariableUsageAllowed(variableDefinition, variableUsage). IsNonNullPosition also holds in a field of a OneOf input object; we read it as
    /// graphql-js does, that no default makes up for a nullable variable there, since null could still be sent.
    /// </summary>
    private static bool IsVariableUsageAllowed(
        VariableDefinitionNode definition,
        GraphQLType variableType,
        InputPosition position,
        GraphQLType locationType)
    {
        if (locationType is not NonNullType || variableType is NonNullType) return AreTypesCompatible(variableType, locationType);
        var hasNonNullVariableDefaultValue = definition.DefaultValue is not (null or NullValueNode);
        var hasLocationDefaultValue = position.HasDefault;
        if (!hasNonNullVariableDefaultValue && !hasLocationDefaultValue) return false;
        return AreTypesCompatible(variableType, locationType.NullableType);
    }

    /// <summary>AreTypesCompatible(variableType, locationType).</summary>
    private static bool AreTypesCompatible(GraphQLType variableType, GraphQLType locationType)
    {
        while (true)
        {
            if (locationType is NonNullType && variableType is not NonNullType) return false;
            (variableType, locationType) = (variableType.NullableType, locationType.NullableType);
            if (variableType is not ListType variableList || locationType is not ListType locationList) break;
            (variableType, locationType) = (variableList.ElementType, locationList.ElementType);
        }

        return ReferenceEquals(variableType, locationType);
    }
}
