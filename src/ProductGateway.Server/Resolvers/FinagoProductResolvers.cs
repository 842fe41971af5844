using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The field of <c>FinagoProduct</c> that another vendor answers.</summary>
internal sealed class FinagoProductResolvers(ProductReads products) : IFinagoProductResolvers
{
    public async ValueTask<IReadOnlyList<SuperOfficeProduct>?> CrmProductsAsync(FinagoProduct parent, ResolverContext context) =>
        await products.FindByErpKeyAsync(parent.VendorId, SuperOfficeSelection.CrmMembersOf(context.SelectedFields), context);
}
