using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProductGateway.Sandbox.SuperOffice;

namespace ProductGateway.Sandbox;

/// <summary>The switches for sign-ins over HTTP: <see cref="SignInSwitch"/> and <see cref="SuperOfficeTenant"/> for a script.</summary>
internal static class SignInRoutes
{
    public const string Names = "DELETE /sandbox/tokens/VENDOR, PUT /sandbox/clients/VENDOR, GET and PUT /sandbox/tenant";

    private const string Tenant = "/sandbox/tenant";

    /// <summary>False when the request is for no switch here; nothing is answered then.</summary>
    /// <exception cref="JsonException">The body is not what the switch takes.</exception>
    /// <exception cref="ArgumentException">A value in the body is none that the switch can be set to.</exception>
    public static async Task<bool> TryAnswerAsync(HttpContext http, SandboxServer sandbox)
    {
        var request = http.Request;
        switch (request.Method)
        {
            case "GET" when request.Path == Tenant:
                await http.Response.WriteAsJsonAsync(Setting(sandbox.SuperOfficeTenant), ControlJson.Default.TenantSetting);
                return true;
            case "PUT" when request.Path == Tenant:
                Set(sandbox.SuperOfficeTenant, await ReadAsync(http, ControlJson.Default.TenantSetting));
                await http.Response.WriteAsJsonAsync(Setting(sandbox.SuperOfficeTenant), ControlJson.Default.TenantSetting);
                return true;
            case "DELETE" when Vendor(request.Path, "/sandbox/tokens") is { } vendor:
                sandbox.SignIns.ForgetTokens(vendor);
                break;
            case "PUT" when Vendor(request.Path, "/sandbox/clients") is { } vendor:
                if ((await ReadAsync(http, ControlJson.Default.ClientSetting)).Accepted)
                    sandbox.SignIns.AcceptClients(vendor);
                else
                    sandbox.SignIns.RefuseClients(vendor);
                break;
            default:
                return false;
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }

    private static async Task<T> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type) =>
        await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted)
        ?? throw new JsonException("The body is a JSON object, such as {\"accepted\":false} or {\"state\":\"suspended\",\"subDomain\":\"online3\"}.");

    private static SandboxVendor? Vendor(PathString path, string below)
    {
        if (!path.StartsWithSegments(below, StringComparison.Ordinal, out var name))
            return null;
        foreach (var vendor in Enum.GetValues<SandboxVendor>())
        {
            if (name == "/" + JsonNamingPolicy.CamelCase.ConvertName(vendor.ToString()))
                return vendor;
        }

        return null;
    }

    private static TenantSetting Setting(SuperOfficeTenant tenant) => new(tenant.State, tenant.SubDomain);

    private static void Set(SuperOfficeTenant tenant, TenantSetting setting)
    {
        if (setting.SubDomain is { } subDomain)
            tenant.MoveTo(subDomain);
        if (setting.State is { } state)
            tenant.State = state;
    }
}
