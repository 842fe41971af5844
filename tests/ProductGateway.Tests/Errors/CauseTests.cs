using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductGateway.Connectors;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Server.Mapping;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Errors;

/// <summary>In Development an error tells the kind of its cause, in Production it does not; in neither does it tell the cause's text.</summary>
public sealed class CauseTests
{
    private const string SuperOffice = """{ productByVendorId(vendor: SUPEROFFICE, vendorId: "101") { __typename } }""";
    private const string Finago = """{ productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } }""";

    private static readonly string[] Impatient =
    [
        "--SuperOffice:Resilience:Retry:MaxRetryAttempts=0", "--SuperOffice:ConnectTimeout=00:00:00.4", "--SuperOffice:Resilience:AttemptTimeout:Timeout=00:00:00.5",
        "--SuperOffice:Resilience:CircuitBreaker:MinimumThroughput=2",
    ];

    private static readonly Dictionary<string, Fault> Faults = new()
    {
        ["TIMEOUT"] = new Hang { Vendor = SandboxVendor.SuperOffice },
        ["CONNECTION_RESET"] = new CloseBeforeApplying { Vendor = SandboxVendor.SuperOffice, Reset = true },
        ["BAD_JSON"] = new InvalidJson { Vendor = SandboxVendor.SuperOffice },
        ["EMPTY_BODY"] = new EmptySuccess { Vendor = SandboxVendor.SuperOffice },
        ["UNEXPECTED_SHAPE"] = new SuccessWithoutId { Vendor = SandboxVendor.SuperOffice },
        ["FOREIGN_CONTENT_TYPE"] = new HtmlPage { Vendor = SandboxVendor.SuperOffice },
        ["TOO_LARGE"] = new Oversized { Vendor = SandboxVendor.SuperOffice },
        ["STATUS_502"] = new HtmlPage { Vendor = SandboxVendor.SuperOffice, Status = 502 },
        ["STATUS_307"] = new RedirectElsewhere { Vendor = SandboxVendor.SuperOffice, Status = 307 },
        ["STATUS_403"] = new AnswerInstead { Vendor = SandboxVendor.SuperOffice, Status = 403 },
        ["STATUS_422"] = new AnswerInstead { Vendor = SandboxVendor.SuperOffice, Status = 422 },
        ["STATUS_429"] = new TooManyRequests { Vendor = SandboxVendor.SuperOffice },
        ["TOKEN_REFUSED"] = new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 401, TokenEndpoint = true, Times = 2 },
        ["TOKEN_UNUSABLE"] = new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 200, Body = "{}", TokenEndpoint = true, Times = 3 },
    };

    public static MatrixTheoryData<string, Profile> Struck => new(Faults.Keys, Enum.GetValues<Profile>());

    [Theory]
    [MemberData(nameof(Struck))]
    public async Task A_vendor_that_fails_a_read_is_a_cause_for_developers(string cause, Profile profile)
    {
        await using var gateway = await profile.StartAsync(Impatient);
        gateway.Sandbox.Faults.Arm(Faults[cause]);

        var answer = await gateway.AskAsync(Faults[cause].Vendor == SandboxVendor.Finago ? Finago : SuperOffice);

        Assert.Equal(profile == Profile.Development ? cause : null, CauseOf(answer));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/api/v1", "CONNECTION_REFUSED", Profile.Development)]
    [InlineData("http://127.0.0.1:9/api/v1", null, Profile.Production)]
    [InlineData("https://127.0.0.1:{port}/api/v1", "TLS", Profile.Development)]
    [InlineData("https://127.0.0.1:{port}/api/v1", null, Profile.Production)]
    public async Task A_vendor_that_is_not_reached_is_a_cause_for_developers(string address, string? cause, Profile profile)
    {
        await using var plain = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        var whole = address.Replace("{port}", $"{plain.BaseAddress.Port}", StringComparison.Ordinal);
        await using var gateway = await profile.StartAsync(
            [.. Impatient, $"--SuperOffice:BaseAddress={whole}", "--SuperOffice:Authentication=Bearer", "--SuperOffice:AccessToken=x"]);

        Assert.Equal(cause, CauseOf(await gateway.AskAsync(SuperOffice)));
    }

    [Fact]
    public async Task A_circuit_that_is_open_is_a_cause_of_its_own()
    {
        await using var gateway = await Profile.Development.StartAsync(Impatient);
        gateway.Sandbox.Faults.Arm(new HtmlPage { Vendor = SandboxVendor.SuperOffice, Status = 502, Times = 2 });

        List<string?> causes = [];
        for (var i = 0; i < 3; i++) causes.Add(CauseOf(await gateway.AskAsync(SuperOffice)));

        Assert.Equal(["STATUS_502", "STATUS_502", "CIRCUIT_OPEN"], causes);
    }

    /// <summary>Nothing that a client sends is known to bring one about: the gateway is given an option that throws.</summary>
    [Theory]
    [InlineData(Profile.Development)]
    [InlineData(Profile.Production)]
    public async Task A_fault_of_ours_is_a_kind_of_exception_for_developers_and_its_text_is_for_the_log(Profile profile)
    {
        await using var gateway = await profile.StartAsync("--Logging:LogLevel:Default=Error", "--Logging:Console:LogLevel:Default=None");
        using var heard = new Overheard(gateway);
        gateway.Services.GetRequiredService<GraphQLOptions>().Refuse = static _ => throw new InvalidOperationException("the password is hunter2");

        var answer = await gateway.AskAsync("{ vendors { vendor } }");

        Assert.Equal(profile == Profile.Development ? "INVALID_OPERATION" : null, CauseOf(answer));
        Assert.DoesNotContain("hunter2", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(heard.With(["hunter2"]), text => text.StartsWith("log: ", StringComparison.Ordinal) && text.Contains(TraceIdOf(answer), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_cause_has_a_word()
        => Assert.Equal(
            [
                "NAME_RESOLUTION", "ADDRESS_FORBIDDEN", "CONNECTION_REFUSED", "CONNECT_TIMEOUT", "TLS", "CONNECTION_RESET", "TIMEOUT", "CIRCUIT_OPEN",
                "LIMITER_FULL", "OUT_OF_TIME", "STATUS_502", "STATUS_502", "EMPTY_BODY", "FOREIGN_CONTENT_TYPE", "TOO_LARGE", "BAD_JSON", "UNEXPECTED_SHAPE",
                "TOKEN_REFUSED", "TOKEN_UNUSABLE", "TENANT_NOT_SERVED",
            ],
            Enum.GetValues<FailureCause>().Select(cause => CauseMapping.Word(new VendorException("v", new VendorFailure.Unusable("m"), cause, 502))));

    private static string? CauseOf(JsonElement answer)
    {
        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        return extensions.TryGetProperty("cause", out var cause) ? cause.GetString() : null;
    }

    private static string TraceIdOf(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("traceId").GetString()!;
}
