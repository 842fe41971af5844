using System.Text.Json;
using System.Text.Json.Serialization;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Sandbox;

/// <summary>The sandbox's own switches over HTTP, below <c>/sandbox</c>; they stand in no journal.</summary>
internal static class ControlRoutes
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static async Task AnswerAsync(HttpContext http, SandboxServer sandbox, IReadOnlyList<IVendorSystem> systems)
    {
        var (journal, faults) = (sandbox.Journal, sandbox.Faults);
        switch ($"{http.Request.Method} {http.Request.Path}")
        {
            case "GET /sandbox/health":
                var products = systems.ToDictionary(system => system.Vendor, system => system.ProductCount);
                await http.Response.WriteAsJsonAsync(new { status = "healthy", products }, Json);
                break;
            case "GET /sandbox/journal":
                await http.Response.WriteAsJsonAsync(journal.Entries, Json);
                break;
            case "DELETE /sandbox/journal":
                journal.Clear();
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case "GET /sandbox/faults":
                await http.Response.WriteAsJsonAsync(faults.Armed, Json);
                break;
            case "POST /sandbox/faults":
                await ArmAsync(http, faults);
                break;
            case "DELETE /sandbox/faults":
                faults.Clear();
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                await http.Response.WriteAsync(
                    "The switches are GET /sandbox/health, GET and DELETE /sandbox/journal, GET, POST and DELETE /sandbox/faults.\n");
                break;
        }
    }

    private static async Task ArmAsync(HttpContext http, FaultSwitch faults)
    {
        try
        {
            var fault = await JsonSerializer.DeserializeAsync<Fault>(http.Request.Body, Json, http.RequestAborted)
                ?? throw new JsonException("A fault is a JSON object with at least \"kind\" and \"vendor\".");
            faults.Arm(fault);
            http.Response.StatusCode = StatusCodes.Status201Created;
            await http.Response.WriteAsJsonAsync(fault, Json);
        }
        catch (Exception mistake) when (mistake is JsonException or ArgumentException or NotSupportedException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsync(mistake.Message + "\n");
        }
    }
}
