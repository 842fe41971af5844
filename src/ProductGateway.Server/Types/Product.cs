using System.Text.Json;

namespace ProductGateway.Server.Types;

/// <summary>A product of one of the three vendors. Clients need a default case: members may be added.</summary>
internal interface IProduct;

/// <summary>What every vendor has. One fragment for a frontend: <c>... on CatalogProduct { id vendor name }</c>.</summary>
internal interface ICatalogProduct : INode
{
    /// <summary>The system that holds the product.</summary>
    Vendor Vendor { get; }

    /// <summary>The vendor's own key as text: Microsoft's exceed 2^53. Microsoft: id. SuperOffice: ProductId. 24SevenOffice: id.</summary>
    string VendorId { get; }

    /// <summary>What people call it. Microsoft: productName. SuperOffice: Name. 24SevenOffice: name.</summary>
    string? Name { get; }

    /// <summary>Vendor members that this schema does not model, in the vendor's spelling; null when there are none.</summary>
    JsonElement? Unmapped { get; }
}

/// <summary>The two vendors that sell: SuperOffice and 24SevenOffice.</summary>
internal interface IPricedProduct : ICatalogProduct
{
    /// <summary>Article number. SuperOffice: Code. 24SevenOffice: number.</summary>
    string? Code { get; }

    /// <summary>Longer text, possibly of several lines. SuperOffice: Description. 24SevenOffice: description.</summary>
    string? Description { get; }

    /// <summary>Price before discounts; no vendor states a currency. SuperOffice: UnitListPrice. 24SevenOffice: salesPrice.</summary>
    decimal? ListPrice { get; }

    /// <summary>What the product costs the seller; no vendor states a currency. SuperOffice: UnitCost. 24SevenOffice: costPrice.</summary>
    decimal? CostPrice { get; }

    /// <summary>True while it is offered. SuperOffice: InAssortment. 24SevenOffice: status is active.</summary>
    bool? IsActive { get; }
}

/// <summary>What happened, in one word. Switch on this.</summary>
internal enum CreateOutcome
{
    /// <summary>The vendor confirmed the create in this call.</summary>
    Created,

    /// <summary>Nothing was created: input, credentials or the vendor said no. Repeating it unchanged will not help.</summary>
    Rejected,

    /// <summary>Nothing was created. Safe to repeat, after <c>retryAfterSeconds</c> if given.</summary>
    RetryLater,

    /// <summary>The request reached the vendor and no usable answer came back. Look there before repeating.</summary>
    Unknown,
}

/// <summary>What every create answers.</summary>
internal interface ICreateProductPayload
{
    /// <summary>What happened, in one word.</summary>
    CreateOutcome Outcome { get; }

    /// <summary>The product as the vendor answered it. Null unless CREATED.</summary>
    IProduct? Product { get; }

    /// <summary>Why it is not CREATED. Empty on success.</summary>
    IReadOnlyList<IMutationError> Errors { get; }

    /// <summary>The vendor's correlation id when it sent one: X-Trace-Id, MS-CorrelationId.</summary>
    string? VendorTraceId { get; }
}

/// <summary>
/// One reason why a create did not happen, or may not have. New kinds may be added: <c>message</c>, <c>code</c> and
/// <c>field</c> need no fragment.
/// </summary>
internal interface IMutationError
{
    /// <summary>For people: what was found and what to do. Safe to show.</summary>
    string Message { get; }

    /// <summary>For programs. Stable, documented, SCREAMING_SNAKE.</summary>
    string Code { get; }

    /// <summary>Path into the input, such as <c>["stock", "quantity"]</c>; null when no single field is to blame.</summary>
    IReadOnlyList<string>? Field { get; }
}

/// <summary>
/// This gateway's own check of the input failed; the vendor was not asked. Codes: VALUE_REQUIRED, VALUE_NOT_ALLOWED,
/// VALUE_TOO_LONG, VALUE_MALFORMED, VALUE_OUT_OF_RANGE, DUPLICATE_KEY, COMPANION_REQUIRED.
/// </summary>
internal sealed record InvalidInputError : IMutationError
{
    /// <summary>For people: what was found and what to do. Safe to show.</summary>
    public required string Message { get; init; }

    /// <summary>For programs. Stable, documented, SCREAMING_SNAKE.</summary>
    public required string Code { get; init; }

