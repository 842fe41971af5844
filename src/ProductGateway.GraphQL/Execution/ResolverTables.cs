using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Binds every field of a schema's object types to code. Filled once at start-up, then <see cref="Build"/>.</summary>
/// <remarks>GraphQL specification 6.4.2 <see href="https://spec.graphql.org/September2025/#sec-Value-Resolution"/></remarks>
public sealed class ResolverTables(Schema schema)
{
    private readonly Dictionary<ObjectType, FieldBinding?[]> _bindings = [];
    private readonly Dictionary<Type, ObjectType> _objectTypes = [];
    private readonly List<string> _problems = [];

    /// <summary>The schema whose fields are bound.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>Opens the table of an object type whose values are of the C# type <typeparamref name="T"/>.</summary>
    /// <remarks>Values of interfaces and unions find their object type by their exact C# type, so each C# type serves one object type.</remarks>
    public ObjectTable<T> Object<T>(string typeName)
        where T : class
    {
        var type = Open(typeName);
        if (type is not null && !_objectTypes.TryAdd(typeof(T), type) && _objectTypes[typeof(T)] != type)
        {
            _problems.Add($"{typeof(T)} is bound to {_objectTypes[typeof(T)].Name} and to {type.Name}. Give each object type a C# type of its own.");
        }

        return new ObjectTable<T>(this, type);
    }

    /// <summary>Opens the table of a root operation type: its fields have no parent value.</summary>
    public RootTable Root(string typeName) => new(this, Open(typeName));

    /// <summary>Opens the table of the subscription root: its fields have a source of events each.</summary>
    public SubscriptionTable Subscription(string typeName) => new(this, Open(typeName));

    /// <summary>Closes the tables.</summary>
    /// <exception cref="InvalidOperationException">A name is unknown or bound twice, or a field has no code. The message lists every such mistake.</exception>
    public ExecutableSchema Build()
    {
        var problems = new List<string>(_problems);
        foreach (var type in Schema.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn)) AddUnbound(type, problems);
        if (problems.Count > 0)
        {
            throw new InvalidOperationException($"The schema and its resolvers do not fit together:\n- {string.Join("\n- ", problems)}");
        }

        var bindings = new Dictionary<ObjectType, FieldBinding[]>(_bindings.Count);
        foreach (var (type, fields) in _bindings) bindings[type] = [.. fields.Select(field => field!)];
        return new ExecutableSchema(Schema, bindings, new Dictionary<Type, ObjectType>(_objectTypes));
    }

    internal void Bind(ObjectType? type, string fieldName, Func<GraphQLType, FieldBinding> bind)
    {
        if (type is null) return;
        var field = type.GetField(fieldName);
        if (field is null)
        {
            _problems.Add($"{type.Name}.{fieldName} is bound but the schema has no such field.");
            return;
        }

        if (_bindings[type][field.Index] is not null) _problems.Add($"{type.Name}.{fieldName} is bound twice.");
        _bindings[type][field.Index] = bind(field.Type);
    }

    private ObjectType? Open(string typeName)
    {
        if (Schema.GetType(typeName) is not ObjectType type)
        {
            _problems.Add($"{typeName} is bound but the schema has no object type of that name.");
            return null;
        }

        _bindings.TryAdd(type, new FieldBinding?[type.Fields.Count]);
        return type;
    }

    private void AddUnbound(ObjectType type, List<string> problems)
    {
        var bound = _bindings.GetValueOrDefault(type);
        foreach (var field in type.Fields)
        {
            var binding = bound?[field.Index];
            var isSource = binding is ISubscriptionBinding;
            if (binding is null) problems.Add($"{type.Name}.{field.Name} has no resolver.");
            else if (isSource && type != Schema.SubscriptionType) problems.Add($"{type.Name}.{field.Name} has a source of events but stands outside of the subscription type.");
            else if (!isSource && type == Schema.SubscriptionType) problems.Add($"{type.Name}.{field.Name} has no source of events. Bind it through ResolverTables.Subscription.");
        }
    }
}
