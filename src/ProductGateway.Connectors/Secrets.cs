using System.Net;
using System.Text;

namespace ProductGateway.Connectors;

/// <summary>
/// What one connector knows and nobody else may: vendors do repeat in their error texts what they were sent. Safe for concurrent use.
/// </summary>
internal sealed class Secrets
{
    private const string Masked = "***";

    // Shorter ones would garble every text, and show by the gaps what they are.
    private const int ShortestMasked = 6;

    // Those issued of late: an error text speaks of the call it answers.
    private const int IssuedKept = 4;

    private readonly Lock _gate = new();
    private readonly List<string[]> _given = [];
    private readonly List<string[]> _issued = [];

    /// <summary>Adds one of the configuration; null and blank are no secrets.</summary>
    public void Add(string? secret)
    {
        if (Forms(secret) is not { Length: > 0 } forms)
            return;

        lock (_gate)
            _given.Add(forms);
    }

    /// <summary>Adds one that the vendor gave, in the place of the oldest such.</summary>
    public void AddIssued(string? secret)
    {
        if (Forms(secret) is not { Length: > 0 } forms)
            return;

        lock (_gate)
        {
            // Given again it is new again: a refresh token outlives many access tokens.
            _issued.RemoveAll(known => known[0] == forms[0]);
            _issued.Add(forms);
            if (_issued.Count > IssuedKept)
                _issued.RemoveAt(0);
        }
    }

    /// <summary>The text with every secret in it, plain, percent-encoded or in Base64, replaced.</summary>
    public string? Mask(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;

        lock (_gate)
        {
            foreach (var form in _given.Concat(_issued).SelectMany(static forms => forms))
                text = text.Replace(form, Masked, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    // Longest first: the plain form may be a part of an encoded one.
    private static string[] Forms(string? secret)
    {
        if (secret is null || secret.Length < ShortestMasked)
            return [];

        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(secret));
        string[] forms = [secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), base64, base64.TrimEnd('=')];
        return [.. forms.Distinct(StringComparer.Ordinal).OrderByDescending(static form => form.Length)];
    }
}
