using ProductGateway.Connectors;
using ProductGateway.Server;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Tests.Mapping;

/// <summary>What a failed vendor call is called, and what of it a client sees.</summary>
public sealed class FailureMappingTests
{
    private static readonly DateTimeOffset SentAt = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Not_reached_is_RETRY_LATER()
        => AssertCreate(
            new VendorFailure.NotReached("Not reached.", TimeSpan.FromSeconds(1.2)),
            CreateOutcome.RetryLater,
            new VendorUnavailableError(
                Message: "Not reached.",
                Code: "VENDOR_UNAVAILABLE",
                Field: null,
                Vendor: Vendor.Finago,
                RetryAfterSeconds: 2));

    [Fact]
    public void Rate_limited_is_RETRY_LATER()
        => AssertCreate(
            new VendorFailure.RateLimited("Too many.", null),
            CreateOutcome.RetryLater,
            new RateLimitedError(Message: "Too many.", Code: "RATE_LIMITED", Field: null, Vendor: Vendor.Finago, RetryAfterSeconds: null));

    [Fact]
    public void Refused_credentials_are_REJECTED()
        => AssertCreate(
            new VendorFailure.AuthRefused("Refused."),
            CreateOutcome.Rejected,
            new VendorAuthError(Message: "Refused.", Code: "VENDOR_AUTH_FAILED", Field: null, Vendor: Vendor.Finago));

    [Fact]
    public void A_refusal_without_members_is_one_error()
        => AssertCreate(
            new VendorFailure.Rejected("Rejected.", 409, "Conflict", "number is taken", []),
            CreateOutcome.Rejected,
            Rejected(409, null, "Conflict", "number is taken"));

    [Fact]
    public void A_refusal_with_members_is_an_error_for_each_and_ours_have_their_path()
        => AssertCreate(
            new VendorFailure.Rejected(
                "Rejected.", 400, "ValidationError", null, [new("category.id", "exists"), new("stock.quantity", "type"), new("moon", "enum")]),
            CreateOutcome.Rejected,
            Rejected(400, "categoryId", "ValidationError", "category.id: exists"),
            Rejected(400, "stock.quantity", "ValidationError", "stock.quantity: type"),
            Rejected(400, null, "ValidationError", "moon: enum"));

    [Fact]
    public void A_complaint_without_a_member_or_without_words_says_what_it_has()
        => AssertCreate(
            new VendorFailure.Rejected("Rejected.", 422, "InvalidInput", "Input validation failed", [new("", "bad"), new("name", ""), new("", "")]),
            CreateOutcome.Rejected,
            Rejected(422, null, "InvalidInput", "bad"),
            Rejected(422, "name", "InvalidInput", "name"),
            Rejected(422, null, "InvalidInput", "Input validation failed"));

    [Fact]
    public void A_refusal_with_ever_so_many_members_is_told_in_part()
    {
        var fields = Enumerable.Range(0, 1000).Select(index => new VendorFieldMessage($"f{index}", "m")).ToArray();
        var failure = new VendorFailure.Rejected("Rejected.", 400, null, null, fields);

        Assert.Equal(50, FailureMapping.OfCreate(Vendor.Finago, failure, InputPaths.OfFinago).Errors.Count);
    }

    [Fact]
    public void No_usable_answer_is_UNKNOWN()
        => AssertCreate(
            new VendorFailure.Unknown("Sent.", SentAt),
            CreateOutcome.Unknown,
            new OutcomeUnknownError(Message: "Sent.", Code: "OUTCOME_UNKNOWN", Field: null, Vendor: Vendor.Finago, SentAt: SentAt));

    public static TheoryData<VendorFailure, string> Reads => new()
    {
        { new VendorFailure.NotReached("m"), "VENDOR_UNAVAILABLE" },
        { new VendorFailure.Unusable("m"), "VENDOR_UNAVAILABLE" },
        { new VendorFailure.AuthRefused("m"), "VENDOR_AUTH_FAILED" },
        { new VendorFailure.RateLimited("m", TimeSpan.FromSeconds(30)), "RATE_LIMITED" },
        { new VendorFailure.Rejected("m", 400, "secret", "secret", []), "VENDOR_REJECTED" },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public void A_failed_read_is_one_error_with_a_code(VendorFailure failure, string code)
    {
        var error = FailureMapping.OfRead(failure, null);

        Assert.Equal(("m", code), (error.Message, error.Code));
    }

    [Fact]
    public void A_failed_read_carries_the_wait_the_trace_and_the_cause_and_nothing_else()
    {
        var error = FailureMapping.OfRead(new VendorFailure.RateLimited("m", TimeSpan.FromSeconds(30)) { TraceId = "t-1" }, "STATUS_429");

        Assert.Equal(new Dictionary<string, object?> { ["retryAfterSeconds"] = 30, ["vendorTraceId"] = "t-1", ["cause"] = "STATUS_429" }, error.Extensions);
        Assert.Null(FailureMapping.OfRead(new VendorFailure.Unusable("m"), null).Extensions);
    }

    [Theory]
    [InlineData("productName", "name")]
    [InlineData("ProductName", "name")]
    [InlineData("requestedSignatures[0]", "requestedSignatures.0")]
    [InlineData("selectedProductTypes.windows_v100", "selectedProductTypes")]
    [InlineData("additionalAttributes.raidController.isSES", "additionalAttributes.raidController.isSES")]
    [InlineData("id", null)]
    [InlineData("", null)]
    public void Microsofts_targets_become_paths_where_that_is_plain(string target, string? path)
        => Assert.Equal(path, InputPaths.OfMicrosoft(target) is { } field ? string.Join('.', field) : null);

    [Fact]
    public void Every_code_has_a_text_of_its_own()
    {
        var texts = Enum.GetValues<GatewayCode>().Select(code => code.Text()).ToArray();

        Assert.Equal(texts.Length, texts.Distinct().Count());
        Assert.All(texts, text => Assert.Matches("^[A-Z]+(_[A-Z]+)+$", text));
    }

    private static void AssertCreate(VendorFailure failure, CreateOutcome outcome, params IMutationError[] errors)
    {
        var found = FailureMapping.OfCreate(Vendor.Finago, failure, InputPaths.OfFinago);

        Assert.Equal(outcome, found.Outcome);
        Assert.Equal(errors.Select(Text), found.Errors.Select(Text));
    }

    // A path is a list, which records compare by reference.
    private static string Text(IMutationError error)
        => $"{(error is VendorRejectedError rejected ? rejected with { Field = null } : error)} at {string.Join('.', error.Field ?? [])}";

    private static VendorRejectedError Rejected(int status, string? path, string code, string message) => new(
        Message: "Rejected.",
        Code: "VENDOR_REJECTED",
        Field: path?.Split('.'),
        Status: status,
        VendorCode: code,
        VendorMessage: message);
}
