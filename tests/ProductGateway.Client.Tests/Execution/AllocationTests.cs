using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Execution;

/// <summary>What a call costs beside the same call written by hand with HttpClient and System.Text.Json, without a network between.</summary>
public sealed class AllocationTests(ITestOutputHelper output)
{
    private const string Query = "query GetItems($first: Int) { items(first: $first) { __typename ... on Book { isbn printed weight pages } } }";

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(10_000)]
    public async Task A_call_allocates_at_most_1_3_times_what_a_call_by_hand_does(int items)
    {
        using var http = new HttpClient(new Canned(items)) { BaseAddress = new Uri("http://shop.example/graphql") };
        var client = new ShopClient(http);

        var (own, ownTime) = await MeasureAsync(async () => (await client.GetItems.ExecuteAsync(items)).EnsureNoErrors().Items.Count, items);
        var (hand, handTime) = await MeasureAsync(() => AskByHandAsync(http, items), items);

        output.WriteLine($"{items} items: client {own:N0} bytes, {ownTime:F1} µs a call; by hand {hand:N0} bytes, {handTime:F1} µs");
        Assert.InRange(own / hand, 0, 1.3);
    }

    private static async Task<int> AskByHandAsync(HttpClient http, int items)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, (Uri?)null)
        {
            Content = JsonContent.Create(new HandRequest(Query, "GetItems", new HandVariables(items)), HandJson.Default.HandRequest),
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(HandJson.Default.HandAnswer);
        return answer!.Data!.Items!.Count;
    }

    private static async Task<(double Bytes, double Microseconds)> MeasureAsync(Func<Task<int>> call, int items)
    {
        // The first rounds warm up what is made once: buffers, converters, compiled code.
        var calls = items > 1000 ? 2 : 500;
        for (var i = 0; i < calls; i++) Assert.Equal(items, await call());
        var (before, begun) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        for (var i = 0; i < calls; i++) await call();
        return ((GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls, Stopwatch.GetElapsedTime(begun).TotalMicroseconds / calls);
    }

    /// <summary>Answers on the spot, so that everything is allocated on the thread that measures.</summary>
    private sealed class Canned(int items) : HttpMessageHandler
    {
        private readonly byte[] _body = Encoding.UTF8.GetBytes(
            """{"data":{"items":[""" + string.Join(',', Enumerable.Range(0, items).Select(i =>
                $$"""{"__typename":"Book","isbn":"0192d6c2-5d6f-7d4c-8b8a-0a1b2c3d4e5f","printed":"2024-05-06T07:08:09Z","weight":1.5,"pages":{{i}}}""")) + "]}}");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content!.CopyTo(Stream.Null, null, cancellationToken);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new ByteArrayContent(_body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            });
        }
    }
}

internal sealed record HandRequest(string Query, string OperationName, HandVariables Variables);

internal sealed record HandVariables(int First);

internal sealed record HandAnswer(HandRoot? Data);

internal sealed record HandRoot(List<HandBook>? Items);

internal sealed record HandBook([property: JsonPropertyName("__typename")] string TypeName, Guid? Isbn, DateTimeOffset? Printed, double? Weight, int? Pages);

[JsonSerializable(typeof(HandRequest))]
[JsonSerializable(typeof(HandAnswer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class HandJson : JsonSerializerContext;
