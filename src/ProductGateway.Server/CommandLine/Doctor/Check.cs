using System.Text.Json;

namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>How one thing is. Nothing in it is secret.</summary>
/// <param name="Verdict">Whether somebody has to do something.</param>
/// <param name="Subject">What was looked at, in few words.</param>
/// <param name="Found">One sentence.</param>
/// <param name="Mend">What to do; null where nothing has to be done.</param>
internal sealed record Check(Verdict Verdict, string Subject, string Found, string? Mend = null)
{
    public static Check Ok(string subject, string found) => new(Verdict.Ok, subject, found);

    public static Check Warn(string subject, string found, string mend) => new(Verdict.Warn, subject, found, mend);

    public static Check Fail(string subject, string found, string mend) => new(Verdict.Fail, subject, found, mend);

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("verdict", Verdict.ToString().ToLowerInvariant());
        json.WriteString("subject", Subject);
        json.WriteString("found", Found);
        json.WriteString("mend", Mend);
        json.WriteEndObject();
    }
}

/// <summary>Whether somebody has to do something, in rising order.</summary>
internal enum Verdict
{
    /// <summary>No.</summary>
    Ok,

    /// <summary>Perhaps: the gateway serves, and something may not be as it was meant.</summary>
    Warn,

    /// <summary>Yes: the gateway does not start, or what was looked at does not work.</summary>
    Fail,
}
