using System.Diagnostics.Metrics;
using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Connectors.Finago;

/// <summary>The REST API of 24SevenOffice, now Finago Office, v1: one method per call.</summary>
/// <remarks>Safe for concurrent use. Failures are <see cref="VendorException"/>s.</remarks>
public sealed class FinagoConnector : IVendorConnector
{
    private readonly HttpMessageInvoker _http;
    private readonly Connector _connector;

    /// <summary>Connects nothing yet; the first call fetches a token.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="handler">The network, normally from <see cref="ConnectorHandler.Create"/>; disposed with the connector.</param>
    /// <param name="clock">For token lives, timeouts and waits.</param>
    /// <param name="random">Safe for concurrent use; for the waits between attempts. Default <see cref="Random.Shared"/>.</param>
    /// <param name="meters">Makes the meter <c>ProductGateway.Connectors</c>; without one the connector has a meter of its own, of that name.</param>
    /// <exception cref="ArgumentException">The options have a mistake.</exception>
    public FinagoConnector(
        FinagoOptions options, HttpMessageHandler handler, TimeProvider clock, Random? random = null, IMeterFactory? meters = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfUnusable();
        var profile = FinagoFailures.Profile;
        _http = new HttpMessageInvoker(handler);
        _connector = new Connector(profile, options, new FinagoAuth(options, _http, clock), _http, clock, random, meters);
    }

    /// <summary>POST products.</summary>
    /// <param name="product">What is sent; absent members are left out.</param>
    /// <param name="cancellationToken">Counts until the body starts; from then on the call is seen through.</param>
    /// <returns>The product as 24SevenOffice answered it, its defaults filled in.</returns>
    /// <exception cref="ArgumentException">A member is <c>Unrecognized</c>; nothing was sent.</exception>
    /// <exception cref="VendorException">Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unusable"/>.</exception>
    public Task<VendorAnswer<Product>> CreateProductAsync(NewProduct product, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _connector.CreateAsync("products", Products.Write(product), Products.Read, cancellationToken);
    }

    /// <summary>GET products: one page. No link is followed.</summary>
    /// <param name="query">Which products.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; empty when no product is left.</returns>
    /// <exception cref="ArgumentException">Page or limit are out of their bounds; nothing was sent.</exception>
    /// <exception cref="QueryRefusedException">A text is blank, holds a wildcard, or is too long; nothing was sent.</exception>
    /// <exception cref="VendorException">
    /// Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unknown"/>. <see cref="VendorFailure.Unusable"/> also for a page
    /// with an element that is no product, and for one that leads back to itself.
    /// </exception>
    public Task<ProductPage> ListProductsAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _connector.ListAsync(
            ProductLists.Path(query), answer => ProductLists.Read(answer.Json!.Value, answer.LinkHeader, query), cancellationToken);
    }

    /// <summary>GET products/{productId}.</summary>
    /// <param name="productId">1 to 19 digits; anything else is no product's id and is not sent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null when 24SevenOffice knows no such product.</returns>
    /// <exception cref="VendorException">Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unknown"/>.</exception>
    public Task<Product?> ReadProductAsync(string productId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(productId);
        return _connector.ReadAsync("products", productId, body => Products.Read(body, productId), cancellationToken);
    }

    /// <inheritdoc/>
    public CircuitState Circuit => _connector.Circuit;

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _connector.Dispose();
        _http.Dispose();
    }
}
