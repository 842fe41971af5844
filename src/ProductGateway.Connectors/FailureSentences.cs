using System.Text.Json;

namespace ProductGateway.Connectors;

/// <summary>Turns what happened into a <see cref="VendorFailure"/> with its sentence. One place, so that all vendors speak alike.</summary>
internal sealed class FailureSentences(VendorProfile profile, Secrets secrets)
{
    public VendorException NotReached(FailureCause cause) =>
        Failed(new VendorFailure.NotReached($"{profile.Name} was not reached. Nothing was sent; try again later."), cause);

    /// <param name="wait">How long the circuit stays open at least; null or not over zero when nobody knows.</param>
    public VendorException CircuitOpen(TimeSpan? wait)
    {
        var known = wait > TimeSpan.Zero ? wait : null;
        var when = known is { } delay ? $"in {Math.Ceiling(delay.TotalSeconds):0} s" : "later";
        return Failed(
            new VendorFailure.NotReached($"{profile.Name} has failed repeatedly and is left alone for a while. Nothing was sent; try again {when}.", known),
            FailureCause.CircuitOpen);
    }

    public VendorException NoPlace() =>
        Failed(
            new VendorFailure.NotReached($"As many calls to {profile.Name} are open and waiting as this gateway allows. Nothing was sent; try again later."),
            FailureCause.LimiterFull);

    public VendorException OutOfTime() =>
        Failed(
            new VendorFailure.NotReached($"The time for this call to {profile.Name} was used up before it could be sent. Nothing was applied; try again later."),
            FailureCause.OutOfTime);

    public VendorException Unknown(DateTimeOffset sentAt, FailureCause cause, VendorResponse? response = null, string? sentTraceId = null) =>
        Failed(
            new VendorFailure.Unknown(
                $"The create was sent to {profile.Name} and no usable answer came back. Look there before repeating it.", sentAt)
            { TraceId = TraceId(response) ?? sentTraceId },
            cause,
            response);

    public VendorException Unusable(FailureCause cause, VendorResponse? response = null, string? sentTraceId = null) =>
        Failed(
            new VendorFailure.Unusable($"{profile.Name} gave no usable answer. Try again later.") { TraceId = TraceId(response) ?? sentTraceId },
            cause,
            response);

    public VendorException AuthRefused(VendorResponse response, bool isCreate) =>
        Failed(
            new VendorFailure.AuthRefused(
                $"{profile.Name} refused the gateway's credentials or their rights. {NotApplied(isCreate, "the operator has to mend them.")}")
            { TraceId = TraceId(response) },
            FailureCause.Status,
            response,
            Clean(Error(response)?.Code, VendorText.TargetLimit));

    public VendorException RateLimited(VendorResponse response, bool isCreate)
    {
        var delay = AskedWait(response);
        var wait = delay is { } known ? $"Try again in {Math.Ceiling(known.TotalSeconds):0} s." : "Try again later.";
        return Failed(
            new VendorFailure.RateLimited($"{profile.Name} has had too many calls. {(isCreate ? "Nothing was applied. " : "")}{wait}", delay) { TraceId = TraceId(response) },
            FailureCause.Status,
            response);
    }

    public VendorException Rejected(VendorResponse response, bool isCreate)
    {
        var error = Error(response);
        return Failed(
            new VendorFailure.Rejected(
                $"{profile.Name} rejected the request with status {response.Status}. {NotApplied(isCreate, Advice(response.Status, isCreate))}",
                response.Status,
                Clean(error?.Code, VendorText.TargetLimit),
                Clean(error?.Message, VendorText.MessageLimit),
                [.. (error?.Fields ?? []).Select(Clean)])
            { TraceId = TraceId(response) },
            FailureCause.Status,
            response);
    }

    /// <summary>How long the vendor asks to wait, by header or in its text.</summary>
    public TimeSpan? AskedWait(VendorResponse response) => response.RetryAfter ?? RetryDelay.FromMessage(Error(response)?.Message);

    /// <summary>The vendor's own id of the call: the header's, else the error body's.</summary>
    public string? TraceId(VendorResponse? response) =>
        Clean(response?.TraceHeader, VendorText.TraceLimit) ?? Clean(Error(response)?.TraceId, VendorText.TraceLimit);

    private VendorError? Error(VendorResponse? response) =>
        response is { IsSuccess: false, Json: { ValueKind: JsonValueKind.Object } body } ? profile.ReadError(body) : null;

    // 404, 405, 415 and 421 (SuperOffice: another sub-domain serves the tenant) are about where and how it was sent, not about what.
    private static string Advice(int status, bool isCreate) => status is 404 or 405 or 415 or 421
        ? "the operator has to check the configured address."
        : isCreate ? "change the input before repeating it." : "change what is asked for before repeating it.";

    // A read applies nothing: only after a create is that news.
    private static string NotApplied(bool isCreate, string advice) =>
        isCreate ? $"Nothing was applied; {advice}" : $"{char.ToUpperInvariant(advice[0])}{advice[1..]}";

    private VendorFieldMessage Clean(VendorFieldMessage field) => new(
        Clean(field.Target, VendorText.TargetLimit) ?? "",
        Clean(field.Message, VendorText.MessageLimit) ?? "");

    // Masked before it is cut: half a secret is one too.
    private string? Clean(string? text, int limit) => VendorText.Clean(secrets.Mask(text), limit);

    private VendorException Failed(VendorFailure failure, FailureCause cause, VendorResponse? response = null, string? detail = null) =>
        new(profile.Name, failure, cause, response?.Status, detail);
}
