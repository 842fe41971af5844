using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Directives of a schema are defined, "must only be used in the locations they are declared to belong in", and stand once unless repeatable.</summary>
/// <remarks>GraphQL specification 3.13 <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/></remarks>
internal static class KnownDirectives
{
    private const string Section = "sec-Type-System.Directives";

    public static void Check(DefinitionsContext context)
    {
        var defined = Signature.OfAll(context.Document);
        foreach (var use in DirectiveUse.In(context.Document))
        {
            foreach (var group in use.Directives.GroupBy(node => node.Name.Value, StringComparer.Ordinal))
            {
                if (defined.TryGetValue(group.Key, out var signature)) CheckPlace(context, use, signature, [.. group]);
                else ReportUnknown(context, use, [.. group]);
            }
        }
    }

    private static void ReportUnknown(DefinitionsContext context, DirectiveUse use, DirectiveNode[] nodes)
        => context.Report(
            Section,
            $"{use.Coordinate} carries @{nodes[0].Name.Value}, which is not defined. Define it, or correct the name.",
            nodes);

    private static void CheckPlace(DefinitionsContext context, DirectiveUse use, Signature signature, DirectiveNode[] nodes)
    {
        var name = nodes[0].Name.Value;
        if (!signature.Locations.Contains(use.Location))
        {
            context.Report(
                Section,
                $"{use.Coordinate} carries @{name}, which is not defined on {use.Location}. Take it away, or add the location.",
                nodes);
        }

        if (nodes.Length > 1 && !signature.IsRepeatable)
        {
            context.Report(Section, $"{use.Coordinate} carries @{name} {nodes.Length} times, and it is not repeatable. Keep one.", nodes);
        }

        foreach (var node in nodes) CheckArguments(context, use, signature, node);
    }

    private static void CheckArguments(DefinitionsContext context, DirectiveUse use, Signature signature, DirectiveNode node)
    {
        var place = $"@{node.Name.Value} on {use.Coordinate}";
        foreach (var group in node.Arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal))
        {
            if (!signature.Arguments.ContainsKey(group.Key))
            {
                context.Report(
                    Section,
                    $"{place} has an argument {group.Key}, which the directive does not define. Take it away.",
                    [.. group]);
            }

            if (group.Count() == 1) continue;
            context.Report(Section, $"{place} has the argument {group.Key} {group.Count()} times. Keep one.", [.. group]);
        }

        foreach (var required in signature.Arguments.Where(pair => pair.Value).Select(pair => pair.Key))
        {
            if (node.Arguments.Any(argument => argument.Name.Value == required)) continue;
            context.Report(Section, $"{place} lacks its required argument {required}. Add it.", node);
        }
    }

    /// <summary>What a directive allows; <c>Arguments</c> says for each name whether it is required.</summary>
    private sealed record Signature(IReadOnlyList<string> Locations, bool IsRepeatable, Dictionary<string, bool> Arguments)
    {
        public static Dictionary<string, Signature> OfAll(TypeSystemDocument document)
        {
            var all = new Dictionary<string, Signature>(StringComparer.Ordinal);
            foreach (var node in document.Directives)
            {
                var arguments = new Dictionary<string, bool>(StringComparer.Ordinal);
                foreach (var argument in node.Arguments)
                {
                    arguments[argument.Name.Value] = argument.Type is NonNullTypeNode && argument.DefaultValue is null;
                }

                all[node.Name.Value] = new Signature([.. node.Locations.Select(location => location.Value)], node.IsRepeatable, arguments);
            }

            foreach (var builtIn in BuiltInDirectives.All)
            {
                var arguments = builtIn.Arguments.ToDictionary(argument => argument.Name, argument => argument.IsRequired, StringComparer.Ordinal);
                all[builtIn.Name] = new Signature(builtIn.Locations, builtIn.IsRepeatable, arguments);
            }

            return all;
        }
    }
}
