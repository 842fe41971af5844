using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>
/// Valid documents by the SHA-256 of their text, bounded by the memory that they may take. Two generations: when the young one has half of it, the old one is let go and
/// the young one becomes old. What is used in between is taken over, so documents in use stay, and a read takes no lock.
/// </summary>
internal sealed class DocumentCache(GraphQLOptions options)
{
    /// <summary>
    /// What parsing allocates at most, 150 (a field with one field in it, four letters of text, makes six nodes, two names and two lists),
    /// and what compiled operations may hold beside it.
    /// </summary>
    public const int BytesForByteOfText = 225;

    /// <summary>What even a short document may take when it is compiled.</summary>
    private const int BytesForDocument = 20_000;

    private readonly int _generationBytes = options.MaxCachedDocumentBytes / 2;
    private Generation _young = new();
    private Generation _old = new();

    /// <summary>The document of that text; null when it is not kept.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="mayIntrospect">Found is only what was valid for callers who may, or who may not, ask for the schema.</param>
    public ExecutableDocument? Find(ReadOnlySpan<byte> utf8, bool mayIntrospect)
    {
        var key = new Key(Hash(utf8), mayIntrospect);
        if (Volatile.Read(ref _young).Documents.TryGetValue(key, out var document)) return document;
        if (!Volatile.Read(ref _old).Documents.TryGetValue(key, out document)) return null;
        Add(key, WeightOf(utf8), document);
        return document;
    }

    /// <summary>Keeps a document, which must be valid, with what execution learns of it, for the next request with the same text.</summary>
    public void Add(ReadOnlySpan<byte> utf8, bool mayIntrospect, ExecutableDocument document)
        => Add(new Key(Hash(utf8), mayIntrospect), WeightOf(utf8), document);

    private void Add(Key key, long bytes, ExecutableDocument document)
    {
        var young = Volatile.Read(ref _young);
        if (bytes > _generationBytes || !young.Documents.TryAdd(key, document)) return;
        if (Interlocked.Add(ref young.Bytes, bytes) <= _generationBytes) return;
        if (Interlocked.CompareExchange(ref _young, new Generation(), young) == young) Volatile.Write(ref _old, young);
    }

    private static long WeightOf(ReadOnlySpan<byte> utf8) => BytesForDocument + ((long)utf8.Length * BytesForByteOfText);

    private static Digest Hash(ReadOnlySpan<byte> utf8)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8, hash);
        return MemoryMarshal.Read<Digest>(hash);
    }

    private readonly record struct Key(Digest Text, bool MayIntrospect);

    private readonly record struct Digest(ulong A, ulong B, ulong C, ulong D);

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<Key, ExecutableDocument> Documents = new();
        public long Bytes;
    }
}
