using System.Text.Json;
using System.Text.Json.Serialization;
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

    public static async Task AnswerAsync(HttpContext http, SandboxServer sandbox)
    {
        try
        {
            if (!await TryAnswerAsync(http, sandbox) && !await SignInRoutes.TryAnswerAsync(http, sandbox, Json))
                await RefuseAsync(http);
        }
        catch (Exception mistake) when (mistake is JsonException or ArgumentException or NotSupportedException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsync(mistake.Message + "\n");
        }
    }

    private static async Task<bool> TryAnswerAsync(HttpContext http, SandboxServer sandbox)
    {
        switch ($"{http.Request.Method} {http.Request.Path}")
        {
            case "GET /sandbox/health":
                await http.Response.WriteAsJsonAsync(new { status = "healthy", products = sandbox.Products }, Json);
                return true;
            case "GET /sandbox/journal":
                await http.Response.WriteAsJsonAsync(sandbox.Journal.Entries, Json);
                return true;
            case "DELETE /sandbox/journal":
                sandbox.Journal.Clear();
                break;
            case "GET /sandbox/faults":
                await http.Response.WriteAsJsonAsync(sandbox.Faults.Armed, Json);
                return true;
            case "POST /sandbox/faults":
                await ArmAsync(http, sandbox.Faults);
                return true;
            case "DELETE /sandbox/faults":
                sandbox.Faults.Clear();
                break;
            default:
                return false;
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }

    private static async Task ArmAsync(HttpContext http, FaultSwitch faults)
    {
        var fault = await JsonSerializer.DeserializeAsync<Fault>(http.Request.Body, Json, http.RequestAborted)
            ?? throw new JsonException("A fault is a JSON object with at least \"kind\" and \"vendor\".");
        faults.Arm(fault);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(fault, Json);
    }

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync(
            "The switches are GET /sandbox/health, GET and DELETE /sandbox/journal, GET, POST and DELETE /sandbox/faults, " +
            $"{SignInRoutes.Names}.\n");
    }
}
