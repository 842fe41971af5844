using Microsoft.Extensions.Logging.Console;

namespace ProductGateway.Server.Operating;

/// <summary>How the log is written: a line for a person in Development, elsewhere a line of JSON with the trace id in its scopes.</summary>
internal static class OperatingLogs
{
    private const string FormatterKey = "Logging:Console:FormatterName";

    /// <summary>A formatter that the configuration names is kept.</summary>
    public static void AddTo(ILoggingBuilder logging, IConfiguration configuration, bool isDevelopment)
    {
        // A line that cannot be written, since nobody reads the other end, must not hold up the request that it tells of.
        logging.Services.Configure<ConsoleLoggerOptions>(static console => console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite);
        if (configuration[FormatterKey] is { Length: > 0 }) return;

        if (isDevelopment) logging.AddSimpleConsole(static console => console.SingleLine = true);
        else
        {
            logging.AddJsonConsole(static console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
    }
}
