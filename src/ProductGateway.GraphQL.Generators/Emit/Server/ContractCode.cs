using ProductGateway.GraphQL.Generators.Model.Server;

namespace ProductGateway.GraphQL.Generators.Emit.Server;

/// <summary>Writes the contract of a type's resolvers.</summary>
internal static class ContractCode
{
    public static void Write(SourceWriter writer, ContractModel contract, string? description)
    {
        writer.Summary($"Resolvers of `{contract.Type}`. {description}".TrimEnd());
        foreach (var method in contract.Methods.Where(method => method.Event is not null)) writer.TypeParameter(method.Event!, $"What the source of `{method.SchemaName}` emits.");
        var constraints = string.Concat(contract.TypeParameters.Select(parameter => $"\n    where {parameter} : notnull"));
        writer.Block($"internal interface {contract.FullName}{constraints}", () => writer.Apart(
            contract.BoundMethods.SelectMany(method => Signature.Of(contract, method).Select(signature => (method, signature))),
            pair => WriteMethod(writer, pair.method, pair.signature)));
    }

    private static void WriteMethod(SourceWriter writer, ResolverModel method, Signature signature)
    {
        var isSubscribe = signature.Name == $"SubscribeTo{method.Name}Async";
        writer.Summary(isSubscribe ? $"Opens the events of `{method.SchemaName}`. {method.Description}".TrimEnd() : method.Description);
        var arguments = method.Arguments.Where(argument => signature.Parameters.Any(parameter => parameter.Name == argument.Name)).ToArray();
        if (method.Description is not null && arguments.Length > 0 && arguments.All(argument => argument.Description is not null))
        {
            WriteParameters(writer, arguments, signature);
        }

        if (method.Deprecation is not null) writer.Line($"[Obsolete({CSharpFile.Literal(method.Deprecation)})]");
        var parameters = signature.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}");
        writer.Line(CallText.Of($"{signature.ReturnType} {signature.Name}(", parameters, ");"));
    }

    private static void WriteParameters(SourceWriter writer, ArgumentModel[] arguments, Signature signature)
    {
        foreach (var (_, name) in signature.Parameters)
        {
            var argument = arguments.FirstOrDefault(argument => argument.Name == name);
            writer.Parameter(name, argument?.Description ?? (name == "parent" ? "The object whose field it is." : "What may be known of the request."));
        }
    }
}
