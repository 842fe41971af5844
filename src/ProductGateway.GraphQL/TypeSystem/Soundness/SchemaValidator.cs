using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Runs every rule of chapter 3, in the order of the chapter.</summary>
/// <remarks>GraphQL specification 3.3 <see href="https://spec.graphql.org/September2025/#sec-Schema"/></remarks>
internal static class SchemaValidator
{
    /// <summary>Rules that need only the texts. When one reports, types cannot be made.</summary>
    public static void CheckDefinitions(TypeSystemDocument document, SchemaBindings bindings, SchemaErrors errors)
    {
        var context = new DefinitionsContext(document, bindings, errors);
        OnlyTypeSystemDefinitions.Check(context);
        UniqueNames.Check(context);
        BuiltInNames.Check(context);
        ReservedNames.Check(context);
        LoneSchemaDefinition.Check(context);
        RootOperationTypes.Check(context);
        Extensions.Check(context);
        TypeReferences.Check(context);
        NonEmptyTypes.Check(context);
        UniqueReferences.Check(context);
        KnownDirectives.Check(context);
        BoundTypes.Check(context);
    }

    /// <summary>Rules about types in relation to each other; fills in default values on the way.</summary>
    public static void CheckTypes(
        TypeSystemDocument document,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directives,
        SchemaErrors errors)
    {
        var context = new TypesContext(document, types, directives, errors);
        var defaults = new DefaultValueGraph(types, directives);
        InterfaceImplementations.Check(context);
        InputObjectCircles.Check(context);
        DefaultValueCircles.Check(context, defaults);
        OneOfFields.Check(context);
        DeprecatedInputs.Check(context);
        DirectiveCircles.Check(context);
        CoerceDefaultValues.Run(defaults, errors);
        DirectiveArguments.Check(context);
    }
}
