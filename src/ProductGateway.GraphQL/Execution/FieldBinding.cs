using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>The code behind one field: a <see cref="PureBinding"/>, or one that is asked through a <see cref="ResolverContext"/>.</summary>
internal abstract class FieldBinding;

/// <summary>Answers at once from the parent and the arguments alone.</summary>
internal abstract class PureBinding : FieldBinding
{
    public abstract object? Read(object parent, object?[] arguments);
}

/// <summary>Answers when it can.</summary>
internal abstract class AsyncBinding : FieldBinding
{
    public abstract ValueTask<object?> ResolveAsync(object parent, ResolverContext context);

    protected static ValueTask<object?> Box<TValue>(ValueTask<TValue> pending)
    {
        return pending.IsCompletedSuccessfully ? new ValueTask<object?>(pending.Result) : AwaitAsync(pending);

        static async ValueTask<object?> AwaitAsync(ValueTask<TValue> pending) => await pending;
    }
}

internal sealed class PropertyBinding<T, TValue>(Func<T, TValue> read) : PureBinding
    where T : class
{
    public override object? Read(object parent, object?[] arguments) => read((T)parent);
}

internal sealed class ResolverBinding<T, TValue>(Func<T, ResolverContext, ValueTask<TValue>> resolve) : AsyncBinding
    where T : class
{
    public override ValueTask<object?> ResolveAsync(object parent, ResolverContext context) => Box(resolve((T)parent, context));
}

internal sealed class RootBinding<TValue>(Func<ResolverContext, ValueTask<TValue>> resolve) : AsyncBinding
{
    public override ValueTask<object?> ResolveAsync(object parent, ResolverContext context) => Box(resolve(context));
}

internal sealed class TypeNameBinding(ObjectType type) : PureBinding
{
    public override object? Read(object parent, object?[] arguments) => type.Name;
}

internal sealed class IntrospectionBinding(Schema schema, IntrospectionResolver resolver) : PureBinding
{
    public override object? Read(object parent, object?[] arguments) => resolver(schema, parent, arguments);
}
