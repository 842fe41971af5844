using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Paging;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>What each vendor's resolvers can do for the fields that all vendors share.</summary>
internal interface IVendorResolvers
{
    /// <summary>How this gateway stands with the vendor.</summary>
    VendorStatus Status { get; }

    /// <summary>Asks the vendor for one product.</summary>
    /// <param name="key">A key that the vendor may have made.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null when the vendor knows no such product.</returns>
    /// <exception cref="GraphQLException">The vendor is not configured, or it failed.</exception>
    Task<ICatalogProduct?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>A stretch of the vendor's own list.</summary>
    /// <param name="search">What name or article number has in it, as far as the vendor can look for that. Null for all products.</param>
    /// <param name="selected">What is asked for below the connection: a vendor that can be asked for less is.</param>
    /// <param name="position">What a window of the same search gave; null for the beginning.</param>
    /// <param name="count">How many products at most, 1 to 100.</param>
    /// <param name="budget">Each of the vendor's pages takes one call out of it.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="GraphQLException">The vendor is not configured, it failed, it cannot look for that, or no calls are left.</exception>
    Task<Window<IProduct>> SearchAsync(
        string? search, FieldSelection selected, string? position, int count, VendorCallBudget budget, CancellationToken cancellationToken);
}
