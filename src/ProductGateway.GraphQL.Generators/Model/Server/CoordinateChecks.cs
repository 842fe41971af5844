using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>Every <c>BindResolver</c> names a field of an object type.</summary>
internal static class CoordinateChecks
{
    public static IEnumerable<Finding> Find(ServerInputs inputs)
        => from resolver in inputs.Resolvers
           where !Names(inputs.Schema, resolver.Coordinate.Split('.'))
           select new Finding(
               Diagnostics.UnknownBinding.Id,
               resolver.Place,
               $"The schema has no object type with the field {resolver.Coordinate}. Write Type.field as the schema does, or remove the attribute.");

    private static bool Names(SchemaFiles schema, string[] coordinate)
        => coordinate.Length == 2
            && schema.Find(coordinate[0]) is { Definition: ObjectTypeDefinitionNode } type
            && type.Fields.Any(field => field.Name.Value == coordinate[1]);
}
