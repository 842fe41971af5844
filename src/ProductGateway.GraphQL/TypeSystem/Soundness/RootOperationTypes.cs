using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>"The query root operation type must be provided and must be an Object type"; the three are different types.</summary>
/// <remarks>GraphQL specification 3.3.1 <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/></remarks>
internal static class RootOperationTypes
{
    private const string Section = "sec-Root-Operation-Types";

    /// <summary>The name of a root type, given or by default; null when the schema has none of that kind.</summary>
    public static string? NameOf(TypeSystemDocument document, OperationType operation)
    {
        var given = document.OperationTypes.FirstOrDefault(node => node.Operation == operation);
        if (given is not null) return given.Type.Name.Value;
        var byDefault = operation.ToString();
        return document.Schemas.Count == 0 && document.KindOf(byDefault) is not null ? byDefault : null;
    }

    public static void Check(DefinitionsContext context)
    {
        var document = context.Document;
        if (NameOf(document, OperationType.Query) is null)
        {
            context.Report(
                Section,
                "The schema has no query root type. Define a type Query, or name one in the schema definition.",
                document.Schemas.FirstOrDefault());
        }

        var seen = new Dictionary<string, OperationType>(StringComparer.Ordinal);
        foreach (var operation in new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription })
        {
            if (NameOf(document, operation) is not { } name) continue;
            var kind = operation.ToString().ToLowerInvariant();
            var place = document.OperationTypes.FirstOrDefault(node => node.Operation == operation)?.Type.Name ?? PlaceOf(document, name);
            if (document.KindOf(name) is { } found && (found != TypeKind.Object || document.PartsOf(name).Count == 0))
            {
                var what = found == TypeKind.Object ? "a type of introspection" : Words.Of(found);
                context.Report(Section, $"The {kind} root type {name} is {what}. Name an object type of the schema.", place);
            }

            if (seen.TryGetValue(name, out var other))
            {
                var first = other.ToString().ToLowerInvariant();
                context.Report(Section, $"{name} is the root type of both {first} and {kind}. Give each its own type.", place);
            }

            seen[name] = operation;
        }
    }

    private static NameNode? PlaceOf(TypeSystemDocument document, string name)
        => document.PartsOf(name).Select(part => part.Name).FirstOrDefault();
}
