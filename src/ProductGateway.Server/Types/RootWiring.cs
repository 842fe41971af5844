using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.Types;

/// <summary>Ties <c>root.graphql</c> to its C# types.</summary>
internal static class RootWiring
{
    internal static void Bind(SchemaBuilder builder)
    {
        builder.BindEnum(
            "Vendor",
            ("MICROSOFT", Vendor.Microsoft),
            ("SUPEROFFICE", Vendor.Superoffice),
            ("FINAGO", Vendor.Finago));
    }

    internal static void Wire(ResolverTables tables, IQueryResolvers query)
    {
        tables.Root("Query")
            .Resolve("product", context => query.ProductAsync(context.Argument<string>(0), context))
            .Resolve(
                "productByVendorId",
                context => query.ProductByVendorIdAsync(context.Argument<Vendor>(0), context.Argument<string>(1), context))
            .Resolve("node", context => query.NodeAsync(context.Argument<string>(0), context))
            .Resolve("nodes", context => query.NodesAsync(context.ArgumentList<string>(0)!, context))
            .Resolve("vendors", context => query.VendorsAsync(context));
    }

    internal static void Wire(ResolverTables tables, IMutationResolvers mutation)
    {
        tables.Root("Mutation")
            .Resolve(
                "createMicrosoftProduct",
                context => mutation.CreateMicrosoftProductAsync(context.Argument<CreateMicrosoftProductInput>(0), context))
            .Resolve(
                "createSuperOfficeProduct",
                context => mutation.CreateSuperOfficeProductAsync(context.Argument<CreateSuperOfficeProductInput>(0), context))
            .Resolve(
                "createFinagoProduct",
                context => mutation.CreateFinagoProductAsync(context.Argument<CreateFinagoProductInput>(0), context));
    }

    internal static void Wire<TProductCreated>(ResolverTables tables, ISubscriptionResolvers<TProductCreated> subscription)
        where TProductCreated : notnull
    {
        tables.Subscription("Subscription")
            .Subscribe(
                "productCreated",
                context => subscription.SubscribeToProductCreatedAsync(context.ArgumentList<Vendor>(0), context),
                (created, context) => subscription.ProductCreatedAsync(created, context));
    }

    internal static void Wire(ResolverTables tables)
    {
        WireVendorStatus(tables);
    }

    private static void WireVendorStatus(ResolverTables tables) =>
        tables.Object<VendorStatus>("VendorStatus")
            .Property("vendor", static value => value.Vendor)
            .Property("configured", static value => value.Configured)
            .Property("sandbox", static value => value.Sandbox);
}
