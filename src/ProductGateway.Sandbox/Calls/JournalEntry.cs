namespace ProductGateway.Sandbox.Calls;

/// <summary>One call as the sandbox saw it.</summary>
/// <param name="Sequence">1 for the first call since the start or since the journal was cleared.</param>
/// <param name="Vendor">Null when the path belongs to no vendor.</param>
/// <param name="Kind">What the call asked for: lists and reads by id are told apart here.</param>
/// <param name="Method">The HTTP method, as sent.</param>
/// <param name="Path">The path from the root of the listener, percent escapes decoded.</param>
/// <param name="Query">The query as sent with its question mark, secrets masked, or empty.</param>
/// <param name="Headers">Request headers; values of one name joined by a comma, <c>Authorization</c> cut to its scheme, other secrets masked.</param>
/// <param name="Body">The request body as UTF-8 text, secrets masked, cut after 64 Ki characters; null when it was not read.</param>
/// <param name="Status">The status that the caller was sent, null when the sandbox gave no answer.</param>
/// <param name="Applied">Whether the call created or overwrote a product, answered or not.</param>
/// <param name="Refusal">Why the vendor turned the call away, null when it served it or was not asked.</param>
/// <param name="Fault">The kind of the fault that struck the call, such as <c>closeAfterApplying</c>; null for none.</param>
public sealed record JournalEntry(
    int Sequence,
    SandboxVendor? Vendor,
    CallKind Kind,
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    string? Body,
    int? Status,
    bool Applied,
    Refusal? Refusal,
    string? Fault);
