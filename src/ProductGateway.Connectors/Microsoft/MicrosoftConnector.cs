using System.Diagnostics.Metrics;
using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Connectors.Microsoft;

/// <summary>Microsoft's hardware dashboard API, v2.0: one method per call.</summary>
/// <remarks>Safe for concurrent use. Failures are <see cref="VendorException"/>s.</remarks>
public sealed class MicrosoftConnector : IVendorConnector
{
    private readonly HttpMessageInvoker _http;
    private readonly Connector _connector;

    /// <summary>Connects nothing yet; the first call fetches a token.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="handler">The network, normally from <see cref="ConnectorHandler.Create"/>; disposed with the connector.</param>
    /// <param name="clock">For token lives, timeouts and waits.</param>
    /// <param name="random">
    /// Safe for concurrent use; for the ids that calls and assertions carry, and the waits between attempts. Default <see cref="Random.Shared"/>.
    /// </param>
    /// <param name="meters">Makes the meter <c>ProductGateway.Connectors</c>; without one the connector has a meter of its own, of that name.</param>
    /// <exception cref="ArgumentException">The options have a mistake.</exception>
    public MicrosoftConnector(
        MicrosoftOptions options, HttpMessageHandler handler, TimeProvider clock, Random? random = null, IMeterFactory? meters = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfUnusable();
        var profile = MicrosoftFailures.Profile;
        _http = new HttpMessageInvoker(handler);
        var auth = new MicrosoftAuth(options, _http, clock, random ?? Random.Shared);
        _connector = new Connector(profile, options, auth, _http, clock, random, meters);
    }

    /// <summary>POST hardware/products.</summary>
    /// <param name="product">What is sent; absent members are left out.</param>
    /// <param name="cancellationToken">Counts until the body starts; from then on the call is seen through.</param>
    /// <returns>The product as Microsoft answered it.</returns>
    /// <exception cref="ArgumentException">A member is <c>Unrecognized</c>, or an OS family stands twice; nothing was sent.</exception>
    /// <exception cref="VendorException">Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unusable"/>.</exception>
    public Task<VendorAnswer<Product>> CreateProductAsync(NewProduct product, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _connector.CreateAsync("hardware/products", Products.Write(product), Products.Read, cancellationToken);
    }

    /// <summary>GET hardware/products: one page, always below the configured address. No link is followed.</summary>
    /// <param name="nextQuery">Null for the first page, else <see cref="ProductPage.NextQuery"/> of the page before.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="QueryRefusedException">
    /// <paramref name="nextQuery"/> is not a query of the two known parameters, or longer than 4,096 characters; nothing was sent.
    /// </exception>
    /// <exception cref="VendorException">
    /// Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unknown"/>. <see cref="VendorFailure.Unusable"/> also for a page
    /// with an element that is no product, and for a link to the next page that leads back to this one.
    /// </exception>
    public Task<ProductPage> ListProductsAsync(string? nextQuery, CancellationToken cancellationToken) => _connector.ListAsync(
        ProductLists.Path(nextQuery), answer => ProductLists.Read(answer.Json!.Value, nextQuery), cancellationToken);

    /// <summary>GET hardware/products/{productId}.</summary>
    /// <param name="productId">1 to 19 digits; anything else is no product's id and is not sent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null when Microsoft knows no such product.</returns>
    /// <exception cref="VendorException">Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unknown"/>.</exception>
    public Task<Product?> ReadProductAsync(string productId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(productId);
        return _connector.ReadAsync("hardware/products", productId, body => Products.Read(body, productId), cancellationToken);
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
