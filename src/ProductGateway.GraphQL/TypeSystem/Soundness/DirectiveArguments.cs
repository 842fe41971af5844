using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Arguments of the directives on a schema fit their types, and <c>@specifiedBy</c> "must not appear on built-in scalar types", which cannot be written at all.</summary>
/// <remarks>GraphQL specification 3.13 <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/></remarks>
internal static class DirectiveArguments
{
    public static void Check(TypesContext context)
    {
        foreach (var use in DirectiveUse.In(context.Document))
        {
            foreach (var node in use.Directives)
            {
                var directive = context.Directives.First(definition => definition.Name == node.Name.Value);
                foreach (var argument in node.Arguments)
                {
                    var problems = new CoercionProblems($"@{directive.Name}({argument.Name.Value}:) on {use.Coordinate}");
                    var type = directive.GetArgument(argument.Name.Value)!.Type;
                    if (InputCoercion.TryCoerce(argument.Value, type, ValueOrigin.Literal, variables: null, problems, out _)) continue;
                    foreach (var problem in problems.Items) context.Report("sec-Type-System.Directives", problem.Message, argument.Value);
                }
            }
        }
    }
}
