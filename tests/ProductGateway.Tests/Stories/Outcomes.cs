using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>What a create of <see cref="VendorCase"/> answers when it fails, whole.</summary>
internal static class Outcomes
{
    public static IOutcome Unknown(VendorCase vendor) => Not("UNKNOWN", new CreateFinago_Payload_Errors.OutcomeUnknownError
    {
        TypeName = "OutcomeUnknownError",
        Message = $"The create was sent to {vendor.Name} and no usable answer came back. Look there before repeating it.",
        Code = "OUTCOME_UNKNOWN",
        Vendor = vendor.Enum,
    });

    public static IOutcome Rejected(VendorCase vendor, int status) => Not("REJECTED", new CreateFinago_Payload_Errors.VendorRejectedError
    {
        TypeName = "VendorRejectedError",
        Message = $"{vendor.Name} rejected the request with status {status}. Nothing was applied; {Advice(status)}.",
        Code = "VENDOR_REJECTED",
        Status = status,
    });

    public static IOutcome AuthRefused(
        VendorCase vendor,
        string found = "refused the gateway's credentials or their rights. Nothing was applied; the operator has to mend them.") =>
        Not("REJECTED", new CreateFinago_Payload_Errors.VendorAuthError
        {
            TypeName = "VendorAuthError",
            Message = $"{vendor.Name} {found}",
            Code = "VENDOR_AUTH_FAILED",
            Vendor = vendor.Enum,
        });

    public static IOutcome RateLimited(VendorCase vendor, string message, int? seconds) =>
        Not("RETRY_LATER", new CreateFinago_Payload_Errors.RateLimitedError
        {
            TypeName = "RateLimitedError",
            Message = message,
            Code = "RATE_LIMITED",
            Limiter = vendor.Enum,
            RetryAfterSeconds = seconds,
        });

    public static IOutcome Unavailable(
        VendorCase vendor, string message, string outcome = "RETRY_LATER", string code = "VENDOR_UNAVAILABLE") =>
        Not(outcome, new CreateFinago_Payload_Errors.VendorUnavailableError
        {
            TypeName = "VendorUnavailableError",
            Message = message,
            Code = code,
            Vendor = vendor.Enum,
        });

    // The records are 24SevenOffice's; those of the other vendors differ by their names alone.
    private static CreateFinago_Payload Not(string outcome, CreateFinago_Payload_Errors error) => new()
    {
        Outcome = outcome switch
        {
            "UNKNOWN" => new(CreateOutcome.Unknown, outcome),
            "REJECTED" => new(CreateOutcome.Rejected, outcome),
            _ => new(CreateOutcome.RetryLater, outcome),
        },
        Errors = [error],
    };

    private static string Advice(int status) => status is 404 or 405 or 415
        ? "the operator has to check the configured address"
        : "change the input before repeating it";
}
