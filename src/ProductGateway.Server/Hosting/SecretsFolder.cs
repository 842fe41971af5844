namespace ProductGateway.Server.Hosting;

/// <summary>
/// <c>Secrets:Folder</c>: a folder with one file for each key, named <c>Microsoft__ClientSecret</c> for example, as containers mount
/// secrets. What a file says holds, whatever else sets the key; one line end at its end is left out.
/// </summary>
internal static class SecretsFolder
{
    private const string Section = "Secrets";
    private const string Key = "Folder";

    /// <summary>Adds the files to the configuration, which tells nobody where a value came from. Nothing without the key.</summary>
    /// <exception cref="StartupException">The folder or one of its files cannot be read.</exception>
    public static void AddTo(ConfigurationManager configuration)
    {
        var mistakes = new List<string>();
        var reader = new SectionReader(configuration.GetSection(Section), mistakes);
        var folder = reader.Text(Key);
        reader.ReportUnknownKeys();
        if (!string.IsNullOrWhiteSpace(folder) && Mistake(configuration, Path.GetFullPath(folder)) is { } mistake)
            mistakes.Add($"{Section}:{Key}: {mistake}");

        if (mistakes.Count > 0) throw new StartupException(mistakes);
    }

    private static string? Mistake(ConfigurationManager configuration, string folder)
    {
        if (!Directory.Exists(folder)) return $"there is no folder {folder}. Set one with a file for each key, or remove this key.";

        try
        {
            configuration.AddKeyPerFile(folder, optional: false);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"the files of {folder} cannot be read. Let the gateway's user read all of them.";
        }
    }
}
