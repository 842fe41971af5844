using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Sandbox.Calls;

/// <summary>Takes every request that is not for the sandbox itself to the vendor whose root its path begins with.</summary>
internal sealed class Switchboard(
    IReadOnlyList<IVendorSystem> systems, Journal journal, FaultSwitch faults, TimeProvider time, CancellationToken stopping)
{
    public async Task ConnectAsync(HttpContext http)
    {
        foreach (var system in systems)
        {
            if (!http.Request.Path.StartsWithSegments(system.Root, StringComparison.Ordinal, out var rest))
                continue;

            var path = rest.Value ?? "";
            var fault = faults.Take(system.Vendor, system.KindOf(http.Request.Method, path), http.Request.Method, path);
            var exchange = new Exchange(http, system, path, journal, fault, time, stopping);
            try
            {
                await (fault?.PlayAsync(exchange) ?? exchange.PlayAsync());
            }
            catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested)
            {
                http.Abort(); // The caller left, or the sandbox stops in the middle of a slow answer.
            }

            return;
        }

        await RefuseAsync(http);
    }

    private async Task RefuseAsync(HttpContext http)
    {
        var roots = string.Join(", ", systems.Select(system => system.Root));
        var answer = VendorAnswer.Text(
            StatusCodes.Status404NotFound,
            "text/plain; charset=utf-8",
            $"{http.Request.Path} belongs to no vendor. The vendors are below {roots}; the sandbox's own switches below /sandbox.\n")
            with
        { Refusal = Refusal.UnknownRoute };
        journal.Write(http.Request, null, CallKind.Other, null, null, answer, null);
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }
}
