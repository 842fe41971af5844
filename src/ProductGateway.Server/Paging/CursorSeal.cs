using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.Server.Paging;

/// <summary>Makes cursors of positions and reads them back: opaque text, good for the field and the arguments that it was made for.</summary>
/// <remarks>
/// A cursor is base64url without padding of: one byte of format, 4 bytes that name the key, 8 bytes of the <see cref="CursorScope"/>, 12 bytes of
/// nonce, the position as UTF-8 under AES-256-GCM, its tag of 16 bytes over all that, and 4 bytes of SHA-256 over everything before. Those are no
/// secret: they tell a cursor that was damaged from one that is whole and of another key. The nonce is made of the position, so that the same
/// place has the same cursor. Positions are hidden as well as protected, because Microsoft's name the account.
/// </remarks>
internal sealed class CursorSeal
{
    /// <summary>Fewer bytes of key are too few.</summary>
    public const int MinKeyBytes = 32;

    /// <summary>More characters than any cursor has; longer texts are not even decoded.</summary>
    public const int MaxLength = 8_192;

    private const byte Format = 1;
    private const int KeyNameBytes = 4;
    private const int ScopeAt = 1 + KeyNameBytes;
    private const int NonceAt = ScopeAt + CursorScope.Bytes;
    private const int NonceBytes = 12;
    private const int PositionAt = NonceAt + NonceBytes;
    private const int TagBytes = 16;
    private const int ChecksumBytes = 4;
    private const int TailBytes = TagBytes + ChecksumBytes;

    private readonly byte[] _keyName;
    private readonly byte[] _nonceKey;
    private readonly byte[] _positionKey;

    /// <param name="key">At least <see cref="MinKeyBytes"/>. Gateways with the same one read each other's cursors.</param>
    public CursorSeal(byte[] key)
    {
        _keyName = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyNameBytes, info: "cursor: name of the key"u8.ToArray());
        _nonceKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, MinKeyBytes, info: "cursor: nonce"u8.ToArray());
        _positionKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, MinKeyBytes, info: "cursor: position"u8.ToArray());
    }

    /// <summary>The cursor of a position.</summary>
    public string Seal(CursorScope scope, string position)
    {
        var text = Encoding.UTF8.GetBytes(position);
        var bytes = new byte[PositionAt + text.Length + TailBytes];
        bytes[0] = Format;
        _keyName.CopyTo(bytes, 1);
        scope.Hash.Span.CopyTo(bytes.AsSpan(ScopeAt));
        HMACSHA256.HashData(_nonceKey, (byte[])[.. scope.Hash.Span, .. text]).AsSpan(..NonceBytes).CopyTo(bytes.AsSpan(NonceAt));

        using var cipher = new AesGcm(_positionKey, TagBytes);
        cipher.Encrypt(
            bytes.AsSpan(NonceAt, NonceBytes), text, bytes.AsSpan(PositionAt..^TailBytes), bytes.AsSpan(^TailBytes..^ChecksumBytes), bytes.AsSpan(..NonceAt));
        Checksum(bytes).CopyTo(bytes, bytes.Length - ChecksumBytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The position that a cursor was made of.</summary>
    /// <exception cref="GraphQLException"><c>CURSOR_INVALID</c> or <c>CURSOR_EXPIRED</c>.</exception>
    public string Open(CursorScope scope, string cursor)
    {
        if (Decode(cursor) is not { } bytes) throw NoCursor();

        // Whole, and made by a gateway with another key or by another version of this one.
        if (bytes[0] != Format || !bytes.AsSpan(1, KeyNameBytes).SequenceEqual(_keyName)) throw Expired();

        var position = Decrypt(bytes);
        return scope.Hash.Span.SequenceEqual(bytes.AsSpan(ScopeAt, CursorScope.Bytes))
            ? position
            : throw Error(GatewayCode.CursorInvalid, "after is a cursor of another field, or of this one with other arguments");
    }

    // AesGcm compares the tag in constant time.
    private string Decrypt(byte[] bytes)
    {
        var text = new byte[bytes.Length - PositionAt - TailBytes];
        using var cipher = new AesGcm(_positionKey, TagBytes);
        try
        {
            cipher.Decrypt(
                bytes.AsSpan(NonceAt, NonceBytes), bytes.AsSpan(PositionAt..^TailBytes), bytes.AsSpan(^TailBytes..^ChecksumBytes), text, bytes.AsSpan(..NonceAt));
            return Encoding.UTF8.GetString(text);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw NoCursor();
        }
    }

    /// <summary>Null for what no gateway can have made. One cursor has one text: padding, blanks and spare bits are not overlooked.</summary>
    private static byte[]? Decode(string cursor)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor)) return null;

        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < PositionAt + TailBytes || Base64Url.EncodeToString(bytes) != cursor) return null;

        return Checksum(bytes).AsSpan().SequenceEqual(bytes.AsSpan(^ChecksumBytes..)) ? bytes : null;
    }

    private static byte[] Checksum(byte[] cursor) => SHA256.HashData(cursor.AsSpan(..^ChecksumBytes))[..ChecksumBytes];

    private static GraphQLException NoCursor() => Error(GatewayCode.CursorInvalid, "after is no cursor of this gateway, or not the whole of it");

    private static GraphQLException Expired() =>
        Error(GatewayCode.CursorExpired, "after is a cursor of another key, or of another version of the gateway");

    private static GraphQLException Error(GatewayCode code, string found) => new(new GraphQLError($"{found}. {code.Advice()}", code.Text()));
}
