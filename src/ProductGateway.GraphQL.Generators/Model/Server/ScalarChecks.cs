using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>Every custom scalar has a C# type, and every binding a scalar.</summary>
internal static class ScalarChecks
{
    public static IEnumerable<Finding> Find(ServerInputs inputs) => Unmapped(inputs).Concat(Misplaced(inputs)).Concat(Repeated(inputs));

    private static IEnumerable<Finding> Unmapped(ServerInputs inputs)
        => from type in inputs.Schema.Types
           where type.Definition is ScalarTypeDefinitionNode && !inputs.Scalars.Any(scalar => scalar.Scalar == type.Name)
           select new Finding(
               Diagnostics.UnknownScalar.Id,
               inputs.Schema.PlaceOf(type.Definition.Name),
               $"No C# type stands for the scalar {type.Name}. Add [assembly: BindScalar<TValue, TCoercion>(\"{type.Name}\")], such as BindScalar<decimal, DecimalCoercion>.");

    private static IEnumerable<Finding> Misplaced(ServerInputs inputs)
        => from scalar in inputs.Scalars
           where inputs.Schema.Find(scalar.Scalar)?.Definition is not ScalarTypeDefinitionNode
           select new Finding(
               Diagnostics.UnknownBinding.Id,
               scalar.Place,
               $"The schema defines no scalar {scalar.Scalar}. Name one that it defines, or remove the attribute.");

    private static IEnumerable<Finding> Repeated(ServerInputs inputs)
        => from scalars in inputs.Scalars.GroupBy(scalar => scalar.Scalar, StringComparer.Ordinal)
           from scalar in scalars.Skip(1)
           select new Finding(
               Diagnostics.UnknownBinding.Id, scalar.Place, $"The scalar {scalar.Scalar} has a C# type already. Keep one of its attributes.");
}
