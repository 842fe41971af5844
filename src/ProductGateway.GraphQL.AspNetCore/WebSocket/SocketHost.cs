using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>What all sockets share.</summary>
/// <param name="Executor">The same as for every transport.</param>
/// <param name="Results">Of any operation.</param>
/// <param name="Masking">For faults of ours.</param>
/// <param name="Options">Timeouts and limits.</param>
/// <param name="Clock">Of the timeouts.</param>
/// <param name="Scopes">Each operation has services of its own.</param>
/// <param name="Lifetime">Says when the server stops.</param>
internal sealed record SocketHost(
    RequestExecutor Executor,
    OperationResults Results,
    ErrorMasking Masking,
    GraphQLOptions Options,
    TimeProvider Clock,
    IServiceScopeFactory Scopes,
    IHostApplicationLifetime Lifetime);
