using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>A schema with code behind every field: made by <see cref="ResolverTables"/>, immutable, safe to share between threads.</summary>
public sealed class ExecutableSchema
{
    private readonly Dictionary<ObjectType, FieldBinding[]> _bindings;
    private readonly Dictionary<Type, ObjectType> _objectTypes;

    internal ExecutableSchema(Schema schema, Dictionary<ObjectType, FieldBinding[]> bindings, Dictionary<Type, ObjectType> objectTypes)
    {
        Schema = schema;
        _bindings = bindings;
        _objectTypes = objectTypes;
    }

    /// <summary>The types.</summary>
    public Schema Schema { get; }

    internal (OutputField Definition, FieldBinding Binding)? FindField(ObjectType type, string name)
        => type.GetField(name) is { } field ? (field, _bindings[type][field.Index]) : null;

    internal ObjectType? FindObjectType(Type type) => _objectTypes.GetValueOrDefault(type);
}
