using ProductGateway.Server.Access;

namespace ProductGateway.Server.StartPage;

/// <summary>
/// What a browser without a token gets in place of the page: where somebody makes tokens, a field for one. The page's script sends it as a header, which
/// no link or form can, and keeps it nowhere but in the open page.
/// </summary>
internal static class DoorMarkup
{
    private const string Headline = "For the operators of this gateway.";
    private const string WithoutScript = "Without script a browser cannot send a token: ask for /status.json with curl.";

    /// <param name="howToGetIn">What is missing, where there is no field for it.</param>
    /// <param name="takesToken">Whether there is an authority whose tokens open the page.</param>
    /// <param name="links">What is for everybody.</param>
    public static string Of(string howToGetIn, bool takesToken, IReadOnlyList<StartPageLink> links)
        => PageMarkup.Of(Headline, links, takesToken ? Field : $"""<p class="facts">{howToGetIn}</p>""", WithoutScript);

    // Shown by the script, without which it would be of no use. No password field: those are offered to be remembered.
    private static Markup Field => $"""
        <form id="door" hidden>
        <label for="token">Your token, with the scope <code>{Scopes.Operate}</code></label>
        <div><input id="token" name="token" autocomplete="off" autocapitalize="off" spellcheck="false" required><button>Show</button></div>
        <p class="quiet">It stays in this page, and is gone when you close it or load it again.</p>
        </form>
        """;
}
