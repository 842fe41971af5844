using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Faults;

/// <summary>Answers with this status, headers and body instead of asking the vendor: nothing is applied.</summary>
public sealed record AnswerInstead : Fault
{
    /// <summary>Status to answer with.</summary>
    public required int Status { get; init; }

    /// <summary>Headers to add. A <c>Content-Type</c> among them wins over the default <c>application/json</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    /// <summary>Body text, sent as UTF-8. Default empty.</summary>
    public string Body { get; set; } = "";

    internal override async Task PlayAsync(Exchange exchange)
    {
        await exchange.ReadBodyAsync();
        var type = Headers.FirstOrDefault(IsContentType).Value ?? "application/json; charset=utf-8";
        var others = Headers.Where(header => !IsContentType(header));
        await exchange.SendAsync(VendorAnswer.Text(Status, type, Body) with { Headers = [.. others] });
    }

    private static bool IsContentType(KeyValuePair<string, string> header) =>
        header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
}

/// <summary>429: nothing is applied. Where the vendor says how long to wait is in no vendor's document, so it can be told in either place.</summary>
public sealed record TooManyRequests : Fault
{
    /// <summary>Text of the <c>Retry-After</c> header, seconds or an HTTP date. Default "2"; null sends no header.</summary>
    public string? RetryAfter { get; set; } = "2";

    /// <summary>Seconds that the message of the vendor's own error body names. Default null: the body is an empty JSON object.</summary>
    public int? MessageSeconds { get; init; }

    internal override async Task PlayAsync(Exchange exchange)
    {
        await exchange.ReadBodyAsync();
        var answer = MessageSeconds is { } seconds
            ? exchange.Throttled(seconds) with { Refusal = null }
            : VendorAnswer.Json(StatusCodes.Status429TooManyRequests, new JsonObject());
        await exchange.SendAsync(RetryAfter is null ? answer : answer.With("Retry-After", RetryAfter));
    }
}

/// <summary>Sends the caller elsewhere: nothing is applied.</summary>
public sealed record RedirectElsewhere : Fault
{
    /// <summary>302, 307 or any other status. Default 302.</summary>
    public int Status { get; set; } = StatusCodes.Status302Found;

    /// <summary>Where to. A caller that follows it has been led away from its vendor.</summary>
    public string Location { get; set; } = "http://127.0.0.1:9/elsewhere";

    internal override async Task PlayAsync(Exchange exchange)
    {
        await exchange.ReadBodyAsync();
        await exchange.SendAsync(new VendorAnswer(Status, []).With("Location", Location));
    }
}

/// <summary>A web page where JSON is due, as a proxy or a sign-in page in front of the vendor sends it: nothing is applied.</summary>
public sealed record HtmlPage : Fault
{
    /// <summary>Default 200.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    internal override async Task PlayAsync(Exchange exchange)
    {
        await exchange.ReadBodyAsync();
        const string Page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>";
        await exchange.SendAsync(VendorAnswer.Text(Status, "text/html; charset=utf-8", Page));
    }
}
