namespace ProductGateway.GraphQL.Tests.AspNetCore.Sse;

/// <summary>Reads an event stream as a browser does, comments included.</summary>
internal sealed class EventReader(Stream body) : IDisposable
{
    private readonly StreamReader _lines = new(body);

    public static async Task<EventReader> OpenAsync(HttpResponseMessage answer)
        => new(await answer.Content.ReadAsStreamAsync(TestDeadline.Token));

    /// <summary>The next block as <c>event data</c>, <c>:</c> for a comment, null at the end.</summary>
    public async Task<string?> NextAsync()
    {
        var lines = new List<string>();
        while (await _lines.ReadLineAsync(TestDeadline.Token) is { } line)
        {
            if (line.Length > 0)
            {
                lines.Add(line);
                continue;
            }

            return string.Join(' ', lines.Select(each => each.StartsWith(':') ? each : each[(each.IndexOf(": ", StringComparison.Ordinal) + 2)..])).Trim();
        }

        Assert.Empty(lines);
        return null;
    }

    public void Dispose() => _lines.Dispose();
}
