using ProductGateway.Connectors;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;

namespace ProductGateway.Server.Resolvers;

/// <summary>The calls that one list field makes at one vendor, each counted.</summary>
internal sealed class ListCalls<TConnector>(VendorCalls calls, VendorConnection<TConnector> connection, VendorCallBudget budget)
    where TConnector : class, IVendorConnector
{
    private bool _hasAsked;

    /// <summary>Asks for one of the vendor's pages.</summary>
    /// <exception cref="GraphQLException">
    /// The vendor is not configured, it failed, it cannot be asked for that, or the operation has no calls left.
    /// </exception>
    public async Task<TPage> AskAsync<TPage>(Func<TConnector, Task<TPage>> list)
        where TPage : class
    {
        var page = await calls.ReadAsync<TConnector, TPage>(connection, async connector =>
        {
            budget.Take(1, _hasAsked);
            _hasAsked = true;
            return await AskAsync(connector, list);
        });
        return page!;
    }

    private static async Task<TPage> AskAsync<TPage>(TConnector connector, Func<TConnector, Task<TPage>> list)
    {
        try
        {
            return await list(connector);
        }
        catch (QueryRefusedException exception)
        {
            throw new GraphQLException(FailureMapping.OfQuery(exception));
        }
    }
}
