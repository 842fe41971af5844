using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ProductGateway.Server.Paging;

/// <summary>What a cursor is bound to: a list field and its arguments but <c>first</c> and <c>after</c>.</summary>
internal sealed class CursorScope
{
    /// <summary>How many bytes of the hash a cursor carries. It tells mistakes; the signature is what protects.</summary>
    public const int Bytes = 8;

    private CursorScope(byte[] hash) => Hash = hash;

    /// <summary>The same for the same field and arguments, on every machine.</summary>
    public ReadOnlyMemory<byte> Hash { get; }

    /// <param name="field">The list, as the schema names it.</param>
    /// <param name="arguments">Each as a text that is equal when the argument means the same; null for one that is not given.</param>
    public static CursorScope Of(string field, params ReadOnlySpan<string?> arguments)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, field);
        foreach (var argument in arguments) Append(hash, argument);
        return new CursorScope(hash.GetHashAndReset()[..Bytes]);
    }

    // With its length before it, no text runs into the next.
    private static void Append(IncrementalHash hash, string? part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
        hash.AppendData(length);
        if (part is not null) hash.AppendData(Encoding.UTF8.GetBytes(part));
    }
}
