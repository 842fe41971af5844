using System.Buffers;

namespace ProductGateway.Client.Json;

/// <summary>
/// Finds where values end without reading them, and goes on where it stopped when more bytes have come. It judges nothing: of a broken text it says
/// anything, and the reader that follows it complains.
/// </summary>
internal struct JsonScan
{
    private static readonly SearchValues<byte> InText = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> Between = SearchValues.Create("\",[]{}"u8);
    private static readonly SearchValues<byte> Within = SearchValues.Create("\"[]{}"u8);

    private int _at;
    private int _depth;
    private bool _isInText;

    /// <param name="bytes">From the value on; the same bytes and more at each call.</param>
    /// <returns>Where the value ends, or what stands behind it; 0 while it is not all there.</returns>
    public int ValueEnd(ReadOnlySpan<byte> bytes) => Next(bytes);

    /// <param name="bytes">From an element on, or from the comma before it.</param>
    /// <returns>Where the last whole element ends, or the list itself; 0 while none is all there.</returns>
    public int ElementsEnd(ReadOnlySpan<byte> bytes)
    {
        var end = 0;
        for (var next = Next(bytes); next > 0; next = Next(bytes)) end = next;
        return end;
    }

    /// <summary>The first bytes are not there any more.</summary>
    public void Drop(int count) => _at -= count;

    /// <summary>The next end at the outermost level; 0 when the bytes are over, and behind the end of the list or object around.</summary>
    private int Next(ReadOnlySpan<byte> bytes)
    {
        while (_depth >= 0 && _at < bytes.Length)
        {
            var found = bytes[_at..].IndexOfAny(_isInText ? InText : _depth == 0 ? Between : Within);
            if (found < 0)
            {
                _at = bytes.Length;
                break;
            }

            _at += found + 1;
            switch (bytes[_at - 1])
            {
                case (byte)'"':
                    _isInText = !_isInText;
                    break;
                case (byte)'\\':
                    _at++;
                    break;
                case (byte)'{' or (byte)'[':
                    _depth++;
                    break;
                case (byte)',':
                    if (BeforeComma(bytes) is > 0 and var end) return end;
                    break;
                default:
                    if (--_depth <= 0) return _at;
                    break;
            }
        }

        return 0;
    }

    private readonly int BeforeComma(ReadOnlySpan<byte> bytes) => bytes[..(_at - 1)].TrimEnd(" \t\r\n"u8).Length;
}
