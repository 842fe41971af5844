using System.Diagnostics;
using ProductGateway.Connectors;
using ProductGateway.GraphQL;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>Why a vendor call failed: outcome and errors of a create, the top-level error of a read.</summary>
internal static class FailureMapping
{
    // No create has more fields than this to complain about.
    private const int MaxFields = 50;

    /// <param name="vendor">Who failed.</param>
    /// <param name="failure">Any but <see cref="VendorFailure.Unusable"/>, which only reads have.</param>
    /// <param name="inputPath">The vendor's name of a member → path into our input; null when it is not plain which field that is.</param>
    /// <returns>The outcome, and at least one error.</returns>
    public static (CreateOutcome Outcome, IReadOnlyList<IMutationError> Errors) OfCreate(
        Vendor vendor, VendorFailure failure, Func<string, IReadOnlyList<string>?> inputPath) => failure switch
        {
            VendorFailure.NotReached reason => (CreateOutcome.RetryLater, [Unavailable(vendor, reason)]),
            VendorFailure.RateLimited reason => (CreateOutcome.RetryLater, [Limited(vendor, reason)]),
            VendorFailure.AuthRefused reason => (CreateOutcome.Rejected, [Refused(vendor, reason)]),
            VendorFailure.Rejected reason => (CreateOutcome.Rejected, Rejected(reason, inputPath)),
            VendorFailure.Unknown reason => (CreateOutcome.Unknown, [Unknown(vendor, reason)]),
            _ => throw new UnreachableException($"A create cannot fail with {failure.GetType().Name}."),
        };

    /// <summary>A vendor without configuration: nothing was sent, and repeating will not help.</summary>
    public static VendorUnavailableError NotConfigured(Vendor vendor) => new(
        Message: NotConfiguredMessage(vendor),
        Code: GatewayCode.VendorNotConfigured.Text(),
        Field: null,
        Vendor: vendor,
        RetryAfterSeconds: null);

    public static GraphQLError NotConfiguredRead(Vendor vendor) =>
        new(NotConfiguredMessage(vendor), GatewayCode.VendorNotConfigured.Text());

    /// <param name="failure">Why.</param>
    /// <param name="cause">What stopped the call, where callers may know it; else null.</param>
    public static GraphQLError OfRead(VendorFailure failure, string? cause)
    {
        var code = failure switch
        {
            VendorFailure.AuthRefused => GatewayCode.VendorAuthFailed,
            VendorFailure.RateLimited => GatewayCode.RateLimited,
            VendorFailure.Rejected => GatewayCode.VendorRejected,
            _ => GatewayCode.VendorUnavailable,
        };
        return new GraphQLError(failure.Message, code.Text()) { Extensions = Extensions(failure, cause) };
    }

    /// <summary>A list that the vendor cannot be asked for; nothing was sent.</summary>
    public static GraphQLError OfQuery(QueryRefusedException exception)
    {
        var code = exception.Refusal switch
        {
            QueryRefusal.TooLarge => GatewayCode.ValueTooLong,
            QueryRefusal.NextQuery => GatewayCode.CursorInvalid,
            _ => GatewayCode.ValueNotAllowed,
        };
        return new GraphQLError(exception.Message, code.Text());
    }

    private static Dictionary<string, object?>? Extensions(VendorFailure failure, string? cause)
    {
        var extensions = new Dictionary<string, object?>();
        if (Wait(failure) is { } delay) extensions["retryAfterSeconds"] = Seconds(delay);
        if (failure.TraceId is { } traceId) extensions["vendorTraceId"] = traceId;
        if (cause is not null) extensions["cause"] = cause;
        return extensions.Count == 0 ? null : extensions;
    }

    private static TimeSpan? Wait(VendorFailure failure) => failure switch
    {
        VendorFailure.RateLimited limited => limited.RetryAfter,
        VendorFailure.NotReached unreached => unreached.RetryAfter,
        _ => null,
    };

    private static VendorUnavailableError Unavailable(Vendor vendor, VendorFailure.NotReached reason) => new(
        Message: reason.Message,
        Code: GatewayCode.VendorUnavailable.Text(),
        Field: null,
        Vendor: vendor,
        RetryAfterSeconds: Seconds(reason.RetryAfter));

    private static RateLimitedError Limited(Vendor vendor, VendorFailure.RateLimited reason) => new(
        Message: reason.Message,
        Code: GatewayCode.RateLimited.Text(),
        Field: null,
        Vendor: vendor,
        RetryAfterSeconds: Seconds(reason.RetryAfter));

    private static VendorAuthError Refused(Vendor vendor, VendorFailure.AuthRefused reason) => new(
        Message: reason.Message,
        Code: GatewayCode.VendorAuthFailed.Text(),
        Field: null,
        Vendor: vendor);

    private static OutcomeUnknownError Unknown(Vendor vendor, VendorFailure.Unknown reason) => new(
        Message: reason.Message,
        Code: GatewayCode.OutcomeUnknown.Text(),
        Field: null,
        Vendor: vendor,
        SentAt: reason.SentAt);

    /// <summary>One error for each member that the vendor names; one in all when it names none.</summary>
    private static IReadOnlyList<IMutationError> Rejected(VendorFailure.Rejected reason, Func<string, IReadOnlyList<string>?> inputPath) =>
        reason.Fields.Count == 0
            ? [Rejected(reason, null, reason.VendorMessage)]
            : [.. reason.Fields.Take(MaxFields).Select(field => Rejected(reason, inputPath(field.Target), Text(field, reason.VendorMessage)))];

    private static string? Text(VendorFieldMessage field, string? overall) => (field.Target, field.Message) switch
    {
        ("", "") => overall,
        ("", var message) => message,
        (var target, "") => target,
        var (target, message) => $"{target}: {message}",
    };

    private static VendorRejectedError Rejected(VendorFailure.Rejected reason, IReadOnlyList<string>? field, string? vendorMessage) => new(
        Message: reason.Message,
        Code: GatewayCode.VendorRejected.Text(),
        Field: field,
        Status: reason.Status,
        VendorCode: reason.VendorCode,
        VendorMessage: vendorMessage);

    private static string NotConfiguredMessage(Vendor vendor) =>
        $"{VendorNames.Of(vendor)} is not configured at this gateway. {GatewayCode.VendorNotConfigured.Advice()}";

    private static int? Seconds(TimeSpan? delay) =>
        delay is { } wait ? (int)Math.Clamp(Math.Ceiling(wait.TotalSeconds), 0, int.MaxValue) : null;
}
