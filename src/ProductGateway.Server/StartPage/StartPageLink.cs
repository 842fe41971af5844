using System.Security.Claims;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Server.Access;
using ProductGateway.Server.Operating;

namespace ProductGateway.Server.StartPage;

/// <summary>Something else that this gateway serves.</summary>
/// <param name="Address">From the page's own address.</param>
/// <param name="Text">What people read.</param>
/// <param name="IsGuarded">Whether it may ask for the token that the page was opened with.</param>
internal sealed record StartPageLink(string Address, string Text, bool IsGuarded = false)
{
    /// <summary>What the link to the IDE says.</summary>
    public const string Tool = "IDE";

    /// <summary>Those that lead somewhere for this caller.</summary>
    public static List<StartPageLink> For(ClaimsPrincipal user, GraphQLOptions options)
    {
        var links = new List<StartPageLink>();
        if (options.Tool.Enable) links.Add(new StartPageLink(Gateway.Path.TrimStart('/'), Tool));
        if (options.AllowsIntrospection(user)) links.Add(new StartPageLink("graphql/schema.graphql", "Schema", IsGuarded: true));
        links.Add(new StartPageLink(HealthProbes.Ready.TrimStart('/'), "Health"));
        if (Scopes.Has(user, Scopes.Operate)) links.Add(new StartPageLink("status.json", "As JSON", IsGuarded: true));
        return links;
    }
}
