using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>Makes the contracts of resolvers.</summary>
internal sealed class ContractMaker(ServerInputs inputs, CSharpTypes types, InputReads reads)
{
    /// <summary>Null when no field of the type is answered by code.</summary>
    public ContractModel? Make(SchemaType type)
    {
        var fields = type.Fields.Where(field => inputs.IsAnsweredByCode(type, field)).ToArray();
        if (fields.Length == 0) return null;
        var root = inputs.RootOf(type);
        var names = CSharpNames.Distinct(fields.Select(field => CSharpNames.Pascal(field.Name.Value)));
        var methods = fields.Select((field, index) => MakeMethod(field, names[index], root)).ToEquatableArray();
        return new ContractModel(type.Name, $"I{type.Name}Resolvers", root is null ? CSharpTypes.NameOf(type) : null, methods);
    }

    private ResolverModel MakeMethod(FieldDefinitionNode field, string name, RootKind? root)
    {
        var names = CSharpNames.Distinct(
            field.Arguments.Select(argument => CSharpNames.Camel(argument.Name.Value)), "context", "parent", "emitted");
        return new ResolverModel(
            field.Name.Value,
            name,
            types.Text(field.Type),
            field.Arguments.Select((argument, index) => MakeArgument(argument, names[index], index)).ToEquatableArray(),
            root == RootKind.Subscription ? $"T{name}" : null,
            field.Description?.Value,
            Deprecation.Of(field.Directives),
            IsUnbound: false);
    }

    private ArgumentModel MakeArgument(InputValueDefinitionNode argument, string name, int index)
        => new(name, types.Text(argument.Type), reads.OfArgument(argument, index), argument.Description?.Value);
}
