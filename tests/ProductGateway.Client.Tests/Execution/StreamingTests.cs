using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Execution;

/// <summary>Answers are read while they arrive, in whatever pieces they arrive.</summary>
public sealed class StreamingTests
{
    private const string Books = """
        {"errors" : [ {"message":"Half a \ud83d\udd25."} ] , "unknown":{"a":[{"b":"}]\"\\"},[]], "c" : 1.5e3},
         "data" : { "unknown" : [ [ ] , "]" ] , "\u0069tems" : [ {"isbn":null,"__typename":"Book","weight":-12.5e-1,"extra":{"ø":"\\\"]}"},"matrix":[[1,null] , []]} ,
           { "__typename" : "Boo\u006b" , "weight" : 7 , "more" : { "x" : [ 1 , "æøå🔥" ] } } , {"__typename":"Ævintýri"} ] , "end":0 } ,"extensions":null}

        """;

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task Every_cut_between_two_bytes_gives_the_same_answer(int piece)
    {
        var result = await Pieces.Client(Books, piece).GetItems.ExecuteAsync(cancellationToken: Cancellation);

        Assert.Equal("Half a 🔥.", Assert.Single(result.Errors).Message);
        Assert.IsType<OperationFailure.GraphQL>(result.Failure);
        var (first, second) = (Assert.IsType<GetItems_Items.Book>(result.Data!.Items[0]), Assert.IsType<GetItems_Items.Book>(result.Data.Items[1]));
        Assert.Equal((-1.25, """{"ø":"\\\"]}"}"""), (first.Weight, first.Extra?.GetRawText()));
        Assert.Equal([[1, null], []], first.Matrix!);
        Assert.Equal(new GetItems_Items.Book { TypeName = "Book", Weight = 7 }, second);
        Assert.Equal(new GetItems_Items.Unknown { TypeName = "Ævintýri" }, result.Data.Items[2]);
    }

    [Theory]
    [InlineData("""{"data":{"item":{"__typename":"Book","price":"19.90","id":"b1","unknown":[{}],"title":"Fire","kind":"PAPER","authors":[{"name":"Ada"},{"name":"Bo"}]}}}""")]
    [InlineData("""{"data":{"item":{"authors":[{"name":"Ada"},{"name":"Bo"}],"price":19.90,"kind":"PAPER","id":"b1","title":"Fire","__typename":"Book"}}}""")]
    public async Task A_family_with_a_list_in_it_is_read_wherever_its_type_name_stands(string body)
    {
        foreach (var piece in (int[])[1, 5, 1000])
        {
            var result = await Pieces.Client(body, piece).GetItem.ExecuteAsync("b1", cancellationToken: Cancellation);

            var book = Assert.IsType<GetItem_Item.Book>(result.EnsureNoErrors().Item);
            Assert.Equal((19.90m, "b1", "Fire"), (book.Price, book.Id, book.Title));
            Assert.Equal(["Ada", "Bo"], book.Authors.Select(author => author.Name));
        }
    }

    [Theory]
    [InlineData("""{"data":{"items":[{"__typename":"Book"},{"__typename":"Book","extra":[1],"weight":"heavy"}],"more":[{}]},"errors":[{"message":"Late."}]}""", "data.items[1].weight")]
    [InlineData("""{"data":{"items":[{"__typename":"Book","matrix":[[0],[0,"x"]]}]},"errors":[{"message":"Late."}]}""", "data.items[0].matrix[1][1]")]
    [InlineData("""{"data":{"items":{"a":[]}},"errors":[{"message":"Late."}]}""", "data.items")]
    [InlineData("""{"data":{"more":[1]},"errors":[{"message":"Late."}]}""", "data")]
    [InlineData("""{"data":[{"items":[]}],"errors":[{"message":"Late."}]}""", "data")]
    [InlineData("""{"errors":[{"message":"Late."}],"data":{"items":[{}]}}""", "data.items[0]")]
    public async Task What_does_not_fit_is_told_with_its_path_and_the_errors_beside_it_in_whatever_pieces(string body, string path)
    {
        foreach (var piece in (int[])[1, 6, 1000])
        {
            var result = await Pieces.Client(body, piece).GetItems.ExecuteAsync(cancellationToken: Cancellation);

            Assert.Equal(path, Assert.IsType<OperationFailure.Deserialization>(result.Failure).Path);
            Assert.Equal("Late.", Assert.Single(result.Errors).Message);
            Assert.Null(result.Data);
        }
    }

    [Theory]
    [InlineData("""{"data":{"item":{"__typename":"Book","id":"1","kind":"PAPER","authors":[{"name":"Ada"},{"name":5}],"title":"Fire"}}}""", "data.item.authors[1].name")]
    [InlineData("""{"data":{"item":{"__typename":"Book","id":"1","kind":"PAPER","authors":[]}}}""", "data.item")]
    [InlineData("""{"data":{"item":{"__typename":"Book","id":"1","title":{},"kind":"PAPER","authors":[]}}}""", "data.item.title")]
    [InlineData("""{"data":{"item":{"id":"1"}}}""", "data.item")]
    [InlineData("""{"data":{"item":{"__typename":1}}}""", "data.item")]
    public async Task What_does_not_fit_on_the_way_to_a_list_is_told_with_its_path(string body, string path)
    {
        foreach (var piece in (int[])[1, 1000])
        {
            var result = await Pieces.Client(body, piece).GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

            Assert.Equal(path, Assert.IsType<OperationFailure.Deserialization>(result.Failure).Path);
        }
    }

