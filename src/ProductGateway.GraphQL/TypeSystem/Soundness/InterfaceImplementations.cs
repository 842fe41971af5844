using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>IsValidImplementation(type, implementedType).</summary>
/// <remarks>GraphQL specification 3.6 <see href="https://spec.graphql.org/September2025/#IsValidImplementation()"/></remarks>
internal static class InterfaceImplementations
{
    public static void Check(TypesContext context)
    {
        var circles = InterfaceCircles.Find(context);
        foreach (var circle in circles.Of(context.Types.OfType<InterfaceType>())) ReportCircle(context, circle);
        foreach (var type in context.Types.OfType<ComplexType>())
        {
            foreach (var @interface in type.Interfaces) CheckImplementation(context, type, @interface, circles);
        }
    }

    private static void ReportCircle(TypesContext context, IReadOnlyList<InterfaceType> circle)
    {
        var named = circle.Take(CirclePath.MaxSteps).ToArray();
        var names = circle.Count > named.Length ? $"{string.Join(", ", named.Select(type => type.Name))} and others" : $"{string.Join(", ", named.Take(named.Length - 1).Select(type => type.Name))} and {circle[circle.Count - 1]}";
        context.Report(
            "sec-Interfaces.Type-Validation",
            $"{names} implement each other. Interfaces must form no circle.",
            [.. named.Select(type => Place(context, type, type.Interfaces.First(other => other != type && circle.Contains(other))))]);
    }

    private static void CheckImplementation(TypesContext context, ComplexType type, InterfaceType implemented, InterfaceCircles circles)
    {
        if (ReferenceEquals(type, implemented))
        {
            // In a circle with others it had to say so.
            if (circles.AreTogether(type, implemented)) return;
            context.Report(
                "sec-Interfaces.Type-Validation",
                $"{type} implements itself. Take it off its list.",
                Place(context, type, implemented));
            return;
        }

        CheckAncestors(context, type, implemented, circles);

        // 2. {type} must include a field of the same name for every field defined in {implementedType}.
        foreach (var promised in implemented.Fields)
        {
            if (type.GetField(promised.Name) is { } field)
            {
                CheckField(context, new Pair(type, field, implemented, promised));
                continue;
            }

            var message = $"{type} lacks the field {promised.Name}, which {implemented}.{promised.Name} promises. Add it.";
            context.Report(SectionOf(type), message, Place(context, type, implemented), promised.SyntaxNode);
        }
    }

    /// <summary>1. If {implementedType} declares it implements any interfaces, {type} must also declare it implements those interfaces.</summary>
    private static void CheckAncestors(TypesContext context, ComplexType type, InterfaceType implemented, InterfaceCircles circles)
    {
        foreach (var ancestor in implemented.Interfaces.Where(ancestor => !type.Interfaces.Contains(ancestor) && !circles.AreTogether(type, ancestor)))
        {
            var message = $"{type} implements {implemented} but not {ancestor}, which {implemented} implements. Add it to the list.";
            context.Report(SectionOf(type), message, Place(context, type, implemented));
        }
    }

    private static void CheckField(TypesContext context, in Pair pair)
    {
        var (type, field, implemented, promised) = pair;

        // 2.3. {field} must include an argument of the same name for every argument defined in {implementedField}.
        foreach (var argument in promised.Arguments) CheckArgument(context, pair, argument);

        // 2.4. any additional argument must not be required
        foreach (var extra in field.Arguments.Where(argument => argument.IsRequired && promised.GetArgument(argument.Name) is null))
        {
            var message = $"{pair.Found}({extra.Name}:) is required, but {pair.Promise} has no such argument. Make it nullable, or give it a default.";
            context.Report(SectionOf(type), message, extra.SyntaxNode, promised.SyntaxNode);
        }

        // 2.5. {field} must return a type which is equal to or a sub-type of (covariant) the return type of {implementedField}
        if (!IsValidImplementationFieldType(field.Type, promised.Type))
        {
            var message = $"{pair.Found} returns {field.Type}, but {pair.Promise} promises {promised.Type}. Return that or a subtype of it.";
            context.Report(SectionOf(type), message, field.SyntaxNode?.Type, promised.SyntaxNode?.Type);
        }

        // 2.6. If {field} is deprecated then {implementedField} must also be deprecated.
        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
        {
            var message = $"{pair.Found} is deprecated, but {pair.Promise} is not. Deprecate {implemented}.{promised.Name} as well, or neither.";
            context.Report(SectionOf(type), message, field.SyntaxNode, promised.SyntaxNode);
        }
    }

    /// <summary>2.3.1. That named argument on {field} must accept the same type (invariant).</summary>
    private static void CheckArgument(TypesContext context, in Pair pair, InputValue promised)
    {
        if (pair.Field.GetArgument(promised.Name) is not { } argument)
        {
            var message = $"{pair.Found} lacks the argument {promised.Name}, which {pair.Promise}({promised.Name}:) promises. Add it.";
            context.Report(SectionOf(pair.Type), message, pair.Field.SyntaxNode, promised.SyntaxNode);
        }
        else if (argument.Type.ToString() != promised.Type.ToString())
        {
            var message = $"{pair.Found}({promised.Name}:) is {argument.Type}, but {pair.Promise}({promised.Name}:) is {promised.Type}. Make them equal.";
            context.Report(SectionOf(pair.Type), message, argument.SyntaxNode?.Type, promised.SyntaxNode?.Type);
        }
    }

    private static bool IsValidImplementationFieldType(GraphQLType fieldType, GraphQLType implementedFieldType)
    {
        // 1. If {fieldType} is a Non-Null type
        if (fieldType is NonNullType nonNull) return IsValidImplementationFieldType(nonNull.NullableType, implementedFieldType.NullableType);

        // 2. If {fieldType} is a List type and {implementedFieldType} is also a List type
        if (fieldType is ListType list && implementedFieldType is ListType implementedList)
        {
            return IsValidImplementationFieldType(list.ElementType, implementedList.ElementType);
        }

        // 3. Return {IsSubType(fieldType, implementedFieldType)}.
        return IsSubType(fieldType, implementedFieldType);
    }

    private static bool IsSubType(GraphQLType possibleSubType, GraphQLType superType)
        => ReferenceEquals(possibleSubType, superType)
            || (possibleSubType is ObjectType member && superType is UnionType union && union.Types.Contains(member))
            || (possibleSubType is ComplexType complex && superType is InterfaceType @interface && complex.Interfaces.Contains(@interface));

    private static string SectionOf(ComplexType type) => type is ObjectType ? "sec-Objects.Type-Validation" : "sec-Interfaces.Type-Validation";

    /// <summary>Where the type says that it implements the interface.</summary>
    private static NamedTypeNode? Place(TypesContext context, ComplexType type, InterfaceType implemented)
        => context.Document.PartsOf(type.Name)
            .SelectMany(part => part.Interfaces)
            .FirstOrDefault(node => node.Name.Value == implemented.Name);

    private readonly record struct Pair(ComplexType Type, OutputField Field, InterfaceType Implemented, OutputField Promised)
    {
        public string Found => $"{Type}.{Field.Name}";

        public string Promise => $"{Implemented}.{Promised.Name}";
    }
}
