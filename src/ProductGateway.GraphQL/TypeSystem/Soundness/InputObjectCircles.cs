using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>
/// Circular references between input objects "may not be defined as an unbroken chain of Non-Null singular fields". Each circle is reported once; linear,
/// without recursion: chains may be as long as the schema.
/// </summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/></remarks>
internal sealed class InputObjectCircles
{
    private readonly TypesContext _context;
    private readonly List<(InputObjectType Type, int Next)> _path = [];

    /// <summary>Types that were entered, with their place on the path, from 0; −1 once they are left.</summary>
    private readonly Dictionary<InputObjectType, int> _places = [];

    private InputObjectCircles(TypesContext context) => _context = context;

    public static void Check(TypesContext context)
    {
        var check = new InputObjectCircles(context);
        foreach (var type in context.Types.OfType<InputObjectType>()) check.Visit(type);
    }

    private void Visit(InputObjectType start)
    {
        EnterNew(start);
        while (_path.Count > 0)
        {
            var (type, next) = _path[_path.Count - 1];
            if (next == type.Fields.Count)
            {
                _path.RemoveAt(_path.Count - 1);
                _places[type] = -1;
                continue;
            }

            _path[_path.Count - 1] = (type, next + 1);
            if (type.Fields[next].Type is NonNullType { NullableType: InputObjectType needed }) EnterNew(needed);
        }
    }

    private void EnterNew(InputObjectType type)
    {
        if (_places.TryGetValue(type, out var place))
        {
            if (place >= 0) Report(type, place);
            return;
        }

        _places.Add(type, _path.Count);
        _path.Add((type, 0));
    }

    private void Report(InputObjectType type, int start)
    {
        var circle = CirclePath.From(_path, start).Select(step => (step.Type, Field: step.Type.Fields[step.Next - 1])).ToArray();
        var path = CirclePath.Text([.. circle.Select(step => $"{step.Type}.{step.Field.Name}")]);
        _context.Report(
            "sec-Input-Objects.Circular-References",
            $"No value can be written for {type}: {path} leads back to it and none may be left out. Make one of these fields nullable, or a list.",
            [.. circle.Take(CirclePath.MaxSteps).Select(step => step.Field.SyntaxNode)]);
    }
}
