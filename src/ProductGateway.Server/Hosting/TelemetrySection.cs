namespace ProductGateway.Server.Hosting;

/// <summary>What is read of OpenTelemetry's own environment variables; the SDK reads the rest of them by itself.</summary>
/// <param name="Collector"><c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. When null nothing is collected, and nobody is called.</param>
/// <param name="Protocol"><c>OTEL_EXPORTER_OTLP_PROTOCOL</c>. Default <c>grpc</c>.</param>
/// <param name="ServiceName"><c>OTEL_SERVICE_NAME</c>. Default <c>ProductGateway</c>.</param>
internal sealed record TelemetrySection(Uri? Collector, string Protocol, string ServiceName)
{
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolKey = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string HeadersKey = "OTEL_EXPORTER_OTLP_HEADERS";

    /// <summary>What log and doctor say when an export fails. Of the address only host and port: the rest may be secret, as the headers are.</summary>
    public string Failure => $"{Collector?.Authority} is not reached, or does not take the telemetry that is sent there by {Protocol}.";

    /// <summary>What to do then.</summary>
    public static string Mend => $"See whether a collector listens there, and whether {EndpointKey}, _PROTOCOL and _HEADERS are as it wants them.";

    /// <summary>Reads it; every mistake is added as <c>KEY: what was found, what to do</c>, and no header is repeated: it is a secret.</summary>
    public static TelemetrySection Read(IConfiguration configuration, List<string> mistakes)
    {
        var name = TextOf(configuration, "OTEL_SERVICE_NAME") ?? "ProductGateway";
        var protocol = TextOf(configuration, ProtocolKey) ?? "grpc";
        if (TextOf(configuration, EndpointKey) is not { } endpoint) return new TelemetrySection(null, protocol, name);

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            mistakes.Add($"{EndpointKey}: is not an http or https address. Set that of the collector, such as http://localhost:4317.");
        if (protocol is not ("grpc" or "http/protobuf"))
            mistakes.Add($"{ProtocolKey}: \"{protocol}\" is not a protocol that is spoken here. Set grpc, the default, or http/protobuf.");
        if (TextOf(configuration, HeadersKey) is { } headers && !Array.TrueForAll(headers.Split(','), IsPair))
            mistakes.Add($"{HeadersKey}: is not a list of headers. Write name=value, and commas between several.");
        return new TelemetrySection(address, protocol, name);
    }

    private static string? TextOf(IConfiguration configuration, string key) => configuration[key] is { Length: > 0 } text ? text : null;

    private static bool IsPair(string header) => header.IndexOf('=', StringComparison.Ordinal) > 0;
}
