using ProductGateway.Server.Resolvers;

namespace ProductGateway.Server.StartPage;

/// <summary>The page, whole as the gateway writes it: what its script does is to fetch it again.</summary>
internal static class StartPageMarkup
{
    private const string WithoutScript = "Without script this page stands still: reload it for what is now.";

    private static readonly string[] CreateColumns = ["Sent, UTC", "Vendor", "Why no answer", "Vendor’s trace id", "Trace id in our log"];

    public static string Of(GatewayStatus status, IReadOnlyList<StartPageLink> links) => PageMarkup.Of(
        status.Headline,
        links,
        $"""
        {Facts(status)}
        {(status.Vendors.All(vendor => vendor.Calls == 0) && links.Any(link => link.Text == StartPageLink.Tool) ? Hint : Markup.None)}
        <section aria-labelledby="vendors">
        <h2 id="vendors">Vendors, last 15 minutes</h2>
        {status.Vendors.Select(vendor => VendorMarkup.Of(vendor, status.At))}</section>
        <section aria-labelledby="unknown">
        <h2 id="unknown">Creates whose outcome is unknown</h2>
        {(status.UnknownCreates.Count == 0 ? NoCreates : Creates(status))}
        </section>
        """,
        WithoutScript);

    private static Markup Hint => $"""<p class="hint">Run one of the prepared creates in the IDE: it shows here within two seconds.</p>""";

    private static Markup NoCreates => $"""<p class="quiet">None in the last 24 hours.</p>""";

    private static Markup Facts(GatewayStatus status) => $"""
        <p class="facts">{status.Environment} · version {status.Version} · up for {Amounts.Span(status.At - status.StartedAt)} · <time datetime="{Amounts.Machine(status.At)}">{Amounts.Clock(status.At)} UTC</time></p>
        """;

    private static Markup Creates(GatewayStatus status) => $"""
        <p class="advice">Each was sent once, and no usable answer came back: the product may exist. Look for it at the vendor by time and trace id before anybody repeats the create.</p>
        <table class="creates" role="table" aria-labelledby="unknown">
        <thead role="rowgroup"><tr role="row">{CreateColumns.Select(name => (Markup)$"""<th role="columnheader" scope="col">{name}</th>""")}</tr></thead>
        <tbody role="rowgroup">
        {status.UnknownCreates.Select(Create)}</tbody>
        </table>
        """;

    // On a phone the cells stand one below the other with their names before them; the roles keep it a table for those who hear it.
    private static Markup Create(UnknownCreate create) => $"""
        <tr role="row">{CreateColumns.Zip(Cells(create), (name, cell) => (Markup)$"""<td role="cell" data-name="{name}">{cell}</td>""")}</tr>

        """;

    private static Markup[] Cells(UnknownCreate create) =>
    [
        $"""<time datetime="{Amounts.Machine(create.SentAt)}">{Amounts.Moment(create.SentAt)}</time>""",
        $"{create.Name}",
        $"{Words.Spoken(create.Cause)}",
        Id(create.VendorTraceId),
        Id(create.TraceId),
    ];

    private static Markup Id(string? id) => id is null ? $"""<span class="quiet">none</span>""" : (Markup)$"<code>{id}</code>";
}
