namespace ProductGateway.GraphQL.Validation;

/// <summary>Every variable that an operation uses, itself or in a fragment, is defined by it.</summary>
/// <remarks>GraphQL specification 5.8.3 <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/></remarks>
internal sealed class AllVariableUsesDefined : IRule<OperationUsages>
{
    public string Section => "sec-All-Variable-Uses-Defined";

    public void Check(OperationUsages operation, ValidationContext context)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var usage in operation.Usages)
        {
            if (context.IsFull) return;
            var name = usage.Node.Name.Value;
            if (operation.Variables.ContainsKey(name) || !reported.Add(name)) continue;
            var type = usage.Position.Type is { } expected ? $"`(${name}: {expected})`" : "its parentheses";
            context.Report(
                this,
                $"`${name}` is used, but {operation.Title} does not define it. Define it in {type}.",
                operation.NodeOf(usage),
                operation.Operation);
        }
    }
}
