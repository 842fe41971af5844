using System.Text;
using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors;

/// <summary>
/// Whatever stands in an id, a key, a filter or a page token: what the vendor reads from the wire is the same request but for that one
/// value, or there is no request.
/// </summary>
public sealed class RequestInjectionTests
{
    private const int Rounds = 150;

    private static readonly string[] Pieces =
    [
        "'", "''", "\"", "\\", "/", "..", "../../x", "?", "#", "&", "&$select=*", "&page=2", "=", "%", "%25", "%2F", "%00", "%0d%0a", "+", " ", "\t",
        "\r\n", "\r\nHost: evil.test", "\r\n\r\nGET / HTTP/1.1", "\n", "\0", "\u0085", "\u2028", "\u202E", ";", ",", "(", ")", "' or 1 eq 1", "$filter",
        "http://evil.test/", "\\\\evil.test", "@evil.test", ":80", "٣", "å", "😀", "\uFFFF", "a", "0", "continuationToken=", "pageSize=",
    ];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_in_a_filter_of_SuperOffice_stays_within_its_quotes()
    {
        await using var vendors = new RecordingVendors("""{"value":[]}""");
        var texts = Texts().ToList();
        foreach (var text in texts)
        {
            var filter = new ProductFilter.TextTest(TextColumn.Code, TextOperator.Eq, [text]);
            await vendors.SuperOffice.ListProductsAsync(new ProductQuery { Top = 1, Filter = filter, Members = ProductMembers.None }, Test);
        }

        AssertOnly(
            vendors,
            texts.Select(text => $"/Cust12345/api/v1/Product?$select=productId&$filter={Percent($"code is '{text.Replace("'", "''", StringComparison.Ordinal)}'")}"
                + "&$orderBy=productId%20asc&$top=2&$mode=Full"));
    }

    [Fact]
    public async Task Text_in_a_search_of_24SevenOffice_stays_one_parameter()
    {
        await using var vendors = new RecordingVendors("[]");
        var texts = Texts().Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        foreach (var text in texts)
            await vendors.Finago.ListProductsAsync(new() { Limit = 1, Number = text, Ean = text }, Test);

        AssertOnly(vendors, texts.Select(text => $"/v1/products?page=1&limit=1&productNumber={Percent(text)}&ean={Percent(text)}"));
    }

    [Fact]
    public async Task A_page_token_is_sent_as_it_is_or_not_at_all()
    {
        await using var vendors = new RecordingVendors("""{"value":[]}""");
        var sent = new List<string>();
        foreach (var text in Texts().Concat(["a", "PD94bWwg%2b%2Fdmc%3d"]).Select(text => $"continuationToken={text}"))
        {
            try
            {
                await vendors.Microsoft.ListProductsAsync(text, Test);
                sent.Add(text);
            }
            catch (QueryRefusedException)
            {
                // Nothing was sent, which the count of the requests proves.
            }
        }

        Assert.All(sent, text => Assert.DoesNotContain(text, c => c is <= ' ' or > '~' or '#'));
        AssertOnly(vendors, sent.Select(text => $"/v2.0/my/hardware/products?{text}"));
    }

    [Fact]
    public async Task An_id_is_sent_as_digits_or_not_at_all()
    {
        await using var vendors = new RecordingVendors("{}");
        foreach (var text in Texts())
        {
            Assert.Null(await vendors.Microsoft.ReadProductAsync($"5{text}", Test));
            Assert.Null(await vendors.SuperOffice.ReadProductAsync($"5{text}", Test));
            Assert.Null(await vendors.Finago.ReadProductAsync($"{text}5", Test));
        }

        Assert.Empty(vendors.Requests);
    }

    /// <summary>Every piece alone, then many put together; the same in every run.</summary>
    private static IEnumerable<string> Texts()
    {
        var random = new Random(20260301);
        var mixed = Enumerable.Range(0, Rounds).Select(_ => string.Concat(random.GetItems(Pieces, random.Next(2, 9))));
        return Pieces.Concat(mixed).Where(text => !text.All(char.IsAsciiDigit));
    }

    private static void AssertOnly(RecordingVendors vendors, IEnumerable<string> targets)
    {
        var requests = vendors.Requests.Select(request => request.Split("\r\n")).ToList();

        Assert.Equal(targets.Select(target => $"GET {target} HTTP/1.1"), requests.Select(lines => lines[0]));
        Assert.All(requests, lines => Assert.Equal(HeaderNames(requests[0]), HeaderNames(lines)));
        Assert.All(requests, lines => Assert.All(lines.Where(IsTrace), line => Assert.Matches("^traceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", line)));
        Assert.All(requests, lines => Assert.Equal(["", ""], lines[^2..]));
        Assert.All(requests, lines => Assert.StartsWith("Host: 127.0.0.1:", lines.Single(line => line.StartsWith("Host", StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    private static IEnumerable<string> HeaderNames(string[] lines) => lines.Skip(1).Where(line => !IsTrace(line)).Select(line => line.Split(':')[0]);

    // It comes and goes with whoever listens to spans in this process: other tests do.
    private static bool IsTrace(string line) => line.StartsWith("traceparent:", StringComparison.Ordinal);

    /// <summary>Percent-encoding by RFC 3986 section 2.1, written anew: only unreserved characters stand for themselves.</summary>
    private static string Percent(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(
        octet => char.IsAsciiLetterOrDigit((char)octet) || "-._~".Contains((char)octet, StringComparison.Ordinal) ? $"{(char)octet}" : $"%{octet:X2}"));
}
