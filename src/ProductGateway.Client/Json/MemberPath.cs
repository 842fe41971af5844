using System.Text;
using System.Text.Json;

namespace ProductGateway.Client.Json;

/// <summary>The names of the members from the root of an answer to the one that is read, as UTF-8 with points between them: nothing is made of them but when something fails.</summary>
internal struct MemberPath()
{
    private byte[] _path = new byte[64];
    private int _nameStart;
    private int _nameEnd;

    /// <summary>Whether the last name is this one.</summary>
    public readonly bool EndsIn(ReadOnlySpan<byte> name) => _path.AsSpan(_nameStart, _nameEnd - _nameStart).SequenceEqual(name);

    /// <summary>Puts the name on which the reader stands in place of the last one.</summary>
    public void Name(ref Utf8JsonReader reader)
    {
        Reserve(_nameStart + reader.ValueSpan.Length);
        var name = _path.AsSpan(_nameStart);
        if (!reader.ValueIsEscaped) reader.ValueSpan.CopyTo(name);
        _nameEnd = _nameStart + (reader.ValueIsEscaped ? reader.CopyString(name) : reader.ValueSpan.Length);
    }

    /// <summary>Goes into the object of that name.</summary>
    public void Enter()
    {
        Reserve(_nameEnd + 1);
        _path[_nameEnd++] = (byte)'.';
        _nameStart = _nameEnd;
    }

    /// <summary>Goes back to the name of the object.</summary>
    public void Leave()
    {
        _nameEnd = Math.Max(_nameStart - 1, 0);
        _nameStart = _path.AsSpan(0, _nameEnd).LastIndexOf((byte)'.') + 1;
    }

    /// <summary>Goes back to the root.</summary>
    public void LeaveAll() => (_nameStart, _nameEnd) = (0, 0);

    /// <summary>Such as <c>data.product.variants</c>.</summary>
    public override readonly string ToString() => Encoding.UTF8.GetString(_path, 0, _nameEnd).TrimEnd('.');

    private void Reserve(int length)
    {
        if (length > _path.Length) Array.Resize(ref _path, length * 2);
    }
}
