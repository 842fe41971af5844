namespace ProductGateway.Tests.Stories;

/// <summary>Hears the answers to a client as they stand on the wire.</summary>
internal sealed class AnswerTap : DelegatingHandler
{
    private readonly List<string> _answers = [];

    /// <summary>Status, headers and body of each, as text.</summary>
    public IReadOnlyList<string> Answers => _answers;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var headers = string.Concat(Enumerable.Concat<KeyValuePair<string, IEnumerable<string>>>(response.Headers, response.Content.Headers)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n"));
        _answers.Add($"{(int)response.StatusCode}\n{headers}\n{await response.Content.ReadAsStringAsync(cancellationToken)}");
        return response;
    }
}
