using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>"{InputObjectDefaultValueHasCycle(inputObject)} must be {false}." Each field is followed once, where the specification follows it from each start.</summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/></remarks>
internal sealed class DefaultValueCircles
{
    private readonly TypesContext _context;
    private readonly HashSet<InputValue> _visited = [];
    private readonly List<InputValue> _path = [];
    private readonly List<string> _coordinates = [];

    private DefaultValueCircles(TypesContext context) => _context = context;

    public static void Check(TypesContext context)
    {
        var check = new DefaultValueCircles(context);
        foreach (var type in context.Types.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields) check.VisitField(type, field);
        }
    }

    /// <summary>InputObjectDefaultValueHasCycle(inputObject, defaultValue, visitedFields)</summary>
    private void VisitValue(ValueNode value, InputObjectType type)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Values) VisitValue(item, type);
        }

        if (value is not ObjectValueNode map) return;
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType fieldType) continue;
            var given = map.Fields.FirstOrDefault(entry => entry.Name.Value == field.Name);
            if (given is not null) VisitValue(given.Value, fieldType);
            else VisitField(type, field);
        }
    }

    /// <summary>InputFieldDefaultValueHasCycle(field, defaultValue, visitedFields), for a field that the map leaves out.</summary>
    private void VisitField(InputObjectType owner, InputValue field)
    {
        if (field.DefaultValue is not { } value || field.Type.Named is not InputObjectType type) return;
        if (!_visited.Add(field))
        {
            var start = _path.IndexOf(field);
            if (start >= 0) Report(start);
            return;
        }

        _path.Add(field);
        _coordinates.Add($"{owner}.{field.Name}");
        VisitValue(value, type);
        _path.RemoveAt(_path.Count - 1);
        _coordinates.RemoveAt(_coordinates.Count - 1);
    }

    private void Report(int start)
    {
        var path = string.Join(" → ", _coordinates.Skip(start));
        _context.Report(
            "sec-Input-Objects.Type-Validation",
            $"The default value of {_coordinates[start]} never ends: {path} brings itself along. Write the inner field out, such as null.",
            [.. _path.Skip(start).Select(field => field.DefaultValue)]);
    }
}
