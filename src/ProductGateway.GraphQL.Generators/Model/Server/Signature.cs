namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>A method of a contract.</summary>
/// <param name="Name">With <c>Async</c>.</param>
/// <param name="ReturnType">Such as <c>ValueTask&lt;IProduct?&gt;</c>.</param>
/// <param name="Parameters">Types and names, in order.</param>
internal sealed record Signature(string Name, string ReturnType, IReadOnlyList<(string Type, string Name)> Parameters)
{
    private static readonly (string Type, string Name) Context = ("ResolverContext", "context");

    /// <summary>One for a field; two for a source of events: how it begins, and what the field says of an event.</summary>
    public static IEnumerable<Signature> Of(ContractModel contract, ResolverModel method)
    {
        var arguments = method.Arguments.Select(argument => (argument.Type, argument.Name));
        if (method.Event is { } @event)
        {
            yield return new Signature($"SubscribeTo{method.Name}Async", $"ValueTask<IAsyncEnumerable<{@event}>>", [.. arguments, Context]);
            yield return new Signature($"{method.Name}Async", $"ValueTask<{method.Result}>", [(@event, "emitted"), Context]);
            yield break;
        }

        (string, string)[] parent = contract.Parent is null ? [] : [(contract.Parent, "parent")];
        yield return new Signature($"{method.Name}Async", $"ValueTask<{method.Result}>", [.. parent, .. arguments, Context]);
    }

    /// <summary>The types of the parameters, separated by a comma and a space.</summary>
    public string ParameterTypes => string.Join(", ", Parameters.Select(parameter => parameter.Type));

    /// <summary>As C# declares it, without modifiers.</summary>
    public override string ToString() => $"{ReturnType} {Name}({string.Join(", ", Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"))})";
}
