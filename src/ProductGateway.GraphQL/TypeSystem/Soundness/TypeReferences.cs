using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Every name of a type is known and of a kind that may stand there.</summary>
/// <remarks>GraphQL specification 3.4.2 <see href="https://spec.graphql.org/September2025/#sec-Input-and-Output-Types"/></remarks>
internal static class TypeReferences
{
    private const string InputAndOutput = "sec-Input-and-Output-Types";

    public static void Check(DefinitionsContext context)
    {
        foreach (var (part, field) in context.Fields)
        {
            var coordinate = $"{part.Name.Value}.{field.Name.Value}";
            Check(
                context,
                coordinate,
                TypeText.Named(field.Type),
                InputAndOutput,
                IsOutput,
                "Fields return a scalar, enum, object, interface or union.");
        }

        foreach (var (coordinate, input) in context.Inputs)
        {
            Check(context, coordinate, TypeText.Named(input.Type), InputAndOutput, IsInput, "Inputs are a scalar, enum or input object.");
        }

        foreach (var part in context.Document.Parts)
        {
            foreach (var node in part.Interfaces)
            {
                Check(
                    context,
                    part.Name.Value,
                    node.Name,
                    "sec-Interfaces",
                    kind => kind == TypeKind.Interface,
                    "Only interfaces can be implemented.");
            }

            foreach (var node in part.Members)
            {
                Check(
                    context,
                    part.Name.Value,
                    node.Name,
                    "sec-Unions.Type-Validation",
                    kind => kind == TypeKind.Object,
                    "Members of a union are object types.");
            }
        }

        foreach (var node in context.Document.OperationTypes)
        {
            Check(context, "schema", node.Type.Name, "sec-Root-Operation-Types", _ => true, "");
        }
    }

    private static void Check(DefinitionsContext context, string coordinate, NameNode name, string section, Func<TypeKind, bool> fits, string rule)
    {
        if (context.Document.KindOf(name.Value) is not { } kind)
        {
            context.Report(
                "sec-Type-References",
                $"{coordinate} refers to {name.Value}, which is not defined. Define it, or correct the name.",
                name);
        }
        else if (!fits(kind))
        {
            context.Report(section, $"{coordinate} refers to {name.Value}, which is {Words.Of(kind)}. {rule}", name);
        }
    }

    private static bool IsOutput(TypeKind kind) => kind != TypeKind.InputObject;

    private static bool IsInput(TypeKind kind) => kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;
}
