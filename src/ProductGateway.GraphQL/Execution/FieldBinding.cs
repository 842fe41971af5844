using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Response;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>The code behind one field.</summary>
internal abstract class FieldBinding
{
    /// <summary>ResolveFieldValue and CompleteValue: writes the value where the cursor stands, or leaves a gap for it. Never throws.</summary>
    /// <returns>False when null takes the place of the object that the field is an entry of.</returns>
    public abstract bool Execute(ResponseCursor cursor, CollectedField field, object parent, object?[] arguments);
}

/// <summary>Answers at once from the parent and the arguments alone.</summary>
/// <param name="leaf">Writes the value; null for an object, a list, or a value that result coercion has to look at.</param>
internal abstract class PureBinding<TValue>(LeafWriter<TValue>? leaf) : FieldBinding
{
    public sealed override bool Execute(ResponseCursor cursor, CollectedField field, object parent, object?[] arguments)
    {
        TValue value;
        try
        {
            value = Read(parent, arguments);
        }
        catch (Exception exception)
        {
            cursor.Enter(field);
            return cursor.Leave(cursor.Raise(ResolveFieldValue.ToError(exception, cursor.Context, field, cursor.Position)));
        }

        if (leaf is not null && leaf.TryWrite(cursor.Text, value)) return true;
        cursor.Enter(field);
        return cursor.Leave(CompleteValue.Complete(cursor, field, field.Definition.Type, value));
    }

    protected abstract TValue Read(object parent, object?[] arguments);
}

internal sealed class PropertyBinding<T, TValue>(Func<T, TValue> read, LeafWriter<TValue>? leaf) : PureBinding<TValue>(leaf)
    where T : class
{
    protected override TValue Read(object parent, object?[] arguments) => read((T)parent);
}

internal sealed class TypeNameBinding(ObjectType type) : PureBinding<string>(LeafWriter.Find<string>(BuiltInScalars.String))
{
    protected override string Read(object parent, object?[] arguments) => type.Name;
}

internal sealed class IntrospectionBinding(Schema schema, IntrospectionResolver resolver) : PureBinding<object?>(leaf: null)
{
    protected override object? Read(object parent, object?[] arguments) => resolver(schema, parent, arguments);
}

/// <summary>Answers when it can.</summary>
/// <param name="leaf">As in <see cref="PureBinding{TValue}"/>.</param>
internal abstract class AsyncBinding<TValue>(LeafWriter<TValue>? leaf) : FieldBinding
{
    public sealed override bool Execute(ResponseCursor cursor, CollectedField field, object parent, object?[] arguments)
    {
        cursor.Enter(field);
        return cursor.Leave(Resolve(cursor, field, parent, arguments));
    }

    protected abstract ValueTask<TValue> ResolveAsync(object parent, ResolverContext context);

    private bool Resolve(ResponseCursor cursor, CollectedField field, object parent, object?[] arguments)
    {
        if (cursor.Context.RequestAborted.IsCancellationRequested) return cursor.Raise(cursor.Context.NotFinished);
        var position = cursor.Position;
        TValue value;
        try
        {
            var pending = ResolveAsync(parent, new ResolverContext(cursor.Context, field, position, arguments));
            if (!pending.IsCompleted)
            {
                cursor.Wait(CompleteLaterAsync(pending, cursor.Context, field, position));
                return true;
            }

            value = pending.Result;
        }
        catch (Exception exception)
        {
            return cursor.Raise(ResolveFieldValue.ToError(exception, cursor.Context, field, position));
        }

        return Complete(cursor, field, value);
    }

    private async Task<ResponsePart> CompleteLaterAsync(ValueTask<TValue> pending, OperationContext context, CollectedField field, ResponsePosition position)
    {
        TValue value = default!;
        GraphQLError? error = null;
        try
        {
            value = await pending;
        }
        catch (Exception exception)
        {
            error = ResolveFieldValue.ToError(exception, context, field, position);
        }

        var cursor = new ResponseCursor(context, position, ResponsePart.SmallCapacity);
        try
        {
            using var wave = context.Batches.BeginWave();
            cursor.Leave(error is null ? Complete(cursor, field, value) : cursor.Raise(error));
        }
        finally
        {
            if (cursor.Part.HasGaps) await cursor.Part.FinishAsync();
        }

        return cursor.Part;
    }

    private bool Complete(ResponseCursor cursor, CollectedField field, TValue value)
        => (leaf is not null && leaf.TryWrite(cursor.Text, value)) || CompleteValue.Complete(cursor, field, field.Definition.Type, value);
}

internal sealed class ResolverBinding<T, TValue>(Func<T, ResolverContext, ValueTask<TValue>> resolve, LeafWriter<TValue>? leaf) : AsyncBinding<TValue>(leaf)
    where T : class
{
    protected override ValueTask<TValue> ResolveAsync(object parent, ResolverContext context) => resolve((T)parent, context);
}

internal sealed class RootBinding<TValue>(Func<ResolverContext, ValueTask<TValue>> resolve, LeafWriter<TValue>? leaf) : AsyncBinding<TValue>(leaf)
{
    protected override ValueTask<TValue> ResolveAsync(object parent, ResolverContext context) => resolve(context);
}
