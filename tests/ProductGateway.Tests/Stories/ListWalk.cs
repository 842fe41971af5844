using System.Globalization;
using ProductGateway.Client;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>One page of any list: the products' keys at their vendors, the cursor of each, and where the page stands.</summary>
internal sealed record Listed(IReadOnlyList<string> Keys, IReadOnlyList<string> Cursors, IStanding Page)
{
    /// <summary>The keys as numbers.</summary>
    public IEnumerable<long> Numbers => Keys.Select(key => long.Parse(key, CultureInfo.InvariantCulture));
}

/// <summary>The four lists as a client asks for them.</summary>
internal static class ListWalk
{
    /// <summary>Asks for one page: how many, and behind which cursor; null for the first.</summary>
    public delegate Task<Listed> Ask(int first, string? after);

    public static Ask OfMicrosoft(IStoryClient client) => async (first, after) =>
    {
        var list = (await client.ListMicrosoft.ExecuteAsync(first, after)).EnsureNoErrors().MicrosoftProducts!;
        return new Listed([.. list.Edges.Select(edge => edge.Node.VendorId)], [.. list.Edges.Select(edge => edge.Cursor)], list.PageInfo);
    };

    public static Ask OfSuperOffice(
        IStoryClient client,
        Optional<SuperOfficeProductFilterInput?> where = default,
        Optional<IReadOnlyList<SuperOfficeProductSortInput>?> order = default) => async (first, after) =>
    {
        var list = (await client.ListSuperOffice.ExecuteAsync(first, after, where, order)).EnsureNoErrors().SuperOfficeProducts!;
        return new Listed([.. list.Edges.Select(edge => edge.Node.VendorId)], [.. list.Edges.Select(edge => edge.Cursor)], list.PageInfo);
    };

    public static Ask OfFinago(IStoryClient client, Optional<FinagoProductFilterInput?> where = default) => async (first, after) =>
    {
        var list = (await client.ListFinago.ExecuteAsync(first, after, where)).EnsureNoErrors().FinagoProducts!;
        return new Listed([.. list.Edges.Select(edge => edge.Node.VendorId)], [.. list.Edges.Select(edge => edge.Cursor)], list.PageInfo);
    };

    /// <summary>Its keys have the vendor before them.</summary>
    public static Ask OfAll(IStoryClient client, Optional<IReadOnlyList<Vendor>?> vendors = default, Optional<string?> search = default) =>
        async (first, after) =>
    {
        var list = (await client.ListAll.ExecuteAsync(first, after, vendors, search)).EnsureNoErrors().Products!;
        return new Listed(
            [.. list.Nodes.OfType<IIdentity>().Select(node => $"{node.Vendor} {node.VendorId}")],
            [.. list.Edges.Select(edge => edge.Cursor)],
            list.PageInfo);
    };

    /// <summary>Walks on from the beginning, by these sizes in turn, until there is no next page. Every page but the last is full.</summary>
    public static async Task<IReadOnlyList<string>> ToTheEndAsync(Ask ask, params int[] sizes)
    {
        var keys = new List<string>();
        string? after = null;
        for (var turn = 0; ; turn++)
        {
            var size = sizes[turn % sizes.Length];
            var listed = await ask(size, after);
            keys.AddRange(listed.Keys);
            Assert.Equal((after is not null, listed.Cursors[0], listed.Cursors[^1]), (listed.Page.HasPreviousPage, listed.Page.StartCursor, listed.Page.EndCursor));
            if (!listed.Page.HasNextPage) return keys;

            Assert.Equal(size, listed.Keys.Count);
            Assert.True(turn < 1_000, "The walk has no end.");
            after = listed.Page.EndCursor;
        }
    }
}
