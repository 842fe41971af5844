namespace ProductGateway.GraphQL.Validation;

/// <summary>Every variable that an operation defines is used, by itself or in a fragment.</summary>
/// <remarks>GraphQL specification 5.8.4 <see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/></remarks>
internal sealed class AllVariablesUsed : IRule<OperationUsages>
{
    public string Section => "sec-All-Variables-Used";

    public void Check(OperationUsages operation, ValidationContext context)
    {
        if (operation.Operation.Variables.Count == 0) return;
        var used = new HashSet<string>(operation.Usages.Select(usage => usage.Node.Name.Value), StringComparer.Ordinal);
        foreach (var variable in operation.Operation.Variables)
        {
            if (context.IsFull) return;
            var name = variable.Variable.Name.Value;
            if (used.Contains(name)) continue;
            context.Report(this, $"The variable `${name}` is defined by {operation.Title}, which does not use it. Use it or leave it out.", variable);
        }
    }
}
