using ProductGateway.GraphQL.Introspection;
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
        Policies = new AccessPolicies(schema);
        _bindings = bindings;
        _objectTypes = objectTypes;
    }

    /// <summary>The types.</summary>
    public Schema Schema { get; }

    /// <summary>Who may have what.</summary>
    internal AccessPolicies Policies { get; }

    internal (OutputField Definition, FieldBinding Binding)? FindField(ObjectType type, string name)
    {
        if (MetaFields.FindField(Schema, type, name) is not { } field) return null;
        if (ReferenceEquals(field, MetaFields.TypeName)) return (field, new TypeNameBinding(type));
        return IntrospectionResolvers.Find(field) is { } resolver
            ? (field, new IntrospectionBinding(Schema, resolver))
            : (field, _bindings[type][field.Index]);
    }

    internal ObjectType? FindObjectType(Type type) => _objectTypes.GetValueOrDefault(type);
}
