using System.Globalization;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Execution;

public sealed class AnswerTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_scalar_is_read_as_what_it_is()
    {
        await using var server = await ScriptedServer.StartAsync("""
            {"data": {"items": [
              {"__typename": "Book", "isbn": "0192d6c2-5d6f-7d4c-8b8a-0a1b2c3d4e5f", "printed": "2024-05-06T07:08:09.1234567Z", "weight": 1.5,
               "pages": 7, "extra": {"a": [1]}, "matrix": [[1, null], []]}
            ]}}
            """);

        var result = await server.Client().GetItems.ExecuteAsync(cancellationToken: Cancellation);

        var book = Assert.IsType<GetItems_Items.Book>(Assert.Single(result.EnsureNoErrors().Items));
        Assert.Equal(Guid.Parse("0192d6c2-5d6f-7d4c-8b8a-0a1b2c3d4e5f"), book.Isbn);
        Assert.Equal(DateTimeOffset.Parse("2024-05-06T07:08:09.1234567Z", CultureInfo.InvariantCulture), book.Printed);
        Assert.Equal(1.5, book.Weight);
        Assert.Equal("""{"a": [1]}""", book.Extra?.GetRawText());
        Assert.Equal([[1, null], []], book.Matrix!);
    }

    [Fact]
    public async Task A_union_is_read_as_the_member_that_it_is_and_a_decimal_keeps_its_digits()
    {
        await using var server = await ScriptedServer.StartAsync("""
            {"data": {"item": {"__typename": "Book", "price": "19.90", "id": "b1", "title": "Fire", "kind": "LONG_PLAYER", "cover": "https:// a b",
              "authors": [{"name": "Ada", "spouse": {"name": "Bo"}}]}}}
            """);

        var result = await server.Client().GetItem.ExecuteAsync("b1", cancellationToken: Cancellation);

        var book = Assert.IsType<GetItem_Item.Book>(result.EnsureNoErrors().Item);
        Assert.Equal("19.90", book.Price?.ToString(CultureInfo.InvariantCulture));
        Assert.True(book.Kind == Kind.LongPlayer);
        Assert.Equal("https:// a b", book.Cover?.Text);
        Assert.Equal("Bo", ((IBookParts)book).Authors[0].Spouse?.Name);
    }

    [Fact]
    public async Task A_union_member_newer_than_the_client_is_unknown_and_keeps_its_type_name()
    {
        await using var server = await ScriptedServer.StartAsync("""{"data": {"item": {"price": 1, "__typename": "Game", "players": [[{}]]}}}""");

        var result = await server.Client().GetItem.ExecuteAsync("g1", cancellationToken: Cancellation);

        Assert.Equal(new GetItem_Item.Unknown { TypeName = "Game" }, result.EnsureNoErrors().Item);
    }

    [Fact]
    public async Task An_enum_value_newer_than_the_client_has_no_value_and_keeps_its_text()
    {
        await using var server = await ScriptedServer.StartAsync("""
            {"data": {"addBook": {"id": "1", "price": null, "kind": "HOLOGRAM"}, "again": null}}
            """);

        var result = await server.Client().AddBook.ExecuteAsync(new BookInput { Title = "Fire" }, never: false, cancellationToken: Cancellation);

        var kind = result.EnsureNoErrors().AddBook!.Kind;
        Assert.Equal((null, "HOLOGRAM"), (kind.Value, kind.Text));
        Assert.False(kind == Kind.Unknown);
    }

    [Fact]
    public async Task An_interface_that_fragments_tell_apart_shares_what_all_have()
    {
        await using var server = await ScriptedServer.StartAsync("""
            {"data": {"search": [{"__typename": "Record", "id": "r", "price": 5}, null, {"__typename": "Voucher", "id": "v"}], "one": {"__typename": "Voucher", "id": "v"}}}
            """);

        var result = await server.Client().GetNodes.ExecuteAsync(new Filter(), cancellationToken: Cancellation);

        var nodes = result.EnsureNoErrors().Search!;
        Assert.Equal(["r", null, "v"], nodes.Select(node => node?.Id));
        Assert.Equal(5m, Assert.IsType<INodeCard_Priced>(nodes[0], exactMatch: false).Price);
        Assert.Equal("Voucher", Assert.IsType<GetNodes_Search.Unknown>(nodes[2]).TypeName);
    }

    [Fact]
    public async Task A_thousand_items_in_many_pieces_are_read_whole()
    {
        var pad = new string('x', 2000);
        var items = string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"__typename":"Book","pages":{{i}},"unknown":"{{pad}}"}"""));
        await using var server = await ScriptedServer.StartAsync("""{"data":{"items":[""" + items + "]}}");

        var result = await server.Client().GetItems.ExecuteAsync(1000, cancellationToken: Cancellation);

        Assert.Equal(Enumerable.Range(0, 1000), result.EnsureNoErrors().Items.Cast<GetItems_Items.Book>().Select(Pages));
    }

#pragma warning disable CS0618 // The shop's own deprecation.
    private static int Pages(GetItems_Items.Book book) => book.Pages!.Value;
#pragma warning restore CS0618
}
