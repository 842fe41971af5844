namespace ProductGateway.Client;

/// <summary>A web address as the other side wrote it. It may be no valid address: systems send blanks in links.</summary>
/// <param name="Text">Sent and received to the letter.</param>
public readonly record struct Url(string Text)
{
    /// <summary>An address of your own, as <see cref="Uri.OriginalString"/>.</summary>
    public Url(Uri uri)
        : this(uri.OriginalString)
    {
    }

    /// <summary>The address when it is a valid absolute one, else null. Do not follow it unseen.</summary>
    public Uri? ToUri() => Uri.TryCreate(Text, UriKind.Absolute, out var uri) ? uri : null;

    /// <summary><see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
