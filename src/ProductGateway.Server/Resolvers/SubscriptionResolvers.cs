using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The subscription fields of <c>root.graphql</c>.</summary>
internal sealed class SubscriptionResolvers(CreatedProducts created, ProductReads products) : ISubscriptionResolvers<ProductId>
{
    public ValueTask<IAsyncEnumerable<ProductId>> SubscribeToProductCreatedAsync(
        IReadOnlyList<Vendor>? vendors, ResolverContext context) => new(created.Subscribe(vendors, context.RequestAborted));

    public async ValueTask<IProduct> ProductCreatedAsync(ProductId id, ResolverContext context) =>
        (IProduct?)await products.FindAsync(id, context) ?? throw new GraphQLException(NotFound(id));

    private static GraphQLError NotFound(ProductId id) => new(
        $"{VendorNames.Of(id.Vendor)} has created the product {id.Key} and does not know it now. {GatewayCode.ProductNotFound.Advice()}",
        GatewayCode.ProductNotFound.Text());
}
