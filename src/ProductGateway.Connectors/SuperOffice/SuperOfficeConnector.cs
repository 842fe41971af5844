using System.Diagnostics.Metrics;
using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>SuperOffice's REST web services, v1: one method per call.</summary>
/// <remarks>Safe for concurrent use. Failures are <see cref="VendorException"/>s.</remarks>
public sealed class SuperOfficeConnector : IVendorConnector
{
    private readonly HttpMessageInvoker _http;
    private readonly Connector _connector;

    /// <summary>Connects nothing yet; the first call signs in.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="handler">The network, normally from <see cref="ConnectorHandler.Create"/>; disposed with the connector.</param>
    /// <param name="clock">For token lives, timeouts and waits.</param>
    /// <param name="random">Safe for concurrent use; for the waits between attempts. Default <see cref="Random.Shared"/>.</param>
    /// <param name="meters">Makes the meter <c>ProductGateway.Connectors</c>; without one the connector has a meter of its own, of that name.</param>
    /// <exception cref="ArgumentException">The options have a mistake.</exception>
    public SuperOfficeConnector(
        SuperOfficeOptions options, HttpMessageHandler handler, TimeProvider clock, Random? random = null, IMeterFactory? meters = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfUnusable();
        var profile = SuperOfficeFailures.Profile;
        _http = new HttpMessageInvoker(handler);
        _connector = new Connector(profile, options, new SuperOfficeAuth(options, _http, clock), _http, clock, random, meters);
    }

    private SuperOfficeConnector(HttpMessageInvoker http, Connector connector)
    {
        _http = http;
        _connector = connector;
    }

    /// <summary>This connector for a caller who wants answers in a language, number format or time zone.</summary>
    /// <returns>It shares connections, credentials and circuit with this one, which is the one to dispose of.</returns>
    public SuperOfficeConnector In(SuperOfficeLocale locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return locale == SuperOfficeLocale.None ? this : new SuperOfficeConnector(_http, _connector.With(locale.AddTo));
    }

    /// <summary>
    /// POST Product. The service behind it saves: an id in the body would overwrite, so none is ever sent, and no default is
    /// fetched first.
    /// </summary>
    /// <param name="product">What is sent; absent members are left out.</param>
    /// <param name="cancellationToken">Counts until the body starts; from then on the call is seen through.</param>
    /// <returns>The product as SuperOffice answered it, its defaults filled in.</returns>
    /// <exception cref="ArgumentException">
    /// A member is <c>Unrecognized</c>, or a field of the rights cannot be written; nothing was sent.
    /// </exception>
    /// <exception cref="VendorException">Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unusable"/>.</exception>
    public Task<VendorAnswer<Product>> CreateProductAsync(NewProduct product, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        return CreateProductAsync(product, ProductMembers.All, cancellationToken);
    }

    /// <summary>POST Product, answered with some of the members.</summary>
    /// <param name="product">What is sent; absent members are left out.</param>
    /// <param name="members">What to ask for; the key always comes along. All sends no <c>$select</c>.</param>
    /// <param name="cancellationToken">Counts until the body starts; from then on the call is seen through.</param>
    /// <returns>The product as SuperOffice answered it; a member that was not asked for is null.</returns>
    /// <exception cref="ArgumentException">
    /// A member is <c>Unrecognized</c>, or a field of the rights cannot be written; nothing was sent.
    /// </exception>
    /// <exception cref="VendorException">Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unusable"/>.</exception>
    public Task<VendorAnswer<Product>> CreateProductAsync(NewProduct product, ProductMembers members, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _connector.CreateAsync(
            Products.CreatePath(members), Products.Write(product), body => Products.Read(body, members), cancellationToken);
    }

    /// <summary>GET Product: one page of the product archive.</summary>
    /// <param name="query">Which products, in which order, with which members.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; empty when no product is left.</returns>
    /// <exception cref="ArgumentException">The query contradicts itself; nothing was sent.</exception>
    /// <exception cref="QueryRefusedException">The filter is too large, or a text of it cannot be sent; nothing was sent.</exception>
    /// <exception cref="VendorException">
    /// Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unknown"/>. <see cref="VendorFailure.Unusable"/> also for a page
    /// with a row that is no product, and for rows that cannot be the page asked for.
    /// </exception>
    public Task<ProductPage> ListProductsAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _connector.ListAsync(ProductLists.Path(query), answer => ProductLists.Read(answer.Json!.Value, query), cancellationToken);
    }

    /// <summary>GET Product/{productId}.</summary>
    /// <param name="productId">1 to 19 digits; anything else is no product's id and is not sent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null when SuperOffice knows no such product.</returns>
    /// <exception cref="VendorException">Any <see cref="VendorFailure"/> but <see cref="VendorFailure.Unknown"/>.</exception>
    public Task<Product?> ReadProductAsync(string productId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(productId);
        return _connector.ReadAsync("Product", productId, body => Products.Read(body, productId), cancellationToken);
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
