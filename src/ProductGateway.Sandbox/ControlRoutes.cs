using System.Text.Json;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Sandbox;

/// <summary>The sandbox's own switches over HTTP, below <c>/sandbox</c>; they stand in no journal.</summary>
internal static class ControlRoutes
{
    public static async Task AnswerAsync(HttpContext http, SandboxServer sandbox)
    {
        try
        {
            if (!await TryAnswerAsync(http, sandbox) && !await SignInRoutes.TryAnswerAsync(http, sandbox))
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
                await http.Response.WriteAsJsonAsync(new Health("healthy", sandbox.Products), ControlJson.Default.Health);
                return true;
            case "GET /sandbox/journal":
                await http.Response.WriteAsJsonAsync(sandbox.Journal.Entries, ControlJson.Default.IReadOnlyListJournalEntry);
                return true;
            case "DELETE /sandbox/journal":
                sandbox.Journal.Clear();
                break;
            case "GET /sandbox/faults":
                await http.Response.WriteAsJsonAsync(sandbox.Faults.Armed, ControlJson.Default.IReadOnlyListFault);
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
        var fault = await JsonSerializer.DeserializeAsync(http.Request.Body, ControlJson.Default.Fault, http.RequestAborted)
            ?? throw new JsonException("A fault is a JSON object with at least \"kind\" and \"vendor\".");
        faults.Arm(fault);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(fault, ControlJson.Default.Fault);
    }

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync(
            "The switches are GET /sandbox/health, GET and DELETE /sandbox/journal, GET, POST and DELETE /sandbox/faults, " +
            $"{SignInRoutes.Names}.\n");
    }
}