    [Theory]
    [InlineData("""{"data":{"items":[]}} {"data":{"items":[]}}""")]
    [InlineData("""{"data":{"items":[]}}]""")]
    [InlineData("""{"data":{"items":[{"__typename":"Book"}""")]
    [InlineData("""{"data":{"items":[{"__typename":"Book"},{"__typena""")]
    [InlineData("""{"data":{"items":[{"__typename":"Book"]]}}""")]
    [InlineData("""{"data":{"items":[{"__typename":"Book"} {"__typename":"Book"}]}}""")]
    [InlineData("""{"data":{"items":[1 2]}}""")]
    [InlineData("""{"data":{"items":[tru]}}""")]
    [InlineData("""{"data":{"items":[]}""")]
    [InlineData("""{"data":{"items":[]},"unknown":[[}""")]
    [InlineData("""{"errors":[{"message":"No."}""")]
    [InlineData("""[{"data":{"items":[]}}]""")]
    [InlineData("""{"date":{"items":[]}}""")]
    public async Task A_text_that_is_no_whole_answer_or_more_than_one_is_no_GraphQL(string body)
    {
        foreach (var piece in (int[])[1, 4, 1000])
        {
            var result = await Pieces.Client(body, piece).GetItems.ExecuteAsync(cancellationToken: Cancellation);

            var failure = Assert.IsType<OperationFailure.Http>(result.Failure);
            Assert.Equal((HttpStatusCode.OK, body), (failure.StatusCode, failure.Body));
        }
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF\n")]
    public async Task What_may_stand_before_an_answer_is_passed_over(string before)
    {
        var result = await Pieces.Client(before + """{"data":{"items":[]}}""" + "\n ", 1).GetItems.ExecuteAsync(cancellationToken: Cancellation);

        Assert.Empty(result.EnsureNoErrors().Items);
    }

    [Fact]
    public async Task Each_item_is_read_before_the_next_one_leaves_the_server()
    {
        var names = Enumerable.Range(0, 300).Select(i => $"item {i}").ToList();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"data":{"items":[""");
            foreach (var name in names)
            {
                await context.Response.WriteAsync($$"""{{(name == names[0] ? "" : ",")}}{"__typename":"Book","seen":"{{name}}","unknown":"{{new string('x', 1000)}}"}""");
                await context.Response.Body.FlushAsync();
                await Seen.Wait(name).WaitAsync(Cancellation);
            }

            await context.Response.WriteAsync("]}}");
        });

        var result = await server.Client().Watch.ExecuteAsync(cancellationToken: Cancellation);

        Assert.Equal(names, result.EnsureNoErrors().Items.Select(item => ((Watch_Items.Book)item).Seen?.Text));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[ 1 , null,-3 ]")]
    [InlineData("[12,345,6789]")]
    public async Task A_list_of_numbers_is_read_in_whatever_pieces(string counts)
    {
        foreach (var piece in (int[])[1, 2, 1000])
        {
            var result = await Pieces.Client($$$"""{"data":{"counts":{{{counts}}},"items":[]}}""", piece).Watch.ExecuteAsync(cancellationToken: Cancellation);

            Assert.Equal(JsonSerializer.Deserialize<int?[]>(counts), result.EnsureNoErrors().Counts!);
        }
    }

    [Fact]
    public async Task A_body_that_breaks_off_between_two_elements_is_a_failure_of_transport()
    {
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"data":{"items":[{"__typename":"Book"},{"__typename":"Book"}""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        var result = await server.Client().GetItems.ExecuteAsync(cancellationToken: Cancellation);

        Assert.IsType<OperationFailure.Transport>(result.Failure);
    }

    [Fact]
    public async Task A_value_larger_than_any_buffer_is_read_and_so_is_what_stands_around_it()
    {
        var long1 = new string('x', 300_000);
        var body = $$$"""{"data":{"skipped":"{{{long1}}}","items":[{"__typename":"Book","weight":1},{"__typename":"Book","extra":["{{{long1}}}"]},{"__typename":"Book","weight":3}]}}""";

        var result = await Pieces.Client(body, 5000).GetItems.ExecuteAsync(cancellationToken: Cancellation);

        var items = result.EnsureNoErrors().Items.Cast<GetItems_Items.Book>().ToList();
        Assert.Equal(new GetItems_Items.Book { TypeName = "Book", Weight = 1 }, items[0]);
        Assert.Equal(long1, items[1].Extra?[0].GetString());
        Assert.Equal(new GetItems_Items.Book { TypeName = "Book", Weight = 3 }, items[2]);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("""{"data":{"item":{"__typename":"Record","name":"LONG","kind":"PAPER"}}}""")]
    [InlineData("""{"data":{"unknown":"LONG","item":{"__typename":"Record","name":"short"}}}""")]
    [InlineData("""{"extensions":["LONG"],"data":{"item":{"name":"short","__typename":"Record"}}}""")]
    public async Task A_long_text_in_small_pieces_costs_in_proportion_to_its_length(string body)
    {
        var result = await Pieces.Client(body.Replace("LONG", new string('x', 32 << 20), StringComparison.Ordinal), 1000).GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        Assert.IsType<GetItem_Item.Record>(result.EnsureNoErrors().Item);
    }
}
