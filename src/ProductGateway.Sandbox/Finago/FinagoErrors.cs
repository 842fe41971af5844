using System.Globalization;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Finago;

/// <summary>24SevenOffice's error bodies: <c>Error</c> and <c>ValidationError</c>, each with a tracking id of its own.</summary>
internal sealed class FinagoErrors
{
    private int _tracked = 0x7b9e0c45;

    public VendorAnswer UnknownRoute(VendorCall call) =>
        Error(404, "NotFoundError", $"No such resource: {call.Method} {call.Path}", Refusal.UnknownRoute);

    public VendorAnswer MethodNotAllowed(VendorCall call) =>
        Error(405, "MethodNotAllowedError", $"{call.Method} is not allowed on {call.Path}", Refusal.MethodNotAllowed);

    public VendorAnswer TokenRefused() => Error(401, "UnauthorizedError", "The access token is not valid", Refusal.Token);

    public VendorAnswer ScopeMissing(string scope) => Error(403, "ForbiddenError", $"Scope {scope} is missing", Refusal.Scope);

    public VendorAnswer UnsupportedMediaType() =>
        Error(415, "UnsupportedMediaTypeError", "The request body must be application/json", Refusal.MediaType);

    public VendorAnswer Throttled(int seconds) =>
        Error(429, "TooManyRequests", $"Limit exceeded, retry in {seconds} seconds", Refusal.Throttled);

    public VendorAnswer Malformed() => Error(400, "SyntaxError", "The request body is not a JSON object", Refusal.Body);

    public VendorAnswer NoSuchProduct() => Error(404, "NotFoundError", "Product was not found", Refusal.NotFound);

    public VendorAnswer Invalid(IReadOnlyList<Violation> violations, Refusal refusal = Refusal.Body) => Answer(400, refusal, new JsonObject
    {
        ["name"] = "ValidationError",
        ["payload"] = new JsonObject
        {
            ["validationErrors"] = new JsonArray([.. violations.Select(each =>
                new JsonObject { ["path"] = each.Path, ["keyword"] = each.Keyword })]),
        },
    });

    private VendorAnswer Error(int status, string name, string message, Refusal refusal) =>
        Answer(status, refusal, new JsonObject { ["name"] = name, ["message"] = message });

    private VendorAnswer Answer(int status, Refusal refusal, JsonObject error) =>
        VendorAnswer.Json(status, new JsonObject
        {
            ["error"] = error,
            ["trackingId"] = Interlocked.Increment(ref _tracked).ToString("x8", CultureInfo.InvariantCulture),
        }) with
        { Refusal = refusal };
}
