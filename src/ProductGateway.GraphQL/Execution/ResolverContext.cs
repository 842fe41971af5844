using System.Security.Claims;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Execution;

/// <summary>What a resolver may know of the field that it answers. Valid until the response is complete.</summary>
public sealed class ResolverContext
{
    private readonly OperationContext _operation;
    private readonly CollectedField _field;
    private readonly ResponsePosition _position;
    private readonly object?[] _arguments;

    internal ResolverContext(OperationContext operation, CollectedField field, ResponsePosition position, object?[] arguments)
    {
        _operation = operation;
        _field = field;
        _position = position;
        _arguments = arguments;
    }

    /// <summary>The types.</summary>
    public Schema Schema => _operation.Schema.Schema;

    /// <summary>The type that the field belongs to.</summary>
    public ObjectType ParentType => _field.ParentType;

    /// <summary>The field that is asked for.</summary>
    public OutputField Field => _field.Definition;

    /// <summary>The key of the field in the response: the alias, else the name.</summary>
    public string ResponseName => _field.ResponseName;

    /// <summary>Response keys and list indexes from the root to this field. A new list at each call.</summary>
    public IReadOnlyList<object> Path => _position.ToPath();

    /// <summary>What is asked for below this field, for the variables of this request. Costs nothing until it is read.</summary>
    public FieldSelection SelectedFields => _field.GetSelection(_operation.Operation);

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services => _operation.Services;

    /// <summary>Who asks.</summary>
    public ClaimsPrincipal User => _operation.User;

    /// <summary>Cancelled when the caller is gone, or when the answer is no longer wanted because null has spread over it.</summary>
    public CancellationToken RequestAborted => _position.Parent!.Token;

    /// <summary>What the execution may still take: zero when its time is up, <see cref="Timeout.InfiniteTimeSpan"/> when it has no end.</summary>
    public TimeSpan TimeLeft => _operation.TimeLeft;

    /// <summary>The value of an argument; <c>default</c> when absent or null.</summary>
    /// <param name="index">The position among the arguments of the field's definition, from 0.</param>
    public T Argument<T>(int index) => IsGiven(index) && _arguments[index] is { } value ? (T)value : default!;

    /// <summary>The value of an argument, telling absent from null.</summary>
    /// <param name="index">The position among the arguments of the field's definition, from 0.</param>
    public Optional<T?> ArgumentOptional<T>(int index) => IsGiven(index) ? new Optional<T?>(Argument<T?>(index)) : default;

    /// <summary>The items of a list argument; null when absent or null.</summary>
    /// <typeparam name="T">A nullable type, such as <c>int?</c>, when items may be null.</typeparam>
    /// <param name="index">The position among the arguments of the field's definition, from 0.</param>
    /// <param name="readItem">For items that are lists themselves; null for all others.</param>
    public IReadOnlyList<T>? ArgumentList<T>(int index, Func<object?, T>? readItem = null)
        => IsGiven(index) ? InputList.Read(_arguments[index], readItem) : null;

    /// <summary>The operation's loader of that type: the same one for every field, and for no other request.</summary>
    /// <param name="create">Makes it from <see cref="Services"/> when the operation has none yet. Threads that race may call it twice; one result is used.</param>
    public T DataLoader<T>(Func<IServiceProvider, T> create)
        where T : DataLoader
        => _operation.Batches.GetOrAdd(create, Services);

    /// <summary>What the fields of one operation share besides its loaders: the same object for every field, and for no other request or event.</summary>
    /// <param name="create">Makes it when the operation has none of that type yet. Threads that race may call it twice; one result is used.</param>
    public T OperationState<T>(Func<T> create)
        where T : class
        => _operation.GetOrAddState(create);

    /// <summary>Adds an error beside the field's answer, at the field's path and locations.</summary>
    public void ReportError(GraphQLError error) => _operation.Errors.Add(_position, error);

    /// <summary>Adds an error for one item of the list that the field answers with; that item should be null.</summary>
    /// <param name="index">The position of the item, from 0.</param>
    /// <param name="error">Its path and locations are replaced.</param>
    public void ReportItemError(int index, GraphQLError error)
        => _operation.Errors.Add(_position.Item(index, isNullable: true), error);

    /// <summary>Tells the host that the field uses something that its caller pays for, before it does. The unit is the host's.</summary>
    public void ReportCost(int cost) => _operation.CostReported(cost);

    private bool IsGiven(int index) => !ReferenceEquals(_arguments[index], CoerceArgumentValues.Absent);
}
