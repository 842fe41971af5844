using System.Security.Claims;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Execution;

/// <summary>One request for execution.</summary>
/// <remarks>GraphQL specification 6 <see href="https://spec.graphql.org/September2025/#sec-Execution"/></remarks>
public sealed class OperationRequest
{
    private static readonly GraphQLError Internal = new("Something went wrong on our side. Repeat a query; before you repeat a mutation, look at what it has done. If it stays, tell the operators.", ErrorCode.Internal);

    /// <summary>Valid against the schema: the executor relies on it. A <see cref="DocumentNode"/> will do, and is compiled anew each time.</summary>
    public required ExecutableDocument Document { get; init; }

    /// <summary>The operation to run; null when the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as sent, read by <see cref="JsonValueReader"/>; null for none.</summary>
    public ObjectValueNode? Variables { get; init; }

    /// <summary>
    /// What <see cref="Variables"/> keep of it: <see cref="GraphQL.Limits.MaxListInput"/>, <see cref="GraphQL.Limits.MaxRecursion"/> and <see cref="GraphQL.Limits.MaxErrors"/>.
    /// Default <see cref="GraphQL.Limits.None"/>.
    /// </summary>
    public Limits Limits { get; init; } = Limits.None;

    /// <summary>Whether messages about <see cref="Variables"/> name similar names of the schema, default true. See <see cref="Validation.ValidationOptions.Suggestions"/>.</summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>The services of the request, for resolvers. None by default.</summary>
    public IServiceProvider Services { get; init; } = NoServices.Instance;

    /// <summary>Who asks, for resolvers and for every event of a subscription. By default nobody who is known.</summary>
    public ClaimsPrincipal User { get; init; } = new(new ClaimsIdentity());

    /// <summary>
    /// Whether a caller is granted a policy that <c>@authorize</c> names in the schema. By default nobody is granted any. Asked once an execution, and
    /// again for each event; must not throw. Fields that are not granted are null with the error <c>FORBIDDEN</c>, and their resolvers do not run.
    /// </summary>
    public Func<ClaimsPrincipal, string, bool> Authorize { get; init; } = static (_, _) => false;

    /// <summary>What a client sees of a fault of ours. By default <c>INTERNAL</c> and nothing else.</summary>
    public ErrorMask Mask { get; init; } = static (_, _) => Internal;

    /// <summary>
    /// The time that one execution may take: the operation's, or each event's of a subscription and the finding of its source. Default: without end.
    /// When it is up, fields that are not finished have the error <c>EXECUTION_TIMEOUT</c>, and the rest of the data stays.
    /// </summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>What of <see cref="Timeout"/> has gone by already. Default: nothing. Each event of a subscription has the whole time.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>Counts <see cref="Timeout"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Lets the events of a subscription pass. By default each at once.</summary>
    public EventGate EventGate { get; init; } = static _ => ValueTask.FromResult<IDisposable?>(FreePass.Instance);

    /// <summary>
    /// Asked before each event of a subscription, after it has come and before <see cref="EventGate"/>. Its error answers the event, without data, and
    /// the subscription goes on. By default none.
    /// </summary>
    public Func<GraphQLError?> RefuseEvent { get; init; } = static () => null;

    /// <summary>Told what fields report by <see cref="ResolverContext.ReportCost"/>, from several threads. By default nobody.</summary>
    public Action<int> CostReported { get; init; } = static _ => { };

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }

    private sealed class FreePass : IDisposable
    {
        public static readonly FreePass Instance = new();

        public void Dispose()
        {
        }
    }
}
