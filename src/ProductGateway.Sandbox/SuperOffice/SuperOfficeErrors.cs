using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.SuperOffice.Archive;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>SuperOffice's one error body, in the spelling of its REST overview (<c>ErrorMessage</c>).</summary>
internal static class SuperOfficeErrors
{
    public static VendorAnswer UnknownRoute(VendorCall call) =>
        Error(404, "HttpException", $"No resource for {call.Method} {call.Path}", "SuperOffice.WebApi", Refusal.UnknownRoute);

    public static VendorAnswer MethodNotAllowed(VendorCall call) =>
        Error(405, "HttpException", $"{call.Method} is not supported by {call.Path}", "SuperOffice.WebApi", Refusal.MethodNotAllowed);

    public static VendorAnswer SessionRefused(string message) =>
        Error(401, "SoSessionException", message, "SuperOffice.WebApi", Refusal.Token);

    public static VendorAnswer Misdirected() =>
        Error(421, "MisdirectedRequest", "Wrong subdomain used to access tenant", "SuperOffice", Refusal.Tenant);

    // "APIs are not available", say the vendor's pages, and no status.
    public static VendorAnswer NotRunning(SuperOfficeTenantState state) =>
        Error(503, "TenantNotAvailable", $"The tenant is not available: {state}", "SuperOffice", Refusal.Tenant);

    public static VendorAnswer BadHeader(string message) =>
        Error(400, "ArgumentException", message, "SuperOffice.WebApi", Refusal.Header);

    public static VendorAnswer UnsupportedMediaType() =>
        Error(415, "UnsupportedMediaTypeException", "The request body must be JSON", "SuperOffice.WebApi", Refusal.MediaType);

    // No page tells what a throttled caller sees; the status is everyone's, the words are ours.
    public static VendorAnswer Throttled(int seconds) => Error(
        429, "ThrottledException", $"Too many requests, wait {seconds} seconds", "SuperOffice.WebApi", Refusal.Throttled);

    public static VendorAnswer BadQuery(ArchiveMistake mistake) => Error(
        mistake.Status, mistake.Status == 400 ? "ArgumentException" : "SoServerException", mistake.Message, "SuperOffice.WebApi", Refusal.Query);

    public static VendorAnswer NoEntity() =>
        Error(400, "ArgumentException", "The entity to save is not in the body", "SuperOffice.WebApi", Refusal.Body);

    public static VendorAnswer Invalid(string message) =>
        Error(400, "ArgumentException", message, "SuperOffice.Services.Implementation", Refusal.Body);

    public static VendorAnswer NoSuchProduct(long id) =>
        Error(404, "SoNotFoundException", $"Product id {id} not found", "SuperOffice.Services.Implementation", Refusal.NotFound);

    private static VendorAnswer Error(int status, string type, string message, string source, Refusal refusal) =>
        VendorAnswer.Json(status, new JsonObject
        {
            ["Error"] = true,
            ["ErrorType"] = type,
            ["ErrorMessage"] = message,
            ["ErrorSource"] = source,
        }) with
        { Refusal = refusal };
}
