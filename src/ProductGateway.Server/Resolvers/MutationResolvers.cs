using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The mutation fields of <c>root.graphql</c>. Who subscribes hears of what they create.</summary>
internal sealed class MutationResolvers(
    MicrosoftResolvers microsoft, SuperOfficeResolvers superOffice, FinagoResolvers finago, ProductReads reads, VendorCallLimit limit, CreatedProducts created,
    GatewayMetrics metrics)
    : IMutationResolvers
{
    public async ValueTask<CreateMicrosoftProductPayload?> CreateMicrosoftProductAsync(
        CreateMicrosoftProductInput input, ResolverContext context) =>
        Publish(Vendor.Microsoft, await microsoft.CreateAsync(input, limit.BudgetOf(context), context.RequestAborted), context);

    public async ValueTask<CreateSuperOfficeProductPayload?> CreateSuperOfficeProductAsync(
        CreateSuperOfficeProductInput input, ResolverContext context) =>
        Publish(
            Vendor.Superoffice,
            await superOffice.CreateAsync(
                input, SuperOfficeSelection.MembersOf(context.SelectedFields.Of("product")), limit.BudgetOf(context), context.RequestAborted),
            context);

    public async ValueTask<CreateFinagoProductPayload?> CreateFinagoProductAsync(
        CreateFinagoProductInput input, ResolverContext context) =>
        Publish(Vendor.Finago, await finago.CreateAsync(input, limit.BudgetOf(context), context.RequestAborted), context);

    private TPayload Publish<TPayload>(Vendor vendor, TPayload payload, ResolverContext context)
        where TPayload : ICreateProductPayload
    {
        metrics.Created(vendor, payload.Outcome);
        if (payload is { Outcome: CreateOutcome.Created, Product: ICatalogProduct product })
        {
            var id = new ProductId(product.Vendor, product.VendorId);
            reads.Forget(id, context);
            created.Publish(id);
        }
        else if (payload.Outcome is CreateOutcome.Unknown)
        {
            reads.ForgetAll(vendor, context);
        }

        return payload;
    }
}
