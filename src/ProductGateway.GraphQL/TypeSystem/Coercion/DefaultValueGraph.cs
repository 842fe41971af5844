using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>An argument or input field with a default value.</summary>
/// <param name="Input">What has the default.</param>
/// <param name="Coordinate">Its schema coordinate, such as <c>A.x</c>.</param>
/// <param name="Section">Anchor of the section whose rules it must keep.</param>
internal sealed record DefaultedInput(InputValue Input, string Coordinate, string Section);

/// <summary>
/// Which default value brings others along: an input field that its literal leaves out brings its own. Linear, and without recursion but inside one
/// literal, which nests as deep as the parser lets it: chains of types may be as long as the schema.
/// </summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/></remarks>
internal sealed class DefaultValueGraph
{
    private const string InputObjects = "sec-Input-Objects.Type-Validation";

    private readonly List<DefaultedInput> _broughtFirst = [];
    private readonly List<IReadOnlyList<DefaultedInput>> _circles = [];
    private readonly List<(DefaultedInput Value, List<DefaultedInput> Brought, int Next)> _path = [];

    /// <summary>Those that were entered, with their place on the path, from 0; −1 once they are left.</summary>
    private readonly Dictionary<InputValue, int> _places = [];

    public DefaultValueGraph(IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveDefinition> directives)
    {
        foreach (var type in types.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields) Visit(new DefaultedInput(field, $"{type}.{field.Name}", InputObjects));
        }

        foreach (var type in types.OfType<ComplexType>())
        {
            foreach (var field in type.Fields) VisitAll(field.Arguments, $"{type}.{field.Name}", "sec-Objects.Type-Validation");
        }

        foreach (var directive in directives) VisitAll(directive.Arguments, $"@{directive.Name}", "sec-Type-System.Directives.Type-Validation");
    }

    /// <summary>Every input with a default value after all that its default brings along, circles left aside.</summary>
    public IReadOnlyList<DefaultedInput> BroughtFirst => _broughtFirst;

    /// <summary>Defaults that bring themselves along, over others or not: of each circle at most the first <see cref="CirclePath.MaxSteps"/> and one.</summary>
    public IReadOnlyList<IReadOnlyList<DefaultedInput>> Circles => _circles;

    private void VisitAll(IReadOnlyList<InputValue> arguments, string owner, string section)
    {
        foreach (var argument in arguments) Visit(new DefaultedInput(argument, $"{owner}({argument.Name}:)", section));
    }

    private void Visit(DefaultedInput start)
    {
        EnterNew(start);
        while (_path.Count > 0)
        {
            var (value, brought, next) = _path[_path.Count - 1];
            if (next == brought.Count)
            {
                Leave(value);
                continue;
            }

            _path[_path.Count - 1] = (value, brought, next + 1);
            EnterNew(brought[next]);
        }
    }

    private void EnterNew(DefaultedInput value)
    {
        if (value.Input.DefaultValue is not { } literal) return;
        if (_places.TryGetValue(value.Input, out var place))
        {
            if (place >= 0) _circles.Add([.. CirclePath.From(_path, place).Select(step => step.Value)]);
            return;
        }

        var brought = new List<DefaultedInput>();
        if (value.Input.Type.Named is InputObjectType type) AddBrought(literal, type, brought);
        _places.Add(value.Input, _path.Count);
        _path.Add((value, brought, 0));
    }

    private void Leave(DefaultedInput value)
    {
        _path.RemoveAt(_path.Count - 1);
        _places[value.Input] = -1;
        _broughtFirst.Add(value);
    }

    private static void AddBrought(ValueNode literal, InputObjectType type, List<DefaultedInput> brought)
    {
        if (literal is ListValueNode list)
        {
            foreach (var item in list.Values) AddBrought(item, type, brought);
        }

        if (literal is not ObjectValueNode map) return;
        var given = new ValueNode?[type.Fields.Count];
        foreach (var entry in map.Fields)
        {
            if (type.GetField(entry.Name.Value) is { } field) given[field.Index] = entry.Value;
        }

        foreach (var field in type.Fields)
        {
            if (given[field.Index] is not { } value) brought.Add(new DefaultedInput(field, $"{type}.{field.Name}", InputObjects));
            else if (field.Type.Named is InputObjectType fieldType) AddBrought(value, fieldType, brought);
        }
    }
}
