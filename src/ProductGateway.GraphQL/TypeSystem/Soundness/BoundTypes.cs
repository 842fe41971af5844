using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>What C# binds is what the schema defines: each binding has its type, each name of a bound enum its one value. A rule of ours.</summary>
internal static class BoundTypes
{
    public static void Check(DefinitionsContext context)
    {
        CheckNames(context, context.Bindings.Scalars.Keys, TypeKind.Scalar);
        CheckNames(context, context.Bindings.Enums.Keys, TypeKind.Enum);
        CheckNames(context, context.Bindings.Inputs.Keys, TypeKind.InputObject);
        foreach (var binding in context.Bindings.Enums)
        {
            if (context.Document.KindOf(binding.Key) == TypeKind.Enum) CheckEnum(context, binding.Key, binding.Value);
        }
    }

    private static void CheckNames(DefinitionsContext context, IEnumerable<string> names, TypeKind kind)
    {
        foreach (var name in names)
        {
            if (context.Document.KindOf(name) == kind && context.Document.PartsOf(name).Count > 0) continue;
            context.Report(
                null,
                $"C# binds {name} as {Words.Of(kind)}, and the schema defines none of that name. Correct the one or the other.");
        }
    }

    private static void CheckEnum(DefinitionsContext context, string type, IReadOnlyList<KeyValuePair<string, object>> bound)
    {
        var defined = context.Document.PartsOf(type).SelectMany(part => part.Values).ToArray();
        var boundNames = new HashSet<string>(bound.Select(pair => pair.Key), StringComparer.Ordinal);
        foreach (var value in defined.Where(value => !boundNames.Contains(value.Name.Value)))
        {
            context.Report(null, $"{type}.{value.Name.Value} has no value in C#. Add it to the binding of {type}.", value.Name);
        }

        foreach (var name in boundNames.Where(name => defined.All(value => value.Name.Value != name)))
        {
            context.Report(
                null,
                $"C# binds {type}.{name}, which the schema does not define. Correct the one or the other.",
                PlaceOf(context, type));
        }

        foreach (var group in bound.GroupBy(pair => pair.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            context.Report(null, $"C# binds {type}.{group.Key} {group.Count()} times. Keep one.", PlaceOf(context, type));
        }

        foreach (var group in bound.GroupBy(pair => pair.Value).Where(group => group.Select(pair => pair.Key).Distinct().Count() > 1))
        {
            var names = string.Join(", ", group.Select(pair => pair.Key));
            context.Report(null, $"C# binds {names} of {type} to the same value {group.Key}. Give each its own.", PlaceOf(context, type));
        }
    }

    private static NameNode PlaceOf(DefinitionsContext context, string type) => context.Document.PartsOf(type)[0].Name;
}
