using System.Text;

namespace ProductGateway.Server.CommandLine;

/// <summary>Fetches the schema that a gateway serves, of an address that stands on the command line.</summary>
internal static class SchemaDownload
{
    private const int MaxBytes = 10_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="CommandLineException">There came no text, or more than 10 MB, or nothing within ten seconds.</exception>
    public static async Task<string> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = MaxBytes };
        try
        {
            using var response = await http.GetAsync(address, cancellationToken);
            if (response.IsSuccessStatusCode) return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            throw new CommandLineException(
                $"{address} answered {(int)response.StatusCode}. A gateway serves its schema at /graphql/schema.graphql where introspection is allowed; "
                + "else print it there with `schema print` and name the file.");
        }
        catch (HttpRequestException exception)
        {
            throw new CommandLineException($"{address} did not answer ({exception.HttpRequestError}). Is it running, and is that its address?");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandLineException($"{address} did not answer within {Patience.TotalSeconds} seconds. Is it running, and is that its address?");
        }
    }
}
