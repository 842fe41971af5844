using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ProductGateway.Benchmarks;

/// <summary>What a process of the benchmark is.</summary>
internal static class Role
{
    public const string Vendor = "vendor";
    public const string Ours = "ours";
    public const string HandWritten = "hand-written";
    public const string Gateway = "gateway";

    /// <summary>The host that both contestants stand on: loopback, a free port, warnings only.</summary>
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder;
    }

    /// <summary>Serves until standard input ends: when the benchmark dies, so do its servers. The first line of output is the address.</summary>
    public static async Task<int> ServeAsync(Func<WebApplication> build)
    {
        await using var app = build();
        await app.StartAsync();
        return await UntilInputEndsAsync(app);
    }

    /// <summary>Serves the whole gateway, with this configuration, as <see cref="ServeAsync"/> does.</summary>
    public static async Task<int> ServeGatewayAsync(string[] configuration)
    {
        // One caller is all the load there is: its allowance of a minute would be used up in seconds.
        string[] quiet = ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", "--Authentication:Anonymous", "true", "--RateLimit:CostPerMinute", "0"];
        await using var app = await ProductGateway.Server.Gateway.StartAsync([.. quiet, .. configuration]);
        return await UntilInputEndsAsync(app);
    }

    private static async Task<int> UntilInputEndsAsync(WebApplication app)
    {
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }
}
