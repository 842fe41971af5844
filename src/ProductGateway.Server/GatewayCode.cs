namespace ProductGateway.Server;

/// <summary>Every code that this gateway itself gives, as <c>MutationError.code</c> or as <c>extensions.code</c>.</summary>
/// <remarks>The engine's own codes stand in <see cref="GraphQL.ErrorCode"/>.</remarks>
internal enum GatewayCode
{
    /// <summary>A text that must say something is empty or blank.</summary>
    ValueRequired,

    /// <summary>The value exists but not here: <c>UNRECOGNIZED</c> is for output only.</summary>
    ValueNotAllowed,

    /// <summary>The text is longer than the vendor keeps.</summary>
    ValueTooLong,

    /// <summary>The text has not the form that the vendor's member asks for.</summary>
    ValueMalformed,

    /// <summary>The number is beyond what the vendor can hold.</summary>
    ValueOutOfRange,

    /// <summary>A list that becomes a map names one key twice.</summary>
    DuplicateKey,

    /// <summary>A flag is true and the fields that it asks for are missing.</summary>
    CompanionRequired,

    /// <summary>More ids than one request may ask for.</summary>
    TooManyIds,

    /// <summary>A cursor that is damaged, or that was made for another list.</summary>
    CursorInvalid,

    /// <summary>A cursor of another key, or of another version.</summary>
    CursorExpired,

    /// <summary>A page behind more rows than the vendor is asked to skip.</summary>
    PageTooDeep,

    /// <summary>A search looked at as much as it may for one page.</summary>
    ScanBoundReached,

    /// <summary>More vendor calls than one operation may make.</summary>
    VendorCallLimitExceeded,

    /// <summary>The product of an event or of a list is no longer, or not yet, to be read at its vendor.</summary>
    ProductNotFound,

    /// <summary>A subscriber let more events wait than are kept for it.</summary>
    SubscriberTooSlow,

    /// <summary>The vendor refused the request.</summary>
    VendorRejected,

    /// <summary>The vendor refused this gateway's credentials.</summary>
    VendorAuthFailed,

    /// <summary>The vendor takes no more calls for now.</summary>
    RateLimited,

    /// <summary>The vendor was not reached, or its answer to a read is of no use.</summary>
    VendorUnavailable,

    /// <summary>This gateway has no address and credentials for the vendor.</summary>
    VendorNotConfigured,

    /// <summary>A create was sent and nobody knows whether it was applied.</summary>
    OutcomeUnknown,
}

/// <summary>How a <see cref="GatewayCode"/> reads.</summary>
internal static class GatewayCodes
{
    /// <summary>What a client sees: stable, for programs.</summary>
    public static string Text(this GatewayCode code) => code switch
    {
        GatewayCode.ValueRequired => "VALUE_REQUIRED",
        GatewayCode.ValueNotAllowed => "VALUE_NOT_ALLOWED",
        GatewayCode.ValueTooLong => "VALUE_TOO_LONG",
        GatewayCode.ValueMalformed => "VALUE_MALFORMED",
        GatewayCode.ValueOutOfRange => "VALUE_OUT_OF_RANGE",
        GatewayCode.DuplicateKey => "DUPLICATE_KEY",
        GatewayCode.CompanionRequired => "COMPANION_REQUIRED",
        GatewayCode.TooManyIds => "TOO_MANY_IDS",
        GatewayCode.CursorInvalid => "CURSOR_INVALID",
        GatewayCode.CursorExpired => "CURSOR_EXPIRED",
        GatewayCode.PageTooDeep => "PAGE_TOO_DEEP",
        GatewayCode.ScanBoundReached => "SCAN_BOUND_REACHED",
        GatewayCode.VendorCallLimitExceeded => "VENDOR_CALL_LIMIT_EXCEEDED",
        GatewayCode.ProductNotFound => "PRODUCT_NOT_FOUND",
        GatewayCode.SubscriberTooSlow => "SUBSCRIBER_TOO_SLOW",
        GatewayCode.VendorRejected => "VENDOR_REJECTED",
        GatewayCode.VendorAuthFailed => "VENDOR_AUTH_FAILED",
        GatewayCode.RateLimited => "RATE_LIMITED",
        GatewayCode.VendorUnavailable => "VENDOR_UNAVAILABLE",
        GatewayCode.VendorNotConfigured => "VENDOR_NOT_CONFIGURED",
        GatewayCode.OutcomeUnknown => "OUTCOME_UNKNOWN",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "a code without a text"),
    };

    /// <summary>What to do about it: the last sentence of the messages that are made here. A failed vendor call brings its own.</summary>
    public static string Advice(this GatewayCode code) => code switch
    {
        GatewayCode.ValueRequired => "Give at least one visible character.",
        GatewayCode.ValueNotAllowed => "Choose one of the other values.",
        GatewayCode.ValueTooLong => "Shorten it.",
        GatewayCode.ValueMalformed => "Correct it.",
        GatewayCode.ValueOutOfRange => "Give a value that fits.",
        GatewayCode.DuplicateKey => "Name each key once.",
        GatewayCode.CompanionRequired => "Give it, or set the flag to false.",
        GatewayCode.TooManyIds => "Ask in several requests.",
        GatewayCode.CursorInvalid => "Give one as a page of this list gave it, with the same arguments.",
        GatewayCode.CursorExpired => "Begin again without after.",
        GatewayCode.PageTooDeep => "Narrow the list down by where, or leave out order.",
        GatewayCode.ScanBoundReached => "Ask for the next page, which goes on there.",
        GatewayCode.VendorCallLimitExceeded => "Ask for less at once.",
        GatewayCode.ProductNotFound => "Ask for it later by productByVendorId.",
        GatewayCode.SubscriberTooSlow => "Subscribe again, and read faster or name fewer vendors.",
        GatewayCode.VendorNotConfigured => "Ask the operators of the gateway to configure it.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "the vendor's failure carries the advice"),
    };
}
