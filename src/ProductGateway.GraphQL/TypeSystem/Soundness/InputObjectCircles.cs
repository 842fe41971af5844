namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Circular references between input objects "may not be defined as an unbroken chain of Non-Null singular fields". Each circle is reported once; linear.</summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/></remarks>
internal sealed class InputObjectCircles
{
    private readonly TypesContext _context;
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputObjectType> _types = [];
    private readonly List<InputValue> _fields = [];

    private InputObjectCircles(TypesContext context) => _context = context;

    public static void Check(TypesContext context)
    {
        var check = new InputObjectCircles(context);
        foreach (var type in context.Types.OfType<InputObjectType>()) check.Visit(type);
    }

    private void Visit(InputObjectType type)
    {
        if (!_visited.Add(type)) return;
        _types.Add(type);
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { NullableType: InputObjectType next }) continue;
            _fields.Add(field);
            var start = _types.IndexOf(next);
            if (start < 0) Visit(next);
            else Report(start);
            _fields.RemoveAt(_fields.Count - 1);
        }

        _types.RemoveAt(_types.Count - 1);
    }

    private void Report(int start)
    {
        var circle = _fields.Skip(start).ToArray();
        var path = string.Join(" → ", circle.Select((field, i) => $"{_types[start + i]}.{field.Name}"));
        _context.Report(
            "sec-Input-Objects.Circular-References",
            $"No value can be written for {_types[start]}: {path} leads back to it and none may be left out. Make one of these fields nullable, or a list.",
            [.. circle.Select(field => field.SyntaxNode)]);
    }
}