    /// <summary>Path into the input; list positions count from 0.</summary>
    public required IReadOnlyList<string>? Field { get; init; }
}

/// <summary>The vendor refused the create. Code: VENDOR_REJECTED.</summary>
internal sealed record VendorRejectedError : IMutationError
{
    /// <summary>For people: what was found and what to do. Safe to show.</summary>
    public required string Message { get; init; }

    /// <summary>For programs. Stable, documented, SCREAMING_SNAKE.</summary>
    public required string Code { get; init; }

    /// <summary>Path into the input when the vendor named a member that is ours; else null.</summary>
    public required IReadOnlyList<string>? Field { get; init; }

    /// <summary>HTTP status of the vendor's answer, 400 to 499.</summary>
    public required int Status { get; init; }

    /// <summary>The vendor's own word for it. Microsoft: error.code. SuperOffice: ErrorType. 24SevenOffice: error.name.</summary>
    public required string? VendorCode { get; init; }

    /// <summary>
    /// The vendor's own sentence, at most 500 characters, without control characters. Text from outside: do not render it as
    /// markup.
    /// </summary>
    public required string? VendorMessage { get; init; }
}

/// <summary>The vendor does not accept this gateway's credentials. Code: VENDOR_AUTH_FAILED. For the operators of the gateway.</summary>
internal sealed record VendorAuthError : IMutationError
{
    /// <summary>For people: what was found and what to do. Safe to show.</summary>
    public required string Message { get; init; }

    /// <summary>For programs. Stable, documented, SCREAMING_SNAKE.</summary>
    public required string Code { get; init; }

    /// <summary>Always null: no field is to blame.</summary>
    public required IReadOnlyList<string>? Field { get; init; }

    /// <summary>The system that refused.</summary>
    public required Vendor Vendor { get; init; }
}

/// <summary>Too many requests; nothing was created. Code: RATE_LIMITED.</summary>
internal sealed record RateLimitedError : IMutationError
{
    /// <summary>For people: what was found and what to do. Safe to show.</summary>
    public required string Message { get; init; }

    /// <summary>For programs. Stable, documented, SCREAMING_SNAKE.</summary>
    public required string Code { get; init; }

    /// <summary>Always null: no field is to blame.</summary>
    public required IReadOnlyList<string>? Field { get; init; }

    /// <summary>The system that limits its callers.</summary>
    public required Vendor? Vendor { get; init; }

    /// <summary>Seconds to wait before the next try; null when the vendor does not say.</summary>
    public required int? RetryAfterSeconds { get; init; }
}

/// <summary>
/// The vendor could not be reached, or is not configured; nothing was created. Code: VENDOR_UNAVAILABLE,
/// VENDOR_NOT_CONFIGURED.
/// </summary>
internal sealed record VendorUnavailableError : IMutationError
{
    /// <summary>For people: what was found and what to do. Safe to show.</summary>
    public required string Message { get; init; }

    /// <summary>For programs. Stable, documented, SCREAMING_SNAKE.</summary>
    public required string Code { get; init; }

    /// <summary>Always null: no field is to blame.</summary>
    public required IReadOnlyList<string>? Field { get; init; }

    /// <summary>The system that is missing.</summary>
    public required Vendor Vendor { get; init; }

    /// <summary>Seconds to wait before the next try; null when nobody knows.</summary>
    public required int? RetryAfterSeconds { get; init; }
}

/// <summary>
/// The create was sent and no usable answer came back: it may exist. Code: OUTCOME_UNKNOWN. Look at the vendor before
/// repeating.
/// </summary>
internal sealed record OutcomeUnknownError : IMutationError
{
    /// <summary>For people: what was found and what to do. Safe to show.</summary>
    public required string Message { get; init; }

    /// <summary>For programs. Stable, documented, SCREAMING_SNAKE.</summary>
    public required string Code { get; init; }

    /// <summary>Always null: no field is to blame.</summary>
    public required IReadOnlyList<string>? Field { get; init; }

    /// <summary>The system to look at.</summary>
    public required Vendor Vendor { get; init; }

    /// <summary>When the create was sent: what the vendor holds from this moment on may be it.</summary>
    public required DateTimeOffset SentAt { get; init; }
}
