using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Server.Access;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.StartPage;

/// <summary>Keeps what is for operators from everybody else, who is told what is missing and nothing more.</summary>
internal sealed class OperatorsOnly(AuthenticationSection authentication, GraphQLOptions options)
{
    private const string Challenge = $"Bearer scope=\"{Scopes.Operate}\"";

    /// <summary>Whether the request may be answered; one that may not has its answer already.</summary>
    public async Task<bool> TryAdmitAsync(HttpContext context)
    {
        if (Scopes.Has(context.User, Scopes.Operate)) return true;

        if (context.Request.Headers.Authorization.Count == 0)
        {
            await RefuseStrangerAsync(context);
        }
        else if (await CallerAuthentication.AdmitAsync(context, null) is { IsGranted: false } refused)
        {
            await refused.WriteProblemAsync(context);
        }
        else
        {
            await RefuseAsync(
                context,
                StatusCodes.Status403Forbidden,
                "Forbidden",
                $"{context.Request.Path} is for the operators of this gateway, and the token lacks the scope {Scopes.Operate}. Ask the authority for one that has it.");
        }

        return false;
    }

    private Task RefuseStrangerAsync(HttpContext context)
    {
        if (!IsPageOfBrowser(context.Request))
            return RefuseAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", $"{context.Request.Path} is for the operators of this gateway. {HowToGetIn()}");

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = Challenge;
        var door = DoorMarkup.Of(HowToGetIn(), takesToken: authentication.Authority is not null, StartPageLink.For(context.User, options));
        return PageAnswer.WriteAsync(context, PageAnswer.Html, door);
    }

    // What asks for anything, as curl does, gets a problem.
    private static bool IsPageOfBrowser(HttpRequest request) => request.Path == "/" && request.GetTypedHeaders().Accept.Any(
        accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private string HowToGetIn() => authentication.Authority is null
        ? $"Set Authentication:Authority and Authentication:Audience, and send a token of that authority with the scope {Scopes.Operate}."
        : $"Send a token with the scope {Scopes.Operate} as \"Authorization: Bearer TOKEN\".";

    private static Task RefuseAsync(HttpContext context, int status, string title, string detail)
    {
        context.Response.Headers.WWWAuthenticate = status == StatusCodes.Status403Forbidden ? $"Bearer error=\"insufficient_scope\", scope=\"{Scopes.Operate}\"" : Challenge;
        return Problems.WriteAsync(context, status, title, detail);
    }
}
