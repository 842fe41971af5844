using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Tells what depends on the variables of a request.</summary>
internal static class Variables
{
    /// <summary>Whether a variable stands anywhere in the value, which nests as deep as the parser allows.</summary>
    public static bool AreIn(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(AreIn),
        ObjectValueNode map => map.Fields.Any(field => AreIn(field.Value)),
        _ => false,
    };
}
