using System.Net.Sockets;
using System.Security.Cryptography;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Sandbox;
using ProductGateway.Server.Access;
using ProductGateway.Server.Hosting;
using ProductGateway.Server.Operating;
using ProductGateway.Server.Paging;
using ProductGateway.Server.Resolvers;
using ProductGateway.Server.StartPage;

namespace ProductGateway.Server;

/// <summary>The whole gateway as one thing to start: by the program, and by tests on port 0.</summary>
internal static class Gateway
{
    /// <summary>Where GraphQL is served.</summary>
    public const string Path = "/graphql";

    /// <summary>Starts listening; when it returns, the first request is served. Disposing the application stops the sandbox too.</summary>
    /// <param name="args">As on the command line: <c>--urls http://127.0.0.1:0</c>, <c>--environment Development</c>, <c>--Finago:Organization=…</c>.</param>
    /// <param name="clock">Tells the time to everything but the sandbox. By default the machine's.</param>
    /// <exception cref="StartupException">The configuration has mistakes, or a port is taken.</exception>
    public static async Task<WebApplication> StartAsync(string[] args, TimeProvider? clock = null)
    {
        var builder = GatewayConfiguration.CreateBuilder(args);
        var settings = GatewaySettings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        var sandbox = settings.Sandbox.Enabled ? await StartSandboxAsync(settings.Sandbox.Port) : null;

        Listen(builder, settings.Limits.MaxConnections);
        AddServices(builder.Services, settings, sandbox, clock ?? TimeProvider.System);
        var app = builder.Build();
        try
        {
            app.Services.GetService<SandboxServer>();
            Serve(app);
            await StartListeningAsync(app);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static void Serve(WebApplication app)
    {
        var problems = app.Services.GetRequiredService<ProblemAnswers>();
        app.Use(next => context => problems.ServeAsync(context, next));
        var callers = app.Services.GetRequiredService<CallerAuthentication>();
        app.Use(next => context => callers.ServeAsync(context, next));
        var locale = app.Services.GetRequiredService<CallerLocale>();
        app.Use(next => context => locale.ServeAsync(context, next));
        app.MapStartPage();
        try
        {
            app.MapGraphQL(Path);
        }
        catch (TrustedDocumentsException exception)
        {
            throw new StartupException([.. exception.Mistakes.Select(mistake => $"{GraphQLSection.TrustedKey}: {mistake}")]);
        }
    }

    // Kestrel has an exception of its own for each way in which an address can be wrong: taken, foreign, malformed, without certificate.
    private static async Task StartListeningAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception exception)
            when (exception is IOException or SocketException or FormatException or ArgumentException or InvalidOperationException)
        {
            var reason = exception.Message.Split('\n')[0].TrimEnd('\r').TrimEnd('.');
            var address = app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "the configured address";
            throw new StartupException(
                [$"--urls: cannot listen on {address} ({reason}). Choose another with --urls http://localhost:PORT."]);
        }
    }

    private static void Listen(WebApplicationBuilder builder, int maxConnections)
    {
        if (!ListeningAddresses.AreChosen(builder.Configuration)) builder.WebHost.UseUrls(ListeningAddresses.Default);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = maxConnections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = maxConnections;
        });
        OperatingLogs.AddTo(builder.Logging, builder.Configuration, builder.Environment.IsDevelopment());

        // A start that fails is told once, as a StartupException or as what it is.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // What a caller sends is in no line, whatever the level: of a GET the host would tell the URL, and of a head that is none the line of it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None);
    }

    private static void AddServices(IServiceCollection services, GatewaySettings settings, SandboxServer? sandbox, TimeProvider clock)
    {
        ProblemAnswers.AddTo(services);
        if (sandbox is not null) services.AddSingleton(_ => sandbox);
        services.AddSingleton(clock);
        services.AddSingleton(Random.Shared);
        services.AddOperating(settings);
        services.AddAccess(settings.Authentication);
        services.AddVendors(settings.Vendors, VendorSections.OfSandbox(sandbox));
        services.AddStartPage();
        services.AddSingleton<RecentEvents>();
        services.AddSingleton<VendorCalls>();
        services.AddSingleton<CallerLocale>();
        services.AddSingleton<MicrosoftResolvers>();
        services.AddSingleton<SuperOfficeResolvers>();
        services.AddSingleton<FinagoResolvers>();
        services.AddSingleton(new VendorCallLimit(settings.Limits.MaxVendorCalls));
        services.AddSingleton<ProductReads>();
        services.AddSingleton(new CursorSeal(settings.GraphQL.CursorKey ?? RandomNumberGenerator.GetBytes(CursorSeal.MinKeyBytes)));
        services.AddSingleton<ProductLists>();
        services.AddSingleton<CreatedProducts>();
        services.AddSingleton<GatewayMetrics>();
        services.AddSingleton<QueryResolvers>();
        services.AddSingleton<MutationResolvers>();
        services.AddSingleton<SubscriptionResolvers>();
        services.AddSingleton<SuperOfficeProductResolvers>();
        services.AddSingleton<FinagoProductResolvers>();
        services.AddGraphQLServer(
            static provider => GatewaySchema.Build(
                provider.GetRequiredService<QueryResolvers>(),
                provider.GetRequiredService<MutationResolvers>(),
                provider.GetRequiredService<SubscriptionResolvers>(),
                provider.GetRequiredService<SuperOfficeProductResolvers>(),
                provider.GetRequiredService<FinagoProductResolvers>()),
            options =>
            {
                options.Limits = settings.Limits.Requests;
                options.Refuse = CallerLocale.Refuse;
                settings.GraphQL.ApplyTo(options);
                AccessServices.ApplyTo(options, settings.GraphQL);
                options.RateLimit.CostPerMinute = settings.RateLimit.CostPerMinute;
                options.RateLimit.MutationCost = VendorCallBudget.CostOfCreate;
                ToolTabs.AddTo(options.Tool, settings);
            });
    }

    private static async Task<SandboxServer> StartSandboxAsync(int port)
    {
        try
        {
            return await SandboxServer.StartAsync(new SandboxOptions { Port = port }, CancellationToken.None);
        }
        catch (IOException taken)
        {
            throw new StartupException([taken.Message]);
        }
    }
}
