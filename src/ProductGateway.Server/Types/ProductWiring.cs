using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.Types;

/// <summary>Ties <c>product.graphql</c> to its C# types.</summary>
internal static class ProductWiring
{
    internal static void Bind(SchemaBuilder builder)
    {
        builder.BindEnum(
            "CreateOutcome",
            ("CREATED", CreateOutcome.Created),
            ("REJECTED", CreateOutcome.Rejected),
            ("RETRY_LATER", CreateOutcome.RetryLater),
            ("UNKNOWN", CreateOutcome.Unknown));
    }

    internal static void Wire(ResolverTables tables)
    {
        WireInvalidInputError(tables);
        WireVendorRejectedError(tables);
        WireVendorAuthError(tables);
        WireRateLimitedError(tables);
        WireVendorUnavailableError(tables);
        WireOutcomeUnknownError(tables);
    }

    private static void WireInvalidInputError(ResolverTables tables) =>
        tables.Object<InvalidInputError>("InvalidInputError")
            .Property("message", static value => value.Message)
            .Property("code", static value => value.Code)
            .Property("field", static value => value.Field);

    private static void WireVendorRejectedError(ResolverTables tables) =>
        tables.Object<VendorRejectedError>("VendorRejectedError")
            .Property("message", static value => value.Message)
            .Property("code", static value => value.Code)
            .Property("field", static value => value.Field)
            .Property("status", static value => value.Status)
            .Property("vendorCode", static value => value.VendorCode)
            .Property("vendorMessage", static value => value.VendorMessage);

    private static void WireVendorAuthError(ResolverTables tables) =>
        tables.Object<VendorAuthError>("VendorAuthError")
            .Property("message", static value => value.Message)
            .Property("code", static value => value.Code)
            .Property("field", static value => value.Field)
            .Property("vendor", static value => value.Vendor);

    private static void WireRateLimitedError(ResolverTables tables) =>
        tables.Object<RateLimitedError>("RateLimitedError")
            .Property("message", static value => value.Message)
            .Property("code", static value => value.Code)
            .Property("field", static value => value.Field)
            .Property("vendor", static value => value.Vendor)
            .Property("retryAfterSeconds", static value => value.RetryAfterSeconds);

    private static void WireVendorUnavailableError(ResolverTables tables) =>
        tables.Object<VendorUnavailableError>("VendorUnavailableError")
            .Property("message", static value => value.Message)
            .Property("code", static value => value.Code)
            .Property("field", static value => value.Field)
            .Property("vendor", static value => value.Vendor)
            .Property("retryAfterSeconds", static value => value.RetryAfterSeconds);

    private static void WireOutcomeUnknownError(ResolverTables tables) =>
        tables.Object<OutcomeUnknownError>("OutcomeUnknownError")
            .Property("message", static value => value.Message)
            .Property("code", static value => value.Code)
            .Property("field", static value => value.Field)
            .Property("vendor", static value => value.Vendor)
            .Property("sentAt", static value => value.SentAt);
}
