using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Paging;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The list fields: checks their arguments, reads the window that the cursor names, and makes a page of it.</summary>
internal sealed class ProductLists(
    MicrosoftResolvers microsoft,
    SuperOfficeResolvers superOffice,
    FinagoResolvers finago,
    VendorCallLimit limit,
    CursorSeal seal,
    TimeProvider clock)
{
    // What is searched has 250 characters at most at 24SevenOffice, and 254 at SuperOffice.
    private const int MaxSearch = 250;

    /// <summary>Microsoft's products; null when an argument cannot be.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this list, or the vendor failed.</exception>
    public async Task<MicrosoftProductConnection?> MicrosoftAsync(int first, string? after, ResolverContext context)
    {
        if (!IsFine(Problems(Vendor.Microsoft, first), context)) return null;

        var request = new PageRequest(first, after, CursorScope.Of("microsoftProducts"), seal);
        var window = await VendorLanes<MicrosoftResolvers>.Of(context).RunAsync(
            () => microsoft.ListAsync(request.Position, first, limit.BudgetOf(context), context.RequestAborted), context.RequestAborted);
        return request.Answer(window).ToSchema();
    }

    /// <summary>SuperOffice's products; null when an argument cannot be.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this list, it is too deep, or the vendor failed.</exception>
    public async Task<SuperOfficeProductConnection?> SuperOfficeAsync(
        int first, string? after, SuperOfficeProductFilterInput? where, IReadOnlyList<SuperOfficeProductSortInput>? order, ResolverContext context)
    {
        var problems = Problems(Vendor.Superoffice, first);
        var query = SuperOfficeQueryMapping.ToVendor(where, order, problems);
        if (!IsFine(problems, context)) return null;

        var request = new PageRequest(first, after, CursorScope.Of("superOfficeProducts", SuperOfficeQueryMapping.Key(query)), seal);
        query = query with { Members = SuperOfficeSelection.ListedMembersOf(context.SelectedFields) };
        var window = await VendorLanes<SuperOfficeResolvers>.Of(context).RunAsync(
            () => superOffice.ListAsync(query, request.Position, first, limit.BudgetOf(context), context.RequestAborted), context.RequestAborted);
        return request.Answer(window).ToSchema();
    }

    /// <summary>24SevenOffice's products; null when an argument cannot be.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this list, or the vendor failed.</exception>
    public async Task<FinagoProductConnection?> FinagoAsync(int first, string? after, FinagoProductFilterInput? where, ResolverContext context)
    {
        var problems = Problems(Vendor.Finago, first);
        var query = FinagoQueryMapping.ToVendor(where, problems);
        if (!IsFine(problems, context)) return null;

        var request = new PageRequest(first, after, CursorScope.Of("finagoProducts", FinagoQueryMapping.Key(query)), seal);
        var window = await VendorLanes<FinagoResolvers>.Of(context).RunAsync(
            () => finago.ListAsync(query, request.Position, first, limit.BudgetOf(context), context.RequestAborted), context.RequestAborted);
        return request.Answer(window).ToSchema();
    }

    /// <summary>All vendors' products; null when an argument cannot be.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this list, or the operation has no vendor calls left.</exception>
    public async Task<ProductConnection?> AllAsync(
        int first, string? after, IReadOnlyList<Vendor>? vendors, string? search, ResolverContext context)
    {
        var problems = Problems(Vendor.Finago, first);
        problems.SearchText(search, MaxSearch);
        if (!IsFine(problems, context)) return null;

        var text = string.IsNullOrWhiteSpace(search) ? null : search;
        MergedSource[] all = [Source(microsoft), Source(superOffice), Source(finago)]; // in the order of the schema's enum
        MergedSource[] asked = [.. all.Where(source => vendors?.Contains(source.Vendor) != false)];
        var request = new PageRequest(first, after, CursorScope.Of("products", string.Join(',', asked.Select(source => source.Vendor)), text), seal);
        var merged = new MergedPaging(clock, () => context.TimeLeft);
        var (window, statuses) = await merged.ReadAsync(asked, request.Position, first, context.RequestAborted);
        return request.Answer(window).ToSchema(statuses);

        MergedSource Source<TVendor>(TVendor vendor)
            where TVendor : IVendorResolvers
            => new(vendor.Status.Vendor, (position, count, cancellationToken) => VendorLanes<TVendor>.Of(context).RunAsync(
                () => vendor.SearchAsync(text, context.SelectedFields, position, count, limit.BudgetOf(context), cancellationToken), cancellationToken));
    }

    private static InputProblems Problems(Vendor vendor, int first)
    {
        var problems = new InputProblems(VendorNames.Of(vendor));
        problems.PageSize(first, PageRequest.MaxFirst);
        return problems;
    }

    private static bool IsFine(InputProblems problems, ResolverContext context)
    {
        foreach (var problem in problems.Found) context.ReportError(problem.AsError());
        return problems.Found.Count == 0;
    }
}
