namespace ProductGateway.Server.Hosting;

/// <summary>The section <c>Shutdown</c>: how long the gateway serves on when it is told to stop.</summary>
/// <param name="DrainTime">
/// <c>DrainSeconds</c>, in which whoever spreads the requests sees that it is not ready any more and sends them elsewhere. Default 10 seconds, in
/// Development none; 0 stops at once.
/// </param>
internal sealed record ShutdownSection(TimeSpan DrainTime)
{
    private const int DefaultSeconds = 10;
    private const int MaxSeconds = 3600;

    /// <summary>Reads it; every mistake is added as <c>Section:Key: what was found, what to do</c>.</summary>
    public static ShutdownSection Read(IConfiguration configuration, bool isDevelopment, List<string> mistakes)
    {
        var reader = new SectionReader(configuration.GetSection("Shutdown"), mistakes);
        var seconds = reader.Count("DrainSeconds", isDevelopment ? 0 : DefaultSeconds, min: 0, max: MaxSeconds);
        reader.ReportUnknownKeys();
        return new ShutdownSection(TimeSpan.FromSeconds(seconds));
    }
}
