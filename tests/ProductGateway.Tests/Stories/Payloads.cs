using System.Globalization;

namespace ProductGateway.Tests.Stories;

/// <summary>What the mutation of <see cref="VendorTexts"/> answers, whole.</summary>
internal static class Payloads
{
    public static string Unknown(VendorTexts vendor) => $$"""
        {
          "outcome": "UNKNOWN",
          "product": null,
          "errors": [{
            "__typename": "OutcomeUnknownError",
            "message": "The create was sent to {{vendor.Name}} and no usable answer came back. Look there before repeating it.",
            "code": "OUTCOME_UNKNOWN",
            "field": null,
            "vendor": "{{vendor.Enum}}"
          }]
        }
        """;

    public static string Rejected(VendorTexts vendor, int status) => $$"""
        {
          "outcome": "REJECTED",
          "product": null,
          "errors": [{
            "__typename": "VendorRejectedError",
            "message": "{{vendor.Name}} rejected the request with status {{status}}. Nothing was applied; {{Advice(status)}}.",
            "code": "VENDOR_REJECTED",
            "field": null,
            "status": {{status}},
            "vendorCode": null,
            "vendorMessage": null
          }]
        }
        """;

    public static string AuthRefused(
        VendorTexts vendor,
        string found = "refused the gateway's credentials or their rights. Nothing was applied; the operator has to mend them.") => $$"""
        {
          "outcome": "REJECTED",
          "product": null,
          "errors": [{
            "__typename": "VendorAuthError",
            "message": "{{vendor.Name}} {{found}}",
            "code": "VENDOR_AUTH_FAILED",
            "field": null,
            "vendor": "{{vendor.Enum}}"
          }]
        }
        """;

    public static string RateLimited(VendorTexts vendor, string message, int? seconds) => $$"""
        {
          "outcome": "RETRY_LATER",
          "product": null,
          "errors": [{
            "__typename": "RateLimitedError",
            "message": "{{message}}",
            "code": "RATE_LIMITED",
            "field": null,
            "limiter": "{{vendor.Enum}}",
            "retryAfterSeconds": {{seconds?.ToString(CultureInfo.InvariantCulture) ?? "null"}}
          }]
        }
        """;

    public static string Unavailable(
        VendorTexts vendor, string message, string outcome = "RETRY_LATER", string code = "VENDOR_UNAVAILABLE") => $$"""
        {
          "outcome": "{{outcome}}",
          "product": null,
          "errors": [{
            "__typename": "VendorUnavailableError",
            "message": "{{message}}",
            "code": "{{code}}",
            "field": null,
            "vendor": "{{vendor.Enum}}",
            "retryAfterSeconds": null
          }]
        }
        """;

    private static string Advice(int status) => status is 404 or 405 or 415
        ? "the operator has to check the configured address"
        : "change the input before repeating it";
}
