using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProductGateway.Tests.CommandLine;

/// <summary>A 24SevenOffice without products whose clock is off, and an authority.</summary>
internal sealed class DatedVendor : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DatedVendor(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What points a gateway here.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Finago:BaseAddress"] = $"{Address}/v1",
        ["Finago:TokenEndpoint"] = $"{Address}/token",
        ["Finago:ClientId"] = "client",
        ["Finago:ClientSecret"] = "secret",
        ["Finago:Organization"] = "7",
    };

    public static async Task<DatedVendor> StartAsync(TimeSpan ahead, string discovery = "{}")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.Headers.Date = (DateTimeOffset.UtcNow + ahead).ToString("R", CultureInfo.InvariantCulture);
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(context.Request.Path.Value switch
            {
                "/token" => """{"access_token": "token", "token_type": "Bearer", "expires_in": 3600}""",
                "/.well-known/openid-configuration" => discovery,
                _ => "[]",
            });
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new DatedVendor(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
