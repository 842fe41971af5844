using System.Text.Json;
using System.Text.Json.Serialization;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Faults;

/// <summary>Something that goes wrong with the next calls it matches. A closed set; each kind says what happens at the vendor.</summary>
/// <remarks>
/// Over HTTP a fault is one JSON object: <c>{"kind":"closeAfterApplying","vendor":"finago","method":"POST","times":2}</c>.
/// Its kind is the name of its type in camel case, there and in the journal. A member with a default can be set at any time: where it could be
/// set at the beginning only, reading JSON without reflection would put zero or null for the default.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AnswerInstead), "answerInstead")]
[JsonDerivedType(typeof(TooManyRequests), "tooManyRequests")]
[JsonDerivedType(typeof(RedirectElsewhere), "redirectElsewhere")]
[JsonDerivedType(typeof(HtmlPage), "htmlPage")]
[JsonDerivedType(typeof(InvalidJson), "invalidJson")]
[JsonDerivedType(typeof(EmptySuccess), "emptySuccess")]
[JsonDerivedType(typeof(SuccessWithoutId), "successWithoutId")]
[JsonDerivedType(typeof(DuplicateKeys), "duplicateKeys")]
[JsonDerivedType(typeof(Oversized), "oversized")]
[JsonDerivedType(typeof(WrongContentType), "wrongContentType")]
[JsonDerivedType(typeof(CloseBeforeBody), "closeBeforeBody")]
[JsonDerivedType(typeof(CloseBeforeApplying), "closeBeforeApplying")]
[JsonDerivedType(typeof(CloseAfterApplying), "closeAfterApplying")]
[JsonDerivedType(typeof(PartialAnswer), "partialAnswer")]
[JsonDerivedType(typeof(Hang), "hang")]
[JsonDerivedType(typeof(SlowDrip), "slowDrip")]
[JsonDerivedType(typeof(ExpireTokens), "expireTokens")]
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>The vendor whose calls are struck.</summary>
    public required SandboxVendor Vendor { get; init; }

    /// <summary>HTTP method, case ignored. Default null: every method.</summary>
    public string? Method { get; init; }

    /// <summary>How the path below the vendor's root begins, such as <c>/v1/products</c>. Default empty: every path.</summary>
    public string Path { get; set; } = "";

    /// <summary>What the call asks for, such as <c>list</c>. Default null: lists, reads, creates and anything else.</summary>
    public CallKind? Call { get; init; }

    /// <summary>Strikes the token endpoint instead of the API. Default false: token calls go through.</summary>
    public bool TokenEndpoint { get; init; }

    /// <summary>How many calls that match go through before the first is struck. Default 0.</summary>
    public int After { get; init; }

    /// <summary>How many calls are struck before the fault is spent. Default 1.</summary>
    public int Times { get; set; } = 1;

    internal string Kind => JsonNamingPolicy.CamelCase.ConvertName(GetType().Name);

    internal bool Matches(SandboxVendor vendor, CallKind kind, string method, string path) =>
        vendor == Vendor
        && (TokenEndpoint || Call == CallKind.Token) == (kind == CallKind.Token)
        && (Call is null || Call == kind)
        && (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && path.StartsWith(Path, StringComparison.Ordinal);

    internal abstract Task PlayAsync(Exchange exchange);
}
