using System.Net;
using System.Text;
using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Connectors.Microsoft;

namespace ProductGateway.Tests.Connectors.Facts;

/// <summary>The connections of a connector under test, on which nothing is sent that its vendor does not document.</summary>
internal sealed class DocumentedRequests : DelegatingHandler
{
    private static readonly VendorFacts Microsoft = new("microsoft");
    private static readonly VendorFacts SuperOffice = new("superoffice");
    private static readonly VendorFacts Finago = new("finago");

    private readonly VendorFacts _facts;

    public DocumentedRequests(VendorFacts facts, HttpMessageHandler network)
        : base(network) => _facts = facts;

    /// <summary>Over the real connections that the options ask for.</summary>
    public static HttpMessageHandler Of(ConnectorOptions options) => new DocumentedRequests(
        options switch
        {
            MicrosoftOptions => Microsoft,
            FinagoOptions => Finago,
            _ => SuperOffice,
        },
        ConnectorHandler.Create(options));

    /// <exception cref="UndocumentedRequestException">Told only when the body has been handed over, since reading it before would be handing it over.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? null : new SentBody(request.Content);
        request.Content = sent;
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
            return response;
        }
        finally
        {
            if (sent is null || sent.Text is not null) Check(request, sent?.Text, response);
        }
    }

    private void Check(HttpRequestMessage request, string? body, HttpResponseMessage? response)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).Select(header => header.Key);
        var unknown = _facts.Check(request.Method.Method, request.RequestUri!.PathAndQuery, headers, body).ToList();
        if (unknown.Count == 0) return;

        response?.Dispose();
        throw new UndocumentedRequestException(string.Join("; ", unknown));
    }

    /// <summary>The body with what was read of it.</summary>
    private sealed class SentBody : HttpContent
    {
        private readonly HttpContent _body;

        public SentBody(HttpContent body)
        {
            _body = body;
            foreach (var (name, values) in body.Headers) Headers.TryAddWithoutValidation(name, values);
        }

        /// <summary>Null until it was handed over.</summary>
        public string? Text { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            using var copy = new MemoryStream();
            await _body.CopyToAsync(copy, context, cancellationToken);
            Text = Encoding.UTF8.GetString(copy.ToArray());
            await stream.WriteAsync(copy.ToArray(), cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _body.Headers.ContentLength ?? 0;
            return _body.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) _body.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>A request was sent that the vendor does not document.</summary>
internal sealed class UndocumentedRequestException(string message) : Exception(message);
