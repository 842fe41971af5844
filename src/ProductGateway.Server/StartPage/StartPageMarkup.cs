namespace ProductGateway.Server.StartPage;

/// <summary>The page, whole as the gateway writes it: what its script does is to fetch it again.</summary>
internal static class StartPageMarkup
{
    public static string Of(GatewayStatus status, IReadOnlyList<StartPageLink> links)
    {
        Markup page = $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{status.Headline} · ProductGateway</title>
            <link rel="icon" href="favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="start-page.css">
            <script src="start-page.js" defer></script>
            </head>
            <body>
            <header class="top">
            <p class="brand"><img src="favicon.svg" alt="" width="28" height="28">ProductGateway</p>
            <nav aria-label="Also here">{links.Select(Link)}</nav>
            </header>
            <p id="connection" role="status" hidden></p>
            <main id="live">
            <h1>{status.Headline}</h1>
            {Facts(status)}
            <section aria-labelledby="vendors">
            <h2 id="vendors">Vendors, last 15 minutes</h2>
            {status.Vendors.Select(vendor => VendorMarkup.Of(vendor, status.At))}</section>
            <section aria-labelledby="unknown">
            <h2 id="unknown">Creates whose outcome is unknown</h2>
            {(status.UnknownCreates.Count == 0 ? NoCreates : Creates(status))}
            </section>
            </main>
            <noscript><p class="quiet">Without script this page stands still: reload it for what is now.</p></noscript>
            </body>
            </html>

            """;
        return page.ToString();
    }

    private static Markup NoCreates => $"""<p class="quiet">None in the last 24 hours.</p>""";

    private static Markup Link(StartPageLink link) => $"""<a href="{link.Address}">{link.Text}</a> """;

    private static Markup Facts(GatewayStatus status) => $"""
        <p class="facts">{status.Environment} · version {status.Version} · up for {Amounts.Span(status.At - status.StartedAt)} · <time datetime="{Amounts.Machine(status.At)}">{Amounts.Clock(status.At)} UTC</time></p>
        """;

    private static Markup Creates(GatewayStatus status) => $"""
        <p class="advice">Each was sent once, and no usable answer came back: the product may exist. Look for it at the vendor by time and trace id before anybody repeats the create.</p>
        <div class="scroll" role="region" aria-labelledby="unknown" tabindex="0">
        <table class="creates">
        <thead><tr><th scope="col">Sent, UTC</th><th scope="col">Vendor</th><th scope="col">Why no answer</th><th scope="col">Vendor’s trace id</th><th scope="col">Trace id in our log</th></tr></thead>
        <tbody>
        {status.UnknownCreates.Select(Create)}</tbody>
        </table>
        </div>
        """;

    private static Markup Create(UnknownCreate create) => $"""
        <tr><td><time datetime="{Amounts.Machine(create.SentAt)}">{Amounts.Moment(create.SentAt)}</time></td><th scope="row">{create.Name}</th><td>{Words.Spoken(create.Cause)}</td><td><code>{create.VendorTraceId ?? "none"}</code></td><td><code>{create.TraceId ?? "none"}</code></td></tr>

        """;
}

/// <summary>Something else that this gateway serves.</summary>
/// <param name="Address">From the page's own address.</param>
/// <param name="Text">What people read.</param>
internal sealed record StartPageLink(string Address, string Text);
