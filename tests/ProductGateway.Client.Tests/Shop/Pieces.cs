using System.Net;
using System.Text;

namespace ProductGateway.Client.Tests.Shop;

/// <summary>A server whose answer arrives in pieces of so many bytes, each waited for.</summary>
internal sealed class Pieces(byte[] body, int piece) : HttpMessageHandler
{
    public static ShopClient Client(string body, int piece)
        => new(new HttpClient(new Pieces(Encoding.UTF8.GetBytes(body), piece)) { BaseAddress = new Uri("http://shop.example/graphql") });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StreamContent(new Body(body, piece)) { Headers = { ContentType = new("application/json") } },
        });

    private sealed class Body(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        // Without a length nobody knows what is still to come.
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return Read(buffer.Span[..Math.Min(piece, buffer.Length)]);
        }
    }
}
