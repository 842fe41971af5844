using System.Globalization;
using ProductGateway.Client;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Server.Paging;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>What becomes of a cursor that is not given back as it was: an error that says why, and no vendor is asked.</summary>
public sealed class CursorTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(index => (byte)index)];
    private static readonly (string, string?) KeySetting = ("GraphQL:CursorKey", Convert.ToBase64String(Key));

    [Theory]
    [InlineData("")]
    [InlineData("MTAx")]
    [InlineData("null")]
    [InlineData("AQ==")]
    [InlineData("../../Product/1")]
    [InlineData("\r\nX-Evil: 1")]
    public async Task What_is_no_cursor_is_CURSOR_INVALID_on_every_list(string after)
    {
        await using var stage = await Stage.StartAsync();

        var answers = new[]
        {
            Code(await stage.Client.ListAll.ExecuteAsync(5, after)),
            Code(await stage.Client.ListMicrosoft.ExecuteAsync(5, after)),
            Code(await stage.Client.ListSuperOffice.ExecuteAsync(5, after)),
            Code(await stage.Client.ListFinago.ExecuteAsync(5, after)),
        };

        Assert.All(answers, code => Assert.Equal("CURSOR_INVALID", code));
        Assert.Empty(stage.ApiCalls);
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_of_other_arguments_is_CURSOR_INVALID()
    {
        await using var stage = await Stage.StartAsync();
        var lamps = Named("Kurs");
        var all = (await ListWalk.OfAll(stage.Client)(5, null)).Cursors[2];
        var filtered = (await ListWalk.OfSuperOffice(stage.Client, lamps)(2, null)).Cursors[0];
        var calls = stage.ApiCalls.Count;

        string?[] codes =
        [
            Code(await stage.Client.ListMicrosoft.ExecuteAsync(5, all)),
            Code(await stage.Client.ListAll.ExecuteAsync(5, all, search: "lamp")),
            Code(await stage.Client.ListAll.ExecuteAsync(5, all, vendors: new([Vendor.Microsoft]))),
            Code(await stage.Client.ListSuperOffice.ExecuteAsync(5, filtered)),
            Code(await stage.Client.ListSuperOffice.ExecuteAsync(5, filtered, Named("Kur"))),
            Code(await stage.Client.ListSuperOffice.ExecuteAsync(5, filtered, lamps, new([new() { Name = SortEnumType.Asc }]))),
        ];

        Assert.All(codes, code => Assert.Equal("CURSOR_INVALID", code));
        Assert.Equal(calls, stage.ApiCalls.Count);
    }

    [Fact]
    public async Task The_same_arguments_in_other_words_are_the_same()
    {
        await using var stage = await Stage.StartAsync();
        var cursor = (await ListWalk.OfAll(stage.Client)(5, null)).Cursors[2];

        var named = (await stage.Client.ListAll.ExecuteAsync(
            50, cursor, vendors: new([Vendor.Finago, Vendor.Microsoft, Vendor.Superoffice, Vendor.Finago]), search: " ")).EnsureNoErrors();

        Assert.Equal(50, named.Products!.Nodes.Count);
    }

    [Fact]
    public async Task After_a_restart_a_cursor_is_CURSOR_EXPIRED_unless_the_gateways_share_a_key()
    {
        var own = await CursorOfAsync();
        var shared = await CursorOfAsync(KeySetting);
        await using var restarted = await Stage.StartAsync();
        await using var sharing = await Stage.StartAsync(KeySetting);

        var expired = (await restarted.Client.ListFinago.ExecuteAsync(5, own)).Errors.Single();
        var next = await ListWalk.OfFinago(sharing.Client)(5, shared);

        Assert.Equal("CURSOR_EXPIRED", expired.Code);
        Assert.Equal("after is a cursor of another key, or of another version of the gateway. Begin again without after.", expired.Message);
        Assert.Equal("CURSOR_EXPIRED", Code(await sharing.Client.ListFinago.ExecuteAsync(5, own)));
        Assert.Equal(5, next.Keys.Count);
        Assert.True(next.Page.HasPreviousPage);
    }

    [Theory]
    [InlineData(10_000, null)]
    [InlineData(10_001, "PAGE_TOO_DEEP")]
    public async Task Behind_10000_rows_an_ordered_list_is_PAGE_TOO_DEEP(int rows, string? code)
    {
        await using var stage = await Stage.StartAsync(KeySetting);
        var cursor = new CursorSeal(Key).Seal(
            CursorScope.Of("superOfficeProducts", "Name+"), rows.ToString(CultureInfo.InvariantCulture));

        var answer = await stage.Client.ListSuperOffice.ExecuteAsync(5, cursor, order: new([new() { Name = SortEnumType.Asc }]));

        Assert.Equal(code, answer.Errors.SingleOrDefault()?.Code);
        Assert.Equal(code is null ? 1 : 0, stage.ApiCalls.Count(call => call.Kind is CallKind.List));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MaxValue)]
    public async Task A_page_has_1_to_100_products(int first)
    {
        await using var stage = await Stage.StartAsync();

        var errors = new[]
        {
            (await stage.Client.ListAll.ExecuteAsync(first)).Errors.Single(),
            (await stage.Client.ListMicrosoft.ExecuteAsync(first)).Errors.Single(),
            (await stage.Client.ListSuperOffice.ExecuteAsync(first)).Errors.Single(),
            (await stage.Client.ListFinago.ExecuteAsync(first)).Errors.Single(),
        };

        Assert.All(errors, error =>
        {
            Assert.Equal("VALUE_OUT_OF_RANGE", error.Code);
            Assert.Equal($"first is {first}; a page has 1 to 100 products. Give a value that fits.", error.Message);
            Assert.Equal("[\"first\"]", error.Extensions["argument"].GetRawText());
        });
        Assert.Empty(stage.ApiCalls);
    }

    private static SuperOfficeProductFilterInput Named(string text) => new() { Name = new StringOperationFilterInput { Contains = text } };

    private static async Task<string> CursorOfAsync(params (string, string?)[] settings)
    {
        await using var stage = await Stage.StartAsync(settings);
        return (await ListWalk.OfFinago(stage.Client)(5, null)).Page.EndCursor!;
    }

    private static string? Code<T>(IOperationResult<T> answer)
        where T : class => answer.Errors.Single().Code;
}
