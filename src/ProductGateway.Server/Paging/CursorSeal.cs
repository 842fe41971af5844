using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.Server.Paging;

/// <summary>Makes cursors of positions and reads them back: signed text, good for the field and the arguments that it was made for.</summary>
/// <remarks>
/// A cursor is base64url without padding of: one byte of format, 4 bytes that name the key, 8 bytes of the <see cref="CursorScope"/>, the position
/// as UTF-8, 16 bytes of HMAC-SHA256 over all that, and 4 bytes of SHA-256 over everything before. The last four are no secret: they tell a cursor
/// that was damaged from one that is whole and signed with another key.
/// </remarks>
internal sealed class CursorSeal
{
    /// <summary>Fewer bytes of key are too few.</summary>
    public const int MinKeyBytes = 32;

    /// <summary>More characters than any cursor has; longer texts are not even decoded.</summary>
    public const int MaxLength = 8_192;

    private const byte Format = 1;
    private const int KeyNameBytes = 4;
    private const int PositionAt = 1 + KeyNameBytes + CursorScope.Bytes;
    private const int SignatureBytes = 16;
    private const int ChecksumBytes = 4;
    private const int TailBytes = SignatureBytes + ChecksumBytes;

    private readonly byte[] _key;
    private readonly byte[] _keyName;

    /// <param name="key">At least <see cref="MinKeyBytes"/>. Gateways with the same one read each other's cursors.</param>
    public CursorSeal(byte[] key)
    {
        _key = key;
        _keyName = HMACSHA256.HashData(key, "ProductGateway cursor key"u8)[..KeyNameBytes];
    }

    /// <summary>The cursor of a position.</summary>
    public string Seal(CursorScope scope, string position)
    {
        var text = Encoding.UTF8.GetBytes(position);
        var bytes = new byte[PositionAt + text.Length + TailBytes];
        bytes[0] = Format;
        _keyName.CopyTo(bytes, 1);
        scope.Hash.Span.CopyTo(bytes.AsSpan(1 + KeyNameBytes));
        text.CopyTo(bytes, PositionAt);
        Sign(bytes.AsSpan(..^TailBytes), bytes.AsSpan(^TailBytes..^ChecksumBytes));
        Checksum(bytes.AsSpan(..^ChecksumBytes), bytes.AsSpan(^ChecksumBytes..));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The position that a cursor was made of.</summary>
    /// <exception cref="GraphQLException"><c>CURSOR_INVALID</c> or <c>CURSOR_EXPIRED</c>.</exception>
    public string Open(CursorScope scope, string cursor)
    {
        if (Decode(cursor) is not { } bytes) throw Invalid("after is no cursor of this gateway, or not the whole of it");

        // Whole, and made by a gateway with another key or by another version of this one.
        if (bytes[0] != Format || !bytes.AsSpan(1, KeyNameBytes).SequenceEqual(_keyName)) throw Expired();

        Span<byte> signature = stackalloc byte[SignatureBytes];
        Sign(bytes.AsSpan(..^TailBytes), signature);
        if (!CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(^TailBytes..^ChecksumBytes)))
        {
            throw Invalid("after is no cursor of this gateway, or not the whole of it");
        }

        return scope.Hash.Span.SequenceEqual(bytes.AsSpan(1 + KeyNameBytes, CursorScope.Bytes))
            ? Encoding.UTF8.GetString(bytes.AsSpan(PositionAt..^TailBytes))
            : throw Invalid("after is a cursor of another field, or of this one with other arguments");
    }

    /// <summary>Null for what no gateway can have made. One cursor has one text: padding, blanks and spare bits are not overlooked.</summary>
    private static byte[]? Decode(string cursor)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor)) return null;

        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < PositionAt + TailBytes || Base64Url.EncodeToString(bytes) != cursor) return null;

        Span<byte> checksum = stackalloc byte[ChecksumBytes];
        Checksum(bytes.AsSpan(..^ChecksumBytes), checksum);
        return checksum.SequenceEqual(bytes.AsSpan(^ChecksumBytes..)) ? bytes : null;
    }

    private void Sign(ReadOnlySpan<byte> content, Span<byte> signature)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, content, whole);
        whole[..SignatureBytes].CopyTo(signature);
    }

    private static void Checksum(ReadOnlySpan<byte> content, Span<byte> checksum)
    {
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, whole);
        whole[..ChecksumBytes].CopyTo(checksum);
    }

    private static GraphQLException Invalid(string found) => Error(GatewayCode.CursorInvalid, found);

    private static GraphQLException Expired() =>
        Error(GatewayCode.CursorExpired, "after is a cursor that was signed with another key, or by another version of the gateway");

    private static GraphQLException Error(GatewayCode code, string found) => new(new GraphQLError($"{found}. {code.Advice()}", code.Text()));
}
