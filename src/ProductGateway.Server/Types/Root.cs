using ProductGateway.GraphQL.Execution;

namespace ProductGateway.Server.Types;

/// <summary>
/// Resolvers of <c>Query</c>. Reads. A vendor that fails gives null and one error whose <c>extensions.code</c> is
/// VENDOR_UNAVAILABLE, VENDOR_NOT_CONFIGURED, VENDOR_AUTH_FAILED, VENDOR_REJECTED or RATE_LIMITED; the other fields of the
/// query are answered. Each product is read once an operation, however many fields ask for it. Fields that would take the operation
/// beyond the vendor calls that it may make, 250 unless the operators say otherwise, ask for nothing and have the error
/// VENDOR_CALL_LIMIT_EXCEEDED.
/// </summary>
internal interface IQueryResolvers
{
    /// <summary>One product by its gateway id. Unknown and forbidden look the same: null.</summary>
    ValueTask<IProduct?> ProductAsync(string id, ResolverContext context);

    /// <summary>One product by the key that its vendor gave it; null when the vendor does not know it.</summary>
    ValueTask<IProduct?> ProductByVendorIdAsync(Vendor vendor, string vendorId, ResolverContext context);

    /// <summary>Any object of this gateway by its id; today these are the products. Null when unknown.</summary>
    ValueTask<INode?> NodeAsync(string id, ResolverContext context);

    /// <summary>Several objects at once, in the order of <c>ids</c>, with null for each that is unknown.</summary>
    ValueTask<IReadOnlyList<INode?>> NodesAsync(IReadOnlyList<string> ids, ResolverContext context);

    /// <summary>The systems behind this gateway and whether each can be used. Asks no vendor.</summary>
    ValueTask<IReadOnlyList<VendorStatus>> VendorsAsync(ResolverContext context);
}

/// <summary>
/// Resolvers of <c>Mutation</c>. Creates, one field a vendor. Each is nullable, so that one that fails does not take away
/// what another has created. Each is a vendor call.
/// </summary>
internal interface IMutationResolvers
{
    /// <summary>Creates a hardware product. Microsoft: POST /hardware/products.</summary>
    ValueTask<CreateMicrosoftProductPayload?> CreateMicrosoftProductAsync(CreateMicrosoftProductInput input, ResolverContext context);

    /// <summary>Creates a product in the price list register. SuperOffice: POST /Product.</summary>
    ValueTask<CreateSuperOfficeProductPayload?> CreateSuperOfficeProductAsync(CreateSuperOfficeProductInput input, ResolverContext context);

    /// <summary>Creates a product of the accounting system. 24SevenOffice: POST /products.</summary>
    ValueTask<CreateFinagoProductPayload?> CreateFinagoProductAsync(CreateFinagoProductInput input, ResolverContext context);
}

/// <summary>
/// Resolvers of <c>Subscription</c>. What happens from now on. Nothing of the past is told, and nothing is kept for a subscriber
/// that is away.
/// </summary>
/// <typeparam name="TProductCreated">What the source of <c>productCreated</c> emits.</typeparam>
internal interface ISubscriptionResolvers<TProductCreated>
    where TProductCreated : notnull
{
    /// <summary>
    /// Every product that is created through this gateway while the subscription lasts, read anew from its vendor for this
    /// subscriber. One that cannot be read is an error of its event alone: PRODUCT_NOT_FOUND, or a code of a read. A subscriber
    /// that lets more than 1,000 products wait gets those, and then the end with SUBSCRIBER_TOO_SLOW.
    /// </summary>
    ValueTask<IAsyncEnumerable<TProductCreated>> SubscribeToProductCreatedAsync(IReadOnlyList<Vendor>? vendors, ResolverContext context);

    /// <summary>What <c>productCreated</c> says of one event.</summary>
    ValueTask<IProduct> ProductCreatedAsync(TProductCreated created, ResolverContext context);
}

/// <summary>A system behind this gateway.</summary>
internal enum Vendor
{
    /// <summary>Microsoft Hardware dashboard API, v2.0.</summary>
    Microsoft,

    /// <summary>SuperOffice CRM, REST WebAPI v1.</summary>
    Superoffice,

    /// <summary>24SevenOffice, now Finago Office, REST v1.</summary>
    Finago,
}

/// <summary>Anything with a gateway id.</summary>
internal interface INode
{
    /// <summary>Opaque, globally unique, stable.</summary>
    string Id { get; }
}

/// <summary>How one vendor stands in this gateway.</summary>
internal sealed record VendorStatus
{
    /// <summary>The system.</summary>
    public required Vendor Vendor { get; init; }

    /// <summary>False when this gateway has no address and credentials for it: reads and creates answer VENDOR_NOT_CONFIGURED.</summary>
    public required bool Configured { get; init; }

    /// <summary>True when the stand-in of the development sandbox answers in the vendor's place.</summary>
    public required bool Sandbox { get; init; }
}
