using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Generators.Inputs.Server;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>Every field that code answers has its method, and the method fits.</summary>
internal static class ResolverChecks
{
    /// <returns>Coordinates of the fields that <paramref name="findings"/> are about.</returns>
    public static IReadOnlyList<string> Find(ServerInputs inputs, IReadOnlyList<TopicModel> topics, List<Finding> findings)
    {
        var unbound = new List<string>();
        foreach (var contract in topics.SelectMany(topic => topic.Contracts))
        {
            var implementations = inputs.Implementations.Where(implementation => implementation.Contract == contract.Name).ToArray();
            if (implementations.Any(implementation => implementation.IsOpen || implementation.TypeArguments.Count != contract.TypeParameters.Count())) continue;
            if (implementations.Length == 0) findings.Add(Unimplemented(inputs, contract));
            foreach (var method in contract.Methods)
            {
                var problem = implementations.Select(implementation => Check(contract, method, implementation)).FirstOrDefault(found => found is not null);
                if (problem is null) continue;
                var (id, message) = problem.Value;
                findings.Add(new Finding(id, PlaceOf(inputs, contract, method), message));
                unbound.Add($"{contract.Type}.{method.SchemaName}");
            }
        }

        return unbound;
    }

    /// <summary>Coordinates of all fields that code answers: with other errors about, nothing is said of their code.</summary>
    public static IEnumerable<string> Everything(TopicModel topic)
        => topic.Contracts.SelectMany(contract => contract.Methods.Select(method => $"{contract.Type}.{method.SchemaName}"));

    private static Finding Unimplemented(ServerInputs inputs, ContractModel contract) => new(
        Diagnostics.UnboundResolver.Id,
        inputs.Schema.PlaceOf(inputs.Schema.Find(contract.Type)!.Definition.Name),
        $"No class implements the resolvers of {contract.Type}. Write one: internal sealed class {contract.Type}Resolvers : {contract.WritableName}."
            + (contract.TypeParameters.Any() ? $" In place of object stands what tells of an event of {contract.EventFields}." : ""));

    private static (string Id, string Message)? Check(ContractModel contract, ResolverModel method, Implementation implementation)
    {
        foreach (var wanted in Signature.Of(contract, method))
        {
            var closed = Close(wanted, contract, implementation);
            var found = implementation.Methods.Where(candidate => candidate.Name == closed.Name).ToArray();
            if (found.Any(candidate => candidate.Fits(closed.ReturnType, closed.ParameterTypes))) continue;
            var coordinate = $"{contract.Type}.{method.SchemaName}";
            return found.Length == 0
                ? (Diagnostics.UnboundResolver.Id, $"{coordinate} has no resolver. Add this to {implementation.Name}: public {closed}.")
                : (Diagnostics.MistypedResolver.Id,
                    $"{coordinate} has a resolver of another type: {implementation.Name} has {found[0]}. Make it: public {closed}.");
        }

        return null;
    }

    /// <summary>Puts the types of events that the implementation names in the place of the contract's type parameters.</summary>
    private static Signature Close(Signature signature, ContractModel contract, Implementation implementation)
    {
        var parameters = contract.TypeParameters.ToArray();
        string Replace(string type)
        {
            for (var i = 0; i < parameters.Length; i++) type = type == parameters[i] ? implementation.TypeArguments[i] : type.Replace($"<{parameters[i]}>", $"<{implementation.TypeArguments[i]}>");
            return type;
        }

        return new Signature(
            signature.Name, Replace(signature.ReturnType), [.. signature.Parameters.Select(parameter => (Replace(parameter.Type), parameter.Name))]);
    }

    private static Place? PlaceOf(ServerInputs inputs, ContractModel contract, ResolverModel method)
        => inputs.Schema.Find(contract.Type)!.Fields.FirstOrDefault(field => field.Name.Value == method.SchemaName) is { } field
            ? inputs.Schema.PlaceOf(field.Name)
            : null;
}
