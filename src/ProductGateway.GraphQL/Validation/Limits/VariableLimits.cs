using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Validation;

/// <summary>What the value of a variable keeps: <see cref="Limits.MaxListInput"/> and <see cref="Limits.MaxRecursion"/>. Asked before it is coerced.</summary>
internal static class VariableLimits
{
    private const int MaxPathLength = 100;

    /// <summary>The first excess, if any. Values nest no deeper than their reader let them.</summary>
    /// <param name="variable">The variable's name, without the dollar.</param>
    /// <param name="value">Its value as sent.</param>
    /// <param name="limits">What is allowed.</param>
    public static (ErrorCode Limit, string Message)? Find(string variable, ValueNode value, Limits limits)
    {
        if (FindExcess(value, 1, limits, out var path) is not { } excess) return null;
        var subject = $"${FoundText.Name(variable)}{path}";
        return excess is ListValueNode list && list.Values.Count > limits.MaxListInput
            ? (ErrorCode.ListInputLimit, ListInputLimit.Message(subject, list, limits.MaxListInput))
            : (ErrorCode.RecursionLimit, $"{subject} is nested deeper than {limits.MaxRecursion} levels. Send a flatter value.");
    }

    /// <summary>The list or object that is too much, and the path to it, put together on the way back: nothing is allocated for a value that is in order.</summary>
    private static ValueNode? FindExcess(ValueNode value, int level, Limits limits, out string path)
    {
        path = "";
        if (value is ObjectValueNode inputObject)
        {
            if (level > limits.MaxRecursion) return value;
            for (var i = 0; i < inputObject.Fields.Count; i++)
            {
                if (FindExcess(inputObject.Fields[i].Value, level + 1, limits, out path) is not { } excess) continue;
                path = Join(".", inputObject.Fields[i].Name.Value, path);
                return excess;
            }
        }

        if (value is not ListValueNode list) return null;
        if (level > limits.MaxRecursion || list.Values.Count > limits.MaxListInput) return value;
        for (var i = 0; i < list.Values.Count; i++)
        {
            if (FindExcess(list.Values[i], level + 1, limits, out path) is not { } excess) continue;
            path = Join("[", $"{i.ToString(CultureInfo.InvariantCulture)}]", path);
            return excess;
        }

        return null;
    }

    /// <summary>Names are the sender's choice: of a path that is too long to be read, the end is left out.</summary>
    private static string Join(string separator, string segment, string path)
        => segment.Length > MaxPathLength ? "…" : separator + segment + (path.Length + segment.Length > MaxPathLength ? "…" : path);
}
