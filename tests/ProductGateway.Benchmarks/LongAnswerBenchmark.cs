using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ProductGateway.Benchmarks.Operations;

namespace ProductGateway.Benchmarks;

/// <summary>
/// One answer of 200,000 products, some 30 MB, as it comes from a socket that always has more: how long the generated client reads, and how many
/// bytes it has rented at most meanwhile, beside System.Text.Json by hand. The records themselves are not counted: both make the same.
/// </summary>
internal static class LongAnswerBenchmark
{
    private const int Items = 200_000;
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        using var http = new HttpClient(new LongAnswer()) { BaseAddress = new Uri("http://127.0.0.1:9/graphql") };
        var (client, byHand) = (new BenchmarkClient(http), new ClientByHand(http));
        Console.WriteLine();
        Console.WriteLine($"{"case",-36}{"ms",10}{"bytes rented at most",24}");
        await PrintAsync($"{Items} products, generated client", async () => (await client.GetProducts.ExecuteAsync(Items)).EnsureNoErrors().Products.Count);
        await PrintAsync("  by hand", () => byHand.CountAsync(Items));
    }

    private static async Task PrintAsync(string name, Func<Task<int>> call)
    {
        List<double> times = [];
        // Once unmeasured: the answer itself is made for the first call.
        await call();
        using var pool = new RentedBytes();
        for (var round = 0; round < Rounds; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            if (await call() != Items) throw new InvalidOperationException($"The answer had another number of products than {Items}.");
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36}{times.Order().ElementAt(Rounds / 2),10:F0}{pool.Most,24:N0}"));
    }

    private sealed class LongAnswer : HttpMessageHandler
    {
        private static readonly byte[] Body = Encoding.UTF8.GetBytes(
            """{"data":{"products":[""" + string.Join(',', Enumerable.Range(1, Items).Select(static number =>
                $$"""{"id":"{{number}}","sku":"SKU-{{number}}","name":"Office chair no. {{number}}, black","description":"Height adjustable, with armrests.","price":{{number}}.95,"stock":7,"isActive":true}""")) + "]}}");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StreamContent(new Socket(Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            });

        /// <summary>Gives as much at a time as a socket does, and no length.</summary>
        private sealed class Socket(byte[] bytes) : MemoryStream(bytes)
        {
            public override bool CanSeek => false;

            public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
                => base.ReadAsync(buffer[..Math.Min(buffer.Length, 64 * 1024)], cancellationToken);
        }
    }
}
