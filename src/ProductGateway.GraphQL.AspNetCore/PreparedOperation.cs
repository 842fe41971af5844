using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using ProductGateway.GraphQL.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.RateLimiting;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>A request that may run, or the errors that keep it from running. It holds its place among the executions until it is disposed of.</summary>
internal sealed class PreparedOperation : IDisposable
{
    private readonly IDisposable? _place;

    public PreparedOperation(
        IDisposable place, CostMeter? cost, GraphQLRequest request, ClaimsPrincipal user, ExecutableDocument document, OperationDefinitionNode operation, long arrived)
    {
        _place = place;
        Cost = cost;
        Request = request;
        User = user;
        Document = document;
        Type = operation.Operation;
        Name = operation.Name?.Value;
        Arrived = arrived;
    }

    /// <param name="place">To be left.</param>
    /// <param name="errors">At least one.</param>
    public PreparedOperation(IDisposable place, params IReadOnlyList<GraphQLError> errors)
    {
        _place = place;
        Errors = errors;
    }

    /// <param name="place">Null when there was none.</param>
    /// <param name="refusal">The same request may run later, or with another token.</param>
    public PreparedOperation(IDisposable? place, Refusal refusal)
    {
        _place = place;
        Refusal = refusal;
        Errors = [refusal.Error];
    }

    /// <summary>Whether it can be executed: query and mutation by <see cref="RequestExecutor.ExecuteAsync"/>, subscription by <see cref="RequestExecutor.SubscribeAsync"/>.</summary>
    [MemberNotNullWhen(true, nameof(Request), nameof(User), nameof(Document))]
    public bool CanRun => Document is not null;

    /// <summary>Too many executions, too much for this caller, or its token is over: its error is the only one. Null when it is not that.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What its caller pays; null where nothing is counted.</summary>
    public CostMeter? Cost { get; }

    /// <summary>What the operation is, known before anything runs.</summary>
    public OperationType Type { get; }

    /// <summary>As the document has it, so it is a Name of the grammar; null when it has none.</summary>
    public string? Name { get; }

    /// <summary>When it asked for its place, as a timestamp of the <see cref="TimeProvider"/>: its time counts from then on.</summary>
    public long Arrived { get; }

    /// <summary>Request errors, in document order; empty when it can run.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = [];

    /// <summary>As sent.</summary>
    public GraphQLRequest? Request { get; }

    /// <summary>Who asks.</summary>
    public ClaimsPrincipal? User { get; }

    /// <summary>Parsed and valid.</summary>
    public ExecutableDocument? Document { get; }

    /// <summary>Leaves the place to the next one, and gives back what was paid and not used. May be called again.</summary>
    public void Dispose()
    {
        Cost?.Settle();
        _place?.Dispose();
    }
}
