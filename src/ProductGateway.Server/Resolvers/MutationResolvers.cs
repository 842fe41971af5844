using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The mutation fields of <c>root.graphql</c>. Who subscribes hears of what they create.</summary>
internal sealed class MutationResolvers(
    MicrosoftResolvers microsoft, SuperOfficeResolvers superOffice, FinagoResolvers finago, VendorCallLimit limit, CreatedProducts created)
    : IMutationResolvers
{
    public async ValueTask<CreateMicrosoftProductPayload?> CreateMicrosoftProductAsync(
        CreateMicrosoftProductInput input, ResolverContext context) =>
        Publish(await microsoft.CreateAsync(input, limit.BudgetOf(context), context.RequestAborted));

    public async ValueTask<CreateSuperOfficeProductPayload?> CreateSuperOfficeProductAsync(
        CreateSuperOfficeProductInput input, ResolverContext context) =>
        Publish(await superOffice.CreateAsync(input, limit.BudgetOf(context), context.RequestAborted));

    public async ValueTask<CreateFinagoProductPayload?> CreateFinagoProductAsync(
        CreateFinagoProductInput input, ResolverContext context) =>
        Publish(await finago.CreateAsync(input, limit.BudgetOf(context), context.RequestAborted));

    private TPayload Publish<TPayload>(TPayload payload)
        where TPayload : ICreateProductPayload
    {
        if (payload is { Outcome: CreateOutcome.Created, Product: ICatalogProduct product })
        {
            created.Publish(new ProductId(product.Vendor, product.VendorId));
        }

        return payload;
    }
}
