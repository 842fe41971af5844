namespace ProductGateway.Server.Hosting;

/// <summary>The configuration as the gateway reads it at start, for those that ask about it without serving.</summary>
/// <param name="Configuration">Settings files, environment, command line, and the folder of secrets.</param>
/// <param name="Environment"><c>Development</c>, <c>Production</c> or another name.</param>
/// <param name="IsDevelopment">Whether it is the first.</param>
internal sealed record GatewayConfiguration(IConfiguration Configuration, string Environment, bool IsDevelopment)
{
    /// <exception cref="StartupException">A settings file or the folder of secrets cannot be read.</exception>
    public static GatewayConfiguration Load(string[] settings)
    {
        var builder = CreateBuilder(settings);
        return new GatewayConfiguration(builder.Configuration, builder.Environment.EnvironmentName, builder.Environment.IsDevelopment());
    }

    /// <summary>A host with that configuration and nothing of ours in it yet.</summary>
    /// <exception cref="StartupException">A settings file or the folder of secrets cannot be read.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        var builder = ReadSettings(settings);
        SecretsFolder.AddTo(builder.Configuration);
        return builder;
    }

    private static WebApplicationBuilder ReadSettings(string[] settings)
    {
        try
        {
            return WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        }
        catch (InvalidDataException broken)
        {
            throw new StartupException([$"{broken.Message.TrimEnd('.')}: {broken.GetBaseException().Message} Correct the file there."]);
        }
    }
}
