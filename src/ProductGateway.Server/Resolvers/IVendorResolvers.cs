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
    /// <exception cref="GraphQL.Execution.GraphQLException">The vendor is not configured, or it failed.</exception>
    Task<ICatalogProduct?> ReadAsync(string key, CancellationToken cancellationToken);
}
