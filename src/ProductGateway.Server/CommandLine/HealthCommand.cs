using System.CommandLine;
using ProductGateway.Server.Hosting;
using ProductGateway.Server.Operating;

namespace ProductGateway.Server.CommandLine;

/// <summary><c>health</c>: asks a running gateway whether it lives, as a container's health check does.</summary>
internal static class HealthCommand
{
    private const string Notes = """
        Examples:
          ProductGateway.Server health
          ProductGateway.Server health --url http://localhost:8080
          HEALTHCHECK CMD ["./ProductGateway.Server", "health"]      (in a Dockerfile)

        Exit codes:
          0   it lives
          1   it does not answer, or not with 200
          2   the command line is wrong
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(string[] settings)
    {
        var url = new Option<string?>("--url")
        {
            Description = "Where the gateway listens. Default: the first of its configured addresses.",
            HelpName = "URL",
        };
        var command = new DocumentedCommand("health", "Ask a running gateway whether it lives.", Notes) { url };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(url), settings, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? url, string[] settings, CancellationToken cancellationToken)
    {
        var given = url ?? ListeningAddresses.Read(GatewayConfiguration.Load(settings).Configuration)[0];
        if (!Uri.TryCreate(ListeningAddresses.Reachable(given), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CommandLineException($"{given} is no address of a gateway. Write one such as http://localhost:5080.");

        // It stands beside the gateway: a proxy, which containers have by their environment, would look for it elsewhere.
        using var handler = new HttpClientHandler { UseProxy = false };
        using var http = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var response = await http.GetAsync(new Uri(address, HealthProbes.Live), cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync("live");
                return ExitCode.Done;
            }

            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{address}: {HealthProbes.Live} answered {(int)response.StatusCode}.");
        }
        catch (HttpRequestException exception)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{address} did not answer ({exception.HttpRequestError}). Is the gateway running there?");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{address} did not answer within {Patience.TotalSeconds} seconds.");
        }

        return ExitCode.Problems;
    }
}
