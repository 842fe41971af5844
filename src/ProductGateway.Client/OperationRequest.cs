using System.ComponentModel;
using System.Text.Json;
using ProductGateway.Client.Json;

namespace ProductGateway.Client;

/// <summary>One request while generated code writes its variables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationRequest : IDisposable
{
    // Writers are large and can be used again; the thread that begins a request writes its variables before anything is awaited.
    [ThreadStatic]
    private static Utf8JsonWriter? _spareWriter;

    private readonly PooledBuffer _buffer;
    private Utf8JsonWriter? _writer;

    internal OperationRequest(OperationDocument document, bool trusted)
    {
        Document = document;
        var opening = document.Opening(trusted);
        _buffer = new PooledBuffer(opening.Length + 512);
        opening.CopyTo(_buffer.GetSpan(opening.Length));
        _buffer.Advance(opening.Length);
        _writer = _spareWriter ?? new Utf8JsonWriter(_buffer);
        _spareWriter = null;
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
    }

    /// <summary>Stands inside the object of variables.</summary>
    public Utf8JsonWriter Variables => _writer ?? throw new InvalidOperationException("The request is on its way; its variables are written.");

    internal OperationDocument Document { get; }

    /// <summary>The whole body as JSON; the first call closes the variables.</summary>
    internal ReadOnlyMemory<byte> Close()
    {
        if (_writer is not { } writer) return _buffer.Written;
        writer.WriteEndObject();
        writer.Flush();
        _writer = null;
        _spareWriter = writer;
        _buffer.GetSpan(1)[0] = (byte)'}';
        _buffer.Advance(1);
        return _buffer.Written;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _buffer.Dispose();
}
