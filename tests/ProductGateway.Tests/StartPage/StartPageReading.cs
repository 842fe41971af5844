using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.StartPage;

/// <summary>The page's markup, to read what people read of it.</summary>
internal sealed record StartPageReading(string Text)
{
    /// <summary>The texts of elements that begin with one of these, such as <c>p class="facts"</c>, in their order, blanks made one.</summary>
    public IReadOnlyList<string> Texts(params string[] elements) =>
    [
        .. elements
            .SelectMany(element => Regex.Matches(Text, $"<{Regex.Escape(element)}>(.*?)</{element.Split(' ')[0]}>", RegexOptions.Singleline))
            .OrderBy(match => match.Index)
            .Select(match => Plain(match.Groups[1].Value)),
    ];

    // Cells stand apart; all other marks are part of the text around them.
    private static string Plain(string markup)
    {
        var text = Regex.Replace(Regex.Replace(markup, "</?(td|th|dd|dt|div)[^>]*>", " "), "<[^>]+>", "");
        return Regex.Replace(WebUtility.HtmlDecode(text), @"\s+", " ").Trim();
    }
}

/// <summary>Asks a gateway for its page.</summary>
internal static class StartPageRequests
{
    public static async Task<HttpResponseMessage> GetAsync(this StartedGateway gateway, string path)
    {
        using var http = new HttpClient { BaseAddress = gateway.Address };
        return await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    public static async Task<StartPageReading> PageAsync(this StartedGateway gateway) => new(await TextAsync(gateway, "/"));

    public static Task<string> StatusTextAsync(this StartedGateway gateway) => TextAsync(gateway, "/status.json");

    public static async Task<JsonElement> StatusAsync(this StartedGateway gateway) => JsonElement.Parse(await gateway.StatusTextAsync());

    /// <summary>One vendor of <c>/status.json</c>.</summary>
    public static JsonElement Vendor(this JsonElement status, string vendor) =>
        status.GetProperty("vendors").EnumerateArray().Single(each => each.GetProperty("vendor").GetString() == vendor);

    private static async Task<string> TextAsync(StartedGateway gateway, string path)
    {
        using var answer = await gateway.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
