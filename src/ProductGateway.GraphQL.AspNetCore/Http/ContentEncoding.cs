using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>The two codings that a body may come in, each undone in memory and never further than the limit.</summary>
/// <remarks>RFC 9110 8.4 <see href="https://www.rfc-editor.org/rfc/rfc9110.html#section-8.4"/></remarks>
internal static class ContentEncoding
{
    /// <summary>For <c>Accept-Encoding</c> of an answer that refuses another one.</summary>
    public const string Served = "gzip, br";

    private const int Block = 16_384;

    /// <summary>Whether the header names no coding; <c>identity</c> is none.</summary>
    public static bool IsNone(StringValues header) => StringValues.IsNullOrEmpty(header) || Is(header, "identity");

    /// <summary>Whether a body with this header can be read, plain or coded.</summary>
    public static bool IsServed(StringValues header) => IsNone(header) || IsGzip(header) || Is(header, "br");

    /// <summary>Undoes the coding that the header names.</summary>
    /// <param name="header">Served, and not none.</param>
    /// <param name="body">As it came.</param>
    /// <param name="output">Gets at most one byte more than <paramref name="maxBytes"/>.</param>
    /// <param name="maxBytes">Bytes allowed.</param>
    /// <returns>False when there are more.</returns>
    /// <exception cref="InvalidDataException">The body is broken, cut off, or something follows its end.</exception>
    public static bool Decode(StringValues header, byte[] body, IBufferWriter<byte> output, int maxBytes)
        => IsGzip(header) ? Gunzip(body, output, maxBytes) : Unbrotli(body, output, maxBytes);

    private static bool Gunzip(byte[] body, IBufferWriter<byte> output, int maxBytes)
    {
        using var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        var length = 0;
        while (length <= maxBytes)
        {
            var span = Room(output, maxBytes, length);
            var count = gzip.Read(span);
            output.Advance(count);
            length += count;
            if (count == 0) break;
        }

        // The stream takes a body that is cut off for a whole one. RFC 1952 2.3.1: the last four bytes of a member are the length of what was in it.
        // We read a second member as what it is with every client that we know: something that does not belong there.
        var isWhole = length > maxBytes || (body.Length >= 18 && BitConverter.ToInt32(body.AsSpan(^4..)) == length);
        return isWhole ? length <= maxBytes : throw new InvalidDataException();
    }

    private static bool Unbrotli(ReadOnlySpan<byte> body, IBufferWriter<byte> output, int maxBytes)
    {
        using var decoder = new BrotliDecoder();
        var length = 0;
        while (length <= maxBytes)
        {
            var status = decoder.Decompress(body, Room(output, maxBytes, length), out var consumed, out var written);
            output.Advance(written);
            length += written;
            body = body[consumed..];
            if (status == OperationStatus.Done && body.IsEmpty) return length <= maxBytes;
            if (status != OperationStatus.DestinationTooSmall && length <= maxBytes) throw new InvalidDataException();
        }

        return false;
    }

    private static Span<byte> Room(IBufferWriter<byte> output, int maxBytes, int length)
    {
        var size = Math.Min(Block, maxBytes + 1 - length);
        return output.GetSpan(size)[..size];
    }

    private static bool IsGzip(StringValues header) => Is(header, "gzip") || Is(header, "x-gzip");

    private static bool Is(StringValues header, string coding) => header.ToString().Equals(coding, StringComparison.OrdinalIgnoreCase);
}
