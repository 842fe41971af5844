using ProductGateway.GraphQL.Response;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Binds the fields of a root operation type, which have no parent value.</summary>
public sealed class RootTable
{
    private readonly ResolverTables _tables;
    private readonly ObjectType? _type;

    internal RootTable(ResolverTables tables, ObjectType? type)
    {
        _tables = tables;
        _type = type;
    }

    /// <summary>Binds a field to code that may wait, take arguments and fail.</summary>
    /// <param name="fieldName">As in the schema.</param>
    /// <param name="resolve">May throw <see cref="GraphQLException"/> for an error that the client shall see.</param>
    public RootTable Resolve<TValue>(string fieldName, Func<ResolverContext, ValueTask<TValue>> resolve)
    {
        _tables.Bind(_type, fieldName, type => new RootBinding<TValue>(resolve, LeafWriter.Find<TValue>(type)));
        return this;
    }
}
