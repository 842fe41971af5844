using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Server.StartPage;

/// <summary>One vendor's row of the page.</summary>
internal static class VendorMarkup
{
    public static Markup Of(VendorReport vendor, DateTimeOffset now) => $"""
        <article class="vendor" aria-labelledby="{vendor.Vendor}">
        <header>
        <h3 id="{vendor.Vendor}">{vendor.Name}</h3>
        <p class="standing">{Standing(vendor)}</p>
        {Circuit(vendor)}
        </header>
        {(vendor.Circuit is null ? Markup.None : Measures(vendor))}
        {LastError(vendor, now)}
        </article>

        """;

    private static Markup Measures(VendorReport vendor) => $"""
        <figure>
        <figcaption><b>{Amounts.Count(vendor.Calls)}</b> {(vendor.Calls == 1 ? "call" : "calls")}</figcaption>
        {Plots.Calls(vendor)}
        {Axis}
        </figure>
        <figure class="latency">
        <figcaption>{(vendor.Latency is { } latency ? Percentiles(latency) : Quiet(vendor))}</figcaption>
        <div class="scale">{Plots.Latency(vendor)}<p aria-hidden="true"><span>10 s</span><span>1 s</span><span>100 ms</span><span>10 ms</span></p></div>
        {Axis}
        </figure>
        {(vendor.Calls == 0 ? Markup.None : Outcomes(vendor))}
        """;

    private static Markup Axis => $"""<p class="axis" aria-hidden="true"><span>15 min ago</span><span>now</span></p>""";

    private static string Standing(VendorReport vendor) => vendor.Standing switch
    {
        VendorStanding.Live => "Live",
        VendorStanding.Sandbox => "Sandbox",
        _ => "Not configured",
    };

    private static Markup Circuit(VendorReport vendor) => vendor.Circuit switch
    {
        CircuitState.Closed => Circuit("closed", "M5 6H27", "Circuit closed", "Calls are sent."),
        CircuitState.Open => Circuit("open", "M5 6H9L22 0", "Circuit open", "It has failed repeatedly: no call is sent for a while, then one tries."),
        CircuitState.HalfOpen => Circuit("half-open", "M5 6H9L24 3.5", "Circuit half open", "One call is on its way to find out; the others are turned away."),
        _ => $"""<p class="circuit">Set <code>{Section(vendor)}:BaseAddress</code> and its neighbours to use it.</p>""",
    };

    // A switch: its lever lies on both contacts, is up, or is about to touch.
    private static Markup Circuit(string name, string lever, string words, string meaning) => $"""
        <p class="circuit {name}"><svg viewBox="0 -2 32 12" aria-hidden="true"><path d="{lever}"/><circle cx="4" cy="6" r="3"/><circle cx="28" cy="6" r="3"/></svg> <b>{words}.</b> <span>{meaning}</span></p>
        """;

    private static string Section(VendorReport vendor) =>
        Mapping.VendorNames.SectionOf(Enum.Parse<Types.Vendor>(vendor.Vendor, ignoreCase: true));

    private static Markup Percentiles(Latency latency) => $"""
        <dl><div><dt>50 % within</dt><dd>{Amounts.Duration(latency.P50)}</dd></div><div><dt>95 %</dt><dd>{Amounts.Duration(latency.P95)}</dd></div><div><dt>99 %</dt><dd>{Amounts.Duration(latency.P99)}</dd></div></dl>
        """;

    private static Markup Quiet(VendorReport vendor) => vendor.Calls == 0 ? $"No latency yet" : (Markup)$"No call has reached it";

    private static Markup Outcomes(VendorReport vendor) => $"""
        <table class="outcomes">
        <caption class="unseen">Outcomes of calls to {vendor.Name} in the last 15 minutes</caption>
        <thead class="unseen"><tr><th scope="col">Outcome</th><th scope="col">Calls</th></tr></thead>
        <tbody>
        {vendor.Outcomes.OrderBy(each => each.Key).Select(each => Outcome(each.Key, each.Value))}</tbody>
        </table>
        """;

    private static Markup Outcome(CallOutcome outcome, int count) => $"""
        <tr><th scope="row"><i class="{OutcomeWords.ClassOf(outcome)}"></i>{OutcomeWords.Of(outcome)}</th><td>{Amounts.Count(count)}</td></tr>

        """;

    private static Markup LastError(VendorReport vendor, DateTimeOffset now) => vendor.LastError is not { } error
        ? Markup.None
        : $"""
        <p class="last-error"><b>Last error</b> <time datetime="{Amounts.Machine(error.At)}" title="{Amounts.Moment(error.At)} UTC">{Amounts.Span(now - error.At)} ago</time>, {Words.Spoken(error.Cause)}. {error.Message}{(error.VendorTraceId is { } id ? TraceId(id) : Markup.None)}</p>
        """;

    private static Markup TraceId(string id) => $" Vendor’s trace id <code>{id}</code>.";
}
