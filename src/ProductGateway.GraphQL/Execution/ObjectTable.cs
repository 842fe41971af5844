using ProductGateway.GraphQL.Response;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Binds the fields of one object type, whose values are <typeparamref name="T"/>.</summary>
public sealed class ObjectTable<T>
    where T : class
{
    private readonly ResolverTables _tables;
    private readonly ObjectType? _type;

    internal ObjectTable(ResolverTables tables, ObjectType? type)
    {
        _tables = tables;
        _type = type;
    }

    /// <summary>Binds a field to a pure function of its parent: it neither waits nor fails, and costs no task.</summary>
    /// <param name="fieldName">As in the schema.</param>
    /// <param name="read">Gives a bound C# enum member for an enum, an <see cref="IReadOnlyList{T}"/> for a list, null for null.</param>
    public ObjectTable<T> Property<TValue>(string fieldName, Func<T, TValue> read)
    {
        _tables.Bind(_type, fieldName, type => new PropertyBinding<T, TValue>(read, LeafWriter.Find<TValue>(type)));
        return this;
    }

    /// <summary>Binds a field to code that may wait, take arguments and fail.</summary>
    /// <param name="fieldName">As in the schema.</param>
    /// <param name="resolve">May throw <see cref="GraphQLException"/> for an error that the client shall see. Other fields run meanwhile.</param>
    public ObjectTable<T> Resolve<TValue>(string fieldName, Func<T, ResolverContext, ValueTask<TValue>> resolve)
    {
        _tables.Bind(_type, fieldName, type => new ResolverBinding<T, TValue>(resolve, LeafWriter.Find<TValue>(type)));
        return this;
    }
}
