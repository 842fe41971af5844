namespace ProductGateway.GraphQL.Language;

/// <summary>A stretch of a source: byte offsets into its UTF-8 text.</summary>
/// <param name="Source">The text, or null when no text gave the node.</param>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="End">Offset after the last byte.</param>
public readonly record struct SourceSpan(Source? Source, int Start, int End)
{
    /// <summary>Line and column of <see cref="Start"/>; null without a source. Counts lines from the start of the text at each call.</summary>
    public Location? Location => Source?.LocationAt(Start);
}
