namespace ProductGateway.Server.Hosting;

/// <summary>What is read of OpenTelemetry's own environment variables; the SDK reads the rest of them by itself.</summary>
/// <param name="IsExported"><c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. Otherwise nothing is collected, and nobody is called.</param>
/// <param name="ServiceName"><c>OTEL_SERVICE_NAME</c>. Default <c>ProductGateway</c>.</param>
internal sealed record TelemetrySection(bool IsExported, string ServiceName)
{
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolKey = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string HeadersKey = "OTEL_EXPORTER_OTLP_HEADERS";

    /// <summary>Reads it; every mistake is added as <c>KEY: what was found, what to do</c>, and no header is repeated: it is a secret.</summary>
    public static TelemetrySection Read(IConfiguration configuration, List<string> mistakes)
    {
        var endpoint = configuration[EndpointKey];
        var section = new TelemetrySection(!string.IsNullOrEmpty(endpoint), configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : "ProductGateway");
        if (!section.IsExported) return section;

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            mistakes.Add($"{EndpointKey}: is not an http or https address. Set that of the collector, such as http://localhost:4317.");
        if (configuration[ProtocolKey] is { Length: > 0 } protocol && protocol is not ("grpc" or "http/protobuf"))
            mistakes.Add($"{ProtocolKey}: \"{protocol}\" is not a protocol that is spoken here. Set grpc, the default, or http/protobuf.");
        if (configuration[HeadersKey] is { Length: > 0 } headers && !Array.TrueForAll(headers.Split(','), IsPair))
            mistakes.Add($"{HeadersKey}: is not a list of headers. Write name=value, and commas between several.");
        return section;
    }

    private static bool IsPair(string header) => header.IndexOf('=', StringComparison.Ordinal) > 0;
}
