using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>Coerces every default value of a schema once, those that others are made of first. Default values form no circle here.</summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/></remarks>
internal sealed class CoerceDefaultValues
{
    private readonly HashSet<InputValue> _done = [];
    private readonly SchemaErrors _errors;

    private CoerceDefaultValues(SchemaErrors errors) => _errors = errors;

    /// <summary>Fills <see cref="InputValue.CoercedDefaultValue"/>; reports defaults that do not fit their type.</summary>
    public static void Run(IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveDefinition> directives, SchemaErrors errors)
    {
        var run = new CoerceDefaultValues(errors);
        foreach (var type in types.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields) run.Coerce(field, $"{type}.{field.Name}", "sec-Input-Objects.Type-Validation");
        }

        foreach (var type in types.OfType<ComplexType>())
        {
            foreach (var field in type.Fields) run.CoerceAll(field.Arguments, $"{type}.{field.Name}", "sec-Objects.Type-Validation");
        }

        foreach (var directive in directives) run.CoerceAll(directive.Arguments, $"@{directive.Name}", "sec-Type-System.Directives.Type-Validation");
    }

    private void CoerceAll(IReadOnlyList<InputValue> arguments, string owner, string section)
    {
        foreach (var argument in arguments) Coerce(argument, $"{owner}({argument.Name}:)", section);
    }

    private void Coerce(InputValue input, string coordinate, string section)
    {
        if (input.DefaultValue is not { } literal || !_done.Add(input)) return;
        CoerceDefaultsInside(literal, input.Type.Named);
        var problems = new CoercionProblems(coordinate);
        if (InputCoercion.TryCoerce(literal, input.Type, ValueOrigin.Literal, variables: null, problems, out var value))
        {
            input.CoercedDefaultValue = value;
            return;
        }

        foreach (var problem in problems.Items) _errors.Report(section, $"The default value does not fit. {problem.Message}", literal);
    }

    /// <summary>Follows the literal as InputObjectDefaultValueHasCycle does: a field that it leaves out brings its own default.</summary>
    private void CoerceDefaultsInside(ValueNode literal, NamedType type)
    {
        if (type is not InputObjectType inputObject) return;
        if (literal is ListValueNode list)
        {
            foreach (var item in list.Values) CoerceDefaultsInside(item, type);
        }

        if (literal is not ObjectValueNode value) return;
        foreach (var field in inputObject.Fields)
        {
            var given = value.Fields.LastOrDefault(entry => entry.Name.Value == field.Name);
            if (given is not null) CoerceDefaultsInside(given.Value, field.Type.Named);
            else Coerce(field, $"{inputObject}.{field.Name}", "sec-Input-Objects.Type-Validation");
        }
    }
}
