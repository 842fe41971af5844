using System.Text.Json;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The fields of <c>SuperOfficeProduct</c> that its lists lack, and the one that another vendor answers.</summary>
internal sealed class SuperOfficeProductResolvers(ProductReads products) : ISuperOfficeProductResolvers
{
    public ValueTask<JsonElement?> UnmappedAsync(SuperOfficeProduct parent, ResolverContext context) =>
        ReadAsync(parent, ProductMembers.All, static product => product.Unmapped, context);

    public ValueTask<IReadOnlyList<SuperOfficeFieldRight>?> RightsAsync(SuperOfficeProduct parent, ResolverContext context) =>
        ReadAsync(parent, ProductMembers.Rights, SuperOfficeMapping.RightsOf, context);

    public ValueTask<string?> RuleAsync(SuperOfficeProduct parent, ResolverContext context) =>
        ReadAsync(parent, ProductMembers.Rule, static product => product.Rule, context);

    public ValueTask<IReadOnlyList<SuperOfficeExtraInfo>?> ExtraInfoAsync(SuperOfficeProduct parent, ResolverContext context) =>
        ReadAsync(parent, ProductMembers.ExtraInfo, SuperOfficeMapping.ExtraInfoOf, context);

    public ValueTask<string?> RawExtraInfoAsync(SuperOfficeProduct parent, ResolverContext context) =>
        ReadAsync(parent, ProductMembers.RawExtraInfo, static product => product.RawExtraInfo, context);

    public ValueTask<decimal?> InStockAsync(SuperOfficeProduct parent, ResolverContext context) =>
        ReadAsync(parent, ProductMembers.InStock, static product => product.InStock, context);

    public ValueTask<SuperOfficeRight?> TableRightAsync(SuperOfficeProduct parent, ResolverContext context) =>
        ReadAsync(parent, ProductMembers.TableRight, SuperOfficeMapping.TableRightOf, context);

    public ValueTask<IReadOnlyList<SuperOfficeFieldProperty>?> FieldPropertiesAsync(SuperOfficeProduct parent, ResolverContext context) =>
        ReadAsync(parent, ProductMembers.FieldProperties, SuperOfficeMapping.FieldPropertiesOf, context);

    public async ValueTask<FinagoProduct?> ErpProductAsync(SuperOfficeProduct parent, ResolverContext context) =>
        parent.ErpProductKey is { } key && ProductId.IsKey(Vendor.Finago, key)
            ? (FinagoProduct?)await products.FindAsync(new ProductId(Vendor.Finago, key), context)
            : null;

    /// <summary>From the answer that the product came with, else from a read by id, which all such fields of the product share.</summary>
    private ValueTask<T?> ReadAsync<T>(SuperOfficeProduct parent, ProductMembers member, Func<Product, T?> read, ResolverContext context) =>
        parent.Answer.TryRead(member, read, out var value) ? new(value) : ReadByIdAsync(parent, member, read, context);

    private async ValueTask<T?> ReadByIdAsync<T>(SuperOfficeProduct parent, ProductMembers member, Func<Product, T?> read, ResolverContext context)
    {
        var whole = (SuperOfficeProduct?)await products.FindAsync(new ProductId(Vendor.Superoffice, parent.VendorId), context);
        if (whole is null) throw new GraphQLException(NotFound(parent.VendorId));
        whole.Answer.TryRead(member, read, out var value);
        return value;
    }

    private static GraphQLError NotFound(string key) => new(
        $"{VendorNames.Of(Vendor.Superoffice)} has listed the product {key} and does not know it now. {GatewayCode.ProductNotFound.Advice()}",
        GatewayCode.ProductNotFound.Text());
}
