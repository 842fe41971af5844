using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>"No provided type may have a name which conflicts with any built in types."</summary>
/// <remarks>
/// GraphQL specification 3.3 <see href="https://spec.graphql.org/September2025/#sec-Schema"/>.
/// Built-in directives "may be omitted", so they may also be written out: we read this as allowed when nothing differs but descriptions.
/// </remarks>
internal static class BuiltInNames
{
    public static void Check(DefinitionsContext context)
    {
        foreach (var part in context.Document.Types)
        {
            if (BuiltInScalars.All.All(scalar => scalar.Name != part.Name.Value)) continue;
            context.Report(
                "sec-Schema",
                $"{part.Name.Value} is a built-in scalar. Leave the definition out, or choose another name.",
                part.Name);
        }

        foreach (var node in context.Document.Directives)
        {
            var builtIn = BuiltInDirectives.All.FirstOrDefault(directive => directive.Name == node.Name.Value);
            if (builtIn is null || IsSame(node, builtIn)) continue;
            context.Report(
                "sec-Type-System.Directives.Built-in-Directives",
                $"@{node.Name.Value} is a built-in directive and this definition differs from it. Leave it out, or choose another name.",
                node.Name);
        }
    }

    private static bool IsSame(DirectiveDefinitionNode node, DirectiveDefinition builtIn)
        => node.IsRepeatable == builtIn.IsRepeatable
            && new HashSet<string>(node.Locations.Select(location => location.Value)).SetEquals(builtIn.Locations)
            && node.Arguments.Count == builtIn.Arguments.Count
            && node.Arguments.All(argument => builtIn.GetArgument(argument.Name.Value) is { } same && IsSame(argument, same));

    private static bool IsSame(InputValueDefinitionNode argument, InputValue builtIn)
        => TypeText.Of(argument.Type) == builtIn.Type.ToString()
            && (argument.DefaultValue as StringValueNode)?.Value == (builtIn.DefaultValue as StringValueNode)?.Value
            && (argument.DefaultValue is null) == (builtIn.DefaultValue is null);
}
