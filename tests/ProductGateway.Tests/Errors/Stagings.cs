using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Paging;
using ProductGateway.Server.Resolvers;
using ProductGateway.Server.Types;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Errors;

/// <summary>What <c>staged</c> cases of <c>Messages.txt</c> do where a request is not enough.</summary>
internal static class Stagings
{
    private const string Read = """{ productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } }""";
    private const string Create = "mutation { createFinagoProduct(input: { name: \"Ullgenser\", categoryId: 12 }) { outcome } }";
    private const string Listen = "subscription { productCreated { __typename } }";

    public static Task<JsonElement> RunAsync(string name, StartedGateway gateway, Caller caller) => name switch
    {
        "an option that throws" => OptionThatThrowsAsync(gateway, caller),
        "a log that throws when a product is created" => LogThatThrowsAsync(gateway, caller),
        "the same create twice" => TwiceAsync(caller),
        "three requests at once" => ThreeAtOnceAsync(gateway, caller),
        "two subscriptions on a socket" => caller.SpeakAsync(Listen, Listen),
        "an event of a product that its vendor does not know" => HearAsync(gateway, caller, 1),
        "more events than are kept" => HearAsync(gateway, caller, CreatedProducts.MaxWaiting * 3),
        "a chain of 200 joins" => caller.AskAsync("POST", Chain(200)),
        "a cursor of another gateway" => PageAsync(caller, new CursorSeal(new byte[CursorSeal.MinKeyBytes]), 1),
        "a cursor behind 10,001 rows" => PageAsync(caller, gateway.Services.GetRequiredService<CursorSeal>(), 10_001),
        "a search among more than 250 products" => SearchAsync(caller),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such staging"),
    };

    private static Task<JsonElement> OptionThatThrowsAsync(StartedGateway gateway, Caller caller)
    {
        gateway.Services.GetRequiredService<GraphQLOptions>().Refuse = static _ => throw new InvalidOperationException("the password is hunter2");
        return caller.AskAsync("POST", Read);
    }

    private static Task<JsonElement> LogThatThrowsAsync(StartedGateway gateway, Caller caller)
    {
        gateway.Services.GetRequiredService<ILoggerFactory>().AddProvider(new FullDisk());
        return caller.AskAsync("POST", Create);
    }

    private static async Task<JsonElement> TwiceAsync(Caller caller)
    {
        await caller.AskAsync("POST", Create);
        return await caller.AskAsync("POST", Create);
    }

    /// <summary>One is executed, one waits, and one is refused at once.</summary>
    private static async Task<JsonElement> ThreeAtOnceAsync(StartedGateway gateway, Caller caller)
    {
        gateway.Sandbox.Faults.Arm(new Hang { Vendor = SandboxVendor.Finago, Times = 2 });
        return await await Task.WhenAny(Enumerable.Range(0, 3).Select(_ => caller.AskAsync("POST", Read)));
    }

    private static async Task<JsonElement> HearAsync(StartedGateway gateway, Caller caller, int events)
    {
        var created = gateway.Services.GetRequiredService<CreatedProducts>();
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 404, Times = 10_000 });
        var heard = caller.ListenAsync(Listen, last: events > 1);
        await SandboxedConnectors.UntilAsync(() => created.SubscriberCount > 0);
        for (var i = 0; i < events; i++) created.Publish(new ProductId(Vendor.Finago, "999999"));
        return await heard;
    }

    /// <summary>Fragments that spread one another: none is deep, and together they are.</summary>
    private static string Chain(int length)
    {
        var fragments = Enumerable.Range(1, length - 1)
            .Select(number => $"fragment F{number} on SuperOfficeProduct {{ erpProduct {{ crmProducts {{ ...F{number + 1} }} }} }}");
        return "{ superOfficeProducts(first: 20) { nodes { ...F1 } } } "
            + $"{string.Join(' ', fragments)} fragment F{length} on SuperOfficeProduct {{ __typename }}";
    }

    private static Task<JsonElement> PageAsync(Caller caller, CursorSeal seal, int rows)
    {
        var cursor = seal.Seal(CursorScope.Of("superOfficeProducts", "Name+"), $"{rows}");
        return caller.AskAsync("POST", $"{{ superOfficeProducts(after: \"{cursor}\", order: [{{ name: ASC }}]) {{ nodes {{ id }} }} }}");
    }

    private static async Task<JsonElement> SearchAsync(Caller caller)
    {
        const string Input = """{ name: "Bulk", testHarness: ATTESTATION, deviceType: EXTERNAL, selectedProductTypes: [{ osFamily: "windows_v100_GE", productType: "Audio Device" }], requestedSignatures: ["WINDOWS_v100_X64_GE_FULL"] }""";
        var ten = string.Join(' ', Enumerable.Range(0, 10).Select(number => $"c{number}: createMicrosoftProduct(input: {Input}) {{ outcome }}"));
        for (var i = 0; i < 25; i++) await caller.AskAsync("POST", $"mutation {{ {ten} }}");
        return await caller.AskAsync("POST", """{ products(first: 5, vendors: [MICROSOFT], search: "nothing of the kind") { sources { code message } } }""");
    }

    private sealed class FullDisk : ILoggerProvider, ILogger
    {
        private bool _isHere;

        public ILogger CreateLogger(string categoryName) => new FullDisk { _isHere = categoryName.EndsWith(nameof(VendorCalls), StringComparison.Ordinal) };

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (_isHere) throw new IOException("/var/log/secret is full");
        }

        public void Dispose()
        {
        }
    }
}
