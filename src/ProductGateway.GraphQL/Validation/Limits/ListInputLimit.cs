using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A list of a document has at most <see cref="Limits.MaxListInput"/> items, whatever its type.</summary>
internal sealed class ListInputLimit : ILimit<ListValueNode>
{
    public void Check(ListValueNode list, ValidationContext context)
    {
        var max = context.Limits.MaxListInput;
        if (list.Values.Count > max) context.Report(ErrorCode.ListInputLimit, Message("A list", list, max), list.Values[max]);
    }

    /// <summary>The same for a list of a variable.</summary>
    public static string Message(string subject, ListValueNode list, int max)
        => $"{subject} has {list.Values.Count} items, and {max} are allowed. Send fewer, or in several requests.";
}
