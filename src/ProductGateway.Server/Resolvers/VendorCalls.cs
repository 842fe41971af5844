using ProductGateway.Connectors;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The one place where a vendor's failure is caught.</summary>
internal sealed partial class VendorCalls(GraphQLOptions options, RecentEvents events, ILogger<VendorCalls> logger)
{
    /// <summary>Asks a vendor.</summary>
    /// <exception cref="GraphQLException">The vendor is not configured, or it failed.</exception>
    public async Task<TResult?> ReadAsync<TConnector, TResult>(
        VendorConnection<TConnector> connection, Func<TConnector, Task<TResult?>> read)
        where TConnector : class, IVendorConnector
        where TResult : class
    {
        if (connection.Connector is not { } connector)
        {
            throw new GraphQLException(FailureMapping.NotConfiguredRead(connection.Vendor));
        }

        try
        {
            return await read(connector);
        }
        catch (VendorException exception)
        {
            Tell(connection.Vendor, exception);
            throw new GraphQLException(FailureMapping.OfRead(exception.Failure, options.IncludeErrorCause ? CauseMapping.Word(exception) : null));
        }
    }

    /// <summary>Creates at a vendor, unless the input has problems; then nothing is sent.</summary>
    /// <param name="connection">The vendor.</param>
    /// <param name="budget">What sends takes one call out of it.</param>
    /// <param name="problems">What our own checks found.</param>
    /// <param name="inputPath">From the vendor's names of members to paths into our input.</param>
    /// <param name="create">Sends.</param>
    /// <exception cref="GraphQLException">The operation has no calls left; nothing was sent.</exception>
    public async Task<Creation<TProduct>> CreateAsync<TConnector, TProduct>(
        VendorConnection<TConnector> connection,
        VendorCallBudget budget,
        IReadOnlyList<InvalidInputError> problems,
        Func<string, IReadOnlyList<string>?> inputPath,
        Func<TConnector, Task<VendorAnswer<TProduct>>> create)
        where TConnector : class, IVendorConnector
        where TProduct : class
    {
        if (connection.Connector is not { } connector)
        {
            return new Creation<TProduct>(CreateOutcome.Rejected, null, [FailureMapping.NotConfigured(connection.Vendor)], null);
        }

        if (problems.Count > 0) return new Creation<TProduct>(CreateOutcome.Rejected, null, problems, null);

        budget.TakeCreate();
        try
        {
            var answer = await create(connector);
            var vendor = VendorNames.Of(connection.Vendor);
            LogCreated(vendor, answer.TraceId);
            return new Creation<TProduct>(CreateOutcome.Created, answer.Value, [], answer.TraceId);
        }
        catch (VendorException exception)
        {
            Tell(connection.Vendor, exception);
            var (outcome, errors) = FailureMapping.OfCreate(connection.Vendor, exception.Failure, inputPath);
            return new Creation<TProduct>(outcome, null, errors, exception.Failure.TraceId);
        }
    }

    // A refused request is the caller's business; everything else is the operators'.
    private void Tell(Vendor vendor, VendorException exception)
    {
        events.Failed(vendor, exception);
        LogFailure(exception.Failure is VendorFailure.Rejected ? LogLevel.Debug : LogLevel.Warning, exception.Message);
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Vendor} has created a product (vendor trace {VendorTraceId}).")]
    private partial void LogCreated(string vendor, string? vendorTraceId);

    [LoggerMessage(EventId = 1, Message = "{Failure}")]
    private partial void LogFailure(LogLevel level, string failure);
}
