namespace ProductGateway.Server.StartPage;

/// <summary>The small plots of one vendor: 90 columns of 10 seconds, the last one on the right. Both have the same time in the same place.</summary>
internal static class Plots
{
    private const double Width = 360;
    private const double Height = 60;
    private const double Baseline = 40;
    private const double Column = Width / CallWindow.BucketCount;
    private const double Mark = Column - 1;

    // So few calls do not fill the height.
    private const double LeastScale = 5;

    // One call that failed among a thousand is seen.
    private const double LeastMark = 2.5;

    // From a millisecond to 30 seconds, by decades.
    private const double Decades = 4.5;

    /// <summary>Calls that were answered stand above the line, all others hang below it.</summary>
    public static Markup Calls(VendorReport vendor)
    {
        var scale = Math.Max(LeastScale, vendor.Buckets.Select(bucket => Math.Max(Above(bucket), Below(bucket) * 2)).DefaultIfEmpty().Max());
        return $"""
            <svg class="plot" viewBox="0 0 360 60" preserveAspectRatio="none" role="img" aria-labelledby="calls-{vendor.Vendor}">
            <title id="calls-{vendor.Vendor}">{CallsTitle(vendor)}</title>
            <path class="line" d="M0 {Baseline}H360"/>
            {vendor.Buckets.Select(bucket => Bars(bucket, Baseline / scale))}</svg>
            """;
    }

    /// <summary>Each stretch from its median to its 95th percentile, on a scale of decades.</summary>
    public static Markup Latency(VendorReport vendor) => $"""
        <svg class="plot" viewBox="0 0 360 60" preserveAspectRatio="none" role="img" aria-labelledby="latency-{vendor.Vendor}">
        <title id="latency-{vendor.Vendor}">{LatencyTitle(vendor)}</title>
        <path class="line" d="M0 {Y(0.01)}H360M0 {Y(0.1)}H360M0 {Y(1)}H360M0 {Y(10)}H360"/>
        {vendor.Buckets.Where(bucket => bucket.Latency is not null).Select(Range)}</svg>
        """;

    private static Markup Bars(BucketReport bucket, double heightOfOne)
    {
        var above = Baseline;
        var below = Baseline;
        var bars = new List<Markup>();
        foreach (var (outcome, count) in bucket.Outcomes.OrderBy(each => each.Key))
        {
            var height = Math.Max(LeastMark, count * heightOfOne);
            if (OutcomeWords.IsAbove(outcome)) above -= height;
            bars.Add($"""<rect class="{OutcomeWords.ClassOf(outcome)}" x="{X(bucket)}" y="{Round(OutcomeWords.IsAbove(outcome) ? above : below)}" width="{Mark}" height="{Round(height)}"/>""");
            if (!OutcomeWords.IsAbove(outcome)) below += height;
        }

        var words = string.Join(", ", bucket.Outcomes.OrderBy(each => each.Key).Select(each => $"{Amounts.Count(each.Value)} {OutcomeWords.Of(each.Key)}"));
        return $"<g><title>{Amounts.Clock(bucket.From)} {words}</title>{bars}</g>\n";
    }

    private static Markup Range(BucketReport bucket)
    {
        var latency = bucket.Latency!;
        var (top, middle) = (Y(latency.P95), Y(latency.P50));
        return $"""
            <g><title>{Amounts.Clock(bucket.From)} half within {Amounts.Duration(latency.P50)}, 95 % within {Amounts.Duration(latency.P95)}</title><rect class="range" x="{X(bucket)}" y="{top}" width="{Mark}" height="{Round(Math.Max(1, middle - top))}"/><rect class="median" x="{X(bucket)}" y="{Round(middle - 1)}" width="{Mark}" height="2"/></g>

            """;
    }

    private static string CallsTitle(VendorReport vendor) => vendor.Calls == 0
        ? $"No calls to {vendor.Name} in the last 15 minutes"
        : $"{Amounts.Count(vendor.Calls)} calls to {vendor.Name} in the last 15 minutes, by steps of 10 seconds; answered ones stand above the line";

    private static string LatencyTitle(VendorReport vendor) => vendor.Latency is { } latency
        ? $"Half of the calls to {vendor.Name} took at most {Amounts.Duration(latency.P50)}, 95 % at most {Amounts.Duration(latency.P95)}"
        : $"No call has reached {vendor.Name} in the last 15 minutes";

    private static double X(BucketReport bucket) => bucket.Column * Column;

    private static double Y(double seconds) => Round(Height * (1 - Math.Clamp(Math.Log10(seconds * 1000) / Decades, 0, 1)));

    private static double Above(BucketReport bucket) => bucket.Outcomes.Where(each => OutcomeWords.IsAbove(each.Key)).Sum(each => each.Value);

    private static double Below(BucketReport bucket) => bucket.Outcomes.Where(each => !OutcomeWords.IsAbove(each.Key)).Sum(each => each.Value);

    private static double Round(double value) => Math.Round(value, 1);
}
