using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.Access;

/// <summary>Registers what finds out who asks.</summary>
internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services, AuthenticationSection settings) => services
        .AddSingleton(settings)
        .AddSingleton<AuthorityReader>()
        .AddSingleton<AuthorityKeys>()
        .AddSingleton<BearerTokens>()
        .AddSingleton<CallerAuthentication>();
}
