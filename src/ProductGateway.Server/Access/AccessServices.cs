using System.Security.Claims;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.Access;

/// <summary>Registers what finds out who asks, and tells GraphQL what that means.</summary>
internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services, AuthenticationSection settings) => services
        .AddSingleton(settings)
        .AddSingleton<AuthorityReader>()
        .AddSingleton<AuthorityKeys>()
        .AddSingleton<BearerTokens>()
        .AddSingleton<CallerAuthentication>();

    /// <summary>Lets callers in by their tokens, and lets them have what their scopes allow.</summary>
    public static void ApplyTo(GraphQLOptions options, GraphQLSection section)
    {
        options.Admit = CallerAuthentication.AdmitAsync;
        options.Authorize = Scopes.Has;
        options.MayIntrospect = user => MayIntrospect(user, section);
        options.RateLimit.CallerOf = static context => Caller.KeyOf(context.User);
    }

    private static bool MayIntrospect(ClaimsPrincipal user, GraphQLSection section)
    {
        var isOperator = Scopes.Has(user, Scopes.Operate);
        return section.EnableIntrospection ? isOperator || Scopes.Has(user, Scopes.Read) : section.IntrospectionByScope && isOperator;
    }
}
