namespace ProductGateway.Server.StartPage;

/// <summary>What the page and its door have in common: a name, links, and a part that changes under the same headline as the window's.</summary>
internal static class PageMarkup
{
    public static string Of(string headline, IReadOnlyList<StartPageLink> links, Markup live, string withoutScript)
    {
        Markup page = $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{headline} · ProductGateway</title>
            <link rel="icon" href="favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="start-page.css">
            <link rel="stylesheet" href="vendor.css">
            <script src="start-page.js" defer></script>
            </head>
            <body>
            <header class="top">
            <p class="brand"><img src="favicon.svg" alt="" width="28" height="28">ProductGateway</p>
            <nav aria-label="Also here">{links.Select(Link)}</nav>
            </header>
            <p id="connection" role="status" hidden></p>
            <main id="live" tabindex="-1">
            <h1>{headline}</h1>
            {live}
            </main>
            <noscript><p class="quiet">{withoutScript}</p></noscript>
            </body>
            </html>

            """;
        return page.ToString();
    }

    private static Markup Link(StartPageLink link)
        => link.IsGuarded ? $"""<a href="{link.Address}" data-guarded>{link.Text}</a> """ : (Markup)$"""<a href="{link.Address}">{link.Text}</a> """;
}
