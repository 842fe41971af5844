using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Errors;

/// <summary>On every transport every error has its code, and the id of the caller's trace.</summary>
public sealed class TransportTests
{
    private static readonly Dictionary<string, string> Documents = new()
    {
        ["GRAPHQL_PARSE_FAILED"] = "{",
        ["GRAPHQL_VALIDATION_FAILED"] = "{ nothing }",
        ["BAD_USER_INPUT"] = "query ($id: ID!) { product(id: $id) { __typename } }",
        ["OPERATION_RESOLUTION_FAILURE"] = "query A { __typename } query B { __typename }",
        ["ALIAS_LIMIT_EXCEEDED"] = "{ a: __typename }",
        ["CURSOR_INVALID"] = "{ vendors { vendor } finagoProducts(after: \"x\") { nodes { id } } }",
        ["VENDOR_UNAVAILABLE"] = "{ superOfficeProducts { nodes { id } } }",
    };

    public static MatrixTheoryData<string, string> Cases => new(["POST", "GET", "SSE", "WebSocket"], Documents.Keys);

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Cases))]
    public async Task An_error_has_its_code_and_the_callers_trace_id(string transport, string code)
    {
        await using var gateway = await Profile.Development.StartAsync("--GraphQL:Limits:MaxAliases=0");
        using var caller = new Caller(gateway);
        gateway.Sandbox.Faults.Arm(new HtmlPage { Vendor = SandboxVendor.SuperOffice, Times = 9 });

        var told = Told.Of(await caller.AskAsync(transport, Documents[code]), code);

        Assert.Equal((code, Caller.TraceId), (told.Code, told.TraceId));
    }

    /// <summary>On a stream an event tells of it, though there is no operation.</summary>
    [Theory(Timeout = 60_000)]
    [InlineData("application/graphql-response+json")]
    [InlineData("text/event-stream")]
    public async Task What_is_no_request_has_its_code_and_the_callers_trace_id(string accept)
    {
        await using var gateway = await Profile.Development.StartAsync();
        using var caller = new Caller(gateway);

        var told = Told.Of(await caller.SendAsync("POST", "/graphql", "{", $"Accept: {accept}"), "BAD_REQUEST");

        Assert.Equal(("BAD_REQUEST", Caller.TraceId), (told.Code, told.TraceId));
    }
}
