using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Microsoft;

/// <summary>Microsoft's error bodies: the gateway's short shape, and the API's own with a functional code.</summary>
internal static class MicrosoftErrors
{
    public static VendorAnswer UnknownRoute(VendorCall call) =>
        Gateway(404, $"Resource not found: {call.Method} {call.Path}", Refusal.UnknownRoute);

    public static VendorAnswer MethodNotAllowed(VendorCall call) =>
        Gateway(405, $"{call.Method} is not allowed on {call.Path}", Refusal.MethodNotAllowed);

    public static VendorAnswer TokenRefused() =>
        Gateway(401, "Unauthorized. Access token is missing or invalid.", Refusal.Token);

    public static VendorAnswer Throttled(int seconds) =>
        Gateway(429, $"Rate limit is exceeded. Try again in {seconds} seconds.", Refusal.Throttled);

    public static VendorAnswer UnsupportedMediaType() => Gateway(415, "The request body must be application/json.", Refusal.MediaType);

    public static VendorAnswer BadQuery(string message) => Functional(400, "InvalidInput", message, [], Refusal.Query);

    public static VendorAnswer ListFailed() =>
        VendorAnswer.Json(500, new JsonObject { ["statusCode"] = 500, ["message"] = "Internal server error" });

    public static VendorAnswer Malformed(string message) => Functional(400, "InvalidInput", message, [], Refusal.Body);

    public static VendorAnswer Invalid(IReadOnlyList<Violation> violations) =>
        Functional(422, "InvalidInput", "Input validation failed", violations, Refusal.Body);

    public static VendorAnswer NoSuchProduct() => Functional(404, "EntityNotFound", "No such product", [], Refusal.NotFound);

    private static VendorAnswer Gateway(int status, string message, Refusal refusal) =>
        VendorAnswer.Json(status, new JsonObject { ["statusCode"] = status, ["message"] = message }) with { Refusal = refusal };

    private static VendorAnswer Functional(
        int status, string code, string message, IReadOnlyList<Violation> violations, Refusal refusal)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (violations.Count == 0)
            error["httpErrorCode"] = status;
        else
            error["validationErrors"] = new JsonArray([.. violations.Select(each =>
                new JsonObject { ["target"] = each.Path, ["message"] = each.Message })]);
        return VendorAnswer.Json(status, new JsonObject { ["error"] = error }) with { Refusal = refusal };
    }
}
