using System.Net;
using System.Text;

namespace ProductGateway.Client.Tests.Shop;

/// <summary>A server whose answer arrives in pieces of so many bytes, each waited for; without a size, all at once.</summary>
internal sealed class Pieces(byte[] body, Func<int>? size) : HttpMessageHandler
{
    public static ShopClient Client(string body, int piece) => Client(Encoding.UTF8.GetBytes(body), () => piece);

    public static ShopClient Client(byte[] body, Func<int>? size)
        => new(new HttpClient(new Pieces(body, size)) { BaseAddress = new Uri("http://shop.example/graphql") });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = Content(),
        });

    private HttpContent Content()
    {
        HttpContent content = size is null ? new ByteArrayContent(body) : new StreamContent(new Body(body, size));
        content.Headers.ContentType = new("application/json");
        return content;
    }

    private sealed class Body(byte[] bytes, Func<int> size) : MemoryStream(bytes)
    {
        // Without a length nobody knows what is still to come.
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return Read(buffer.Span[..Math.Min(size(), buffer.Length)]);
        }
    }
}
