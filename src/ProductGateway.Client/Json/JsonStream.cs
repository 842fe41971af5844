using System.ComponentModel;
using System.Text.Json;

namespace ProductGateway.Client.Json;

/// <summary>Reads what <c>data</c> holds, while it arrives.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ValueTask<T> AnswerReader<T>(JsonStream json);

/// <summary>
/// Reads JSON while it arrives, for generated code: the objects from the answer's root down to its lists member by member, a list element by element.
/// An element, and a value without a list in it, is read in one piece, as soon as its last byte is here. Each method goes on where the one before
/// ended, and is awaited before the next.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonStream
{
    private readonly ResponseBody _body;
    private JsonReaderState _state = new(JsonRead.Deep);
    private JsonScan _scan;
    private int _valueEnd;
    private MemberPath _path = new();
    private string? _failedAt;

    internal JsonStream(ResponseBody body) => _body = body;

    /// <summary>Where it stands, or where a value could not be read: such as <c>data.nodes[3].id</c>.</summary>
    internal string Path => _failedAt ?? _path.ToString();

    /// <summary>Enters the object that begins here.</summary>
    public void StartObject()
    {
        var reader = Reader();
        reader.Read();
        JsonRead.StartObject(ref reader);
        Commit(ref reader);
        _path.Enter();
    }

    /// <summary>Moves on to the next member; leaves the object, and gives false, at its end.</summary>
    public ValueTask<bool> NextMemberAsync() => TryNextMember(out var found) ? new(found) : WaitForMemberAsync();

    /// <summary>Whether the member has this name.</summary>
    public bool Is(ReadOnlySpan<byte> name) => _path.EndsIn(name);

    /// <summary>Passes over the member's value if it is null.</summary>
    public bool TakeNull()
    {
        var reader = Reader();
        reader.Read();
        if (reader.TokenType != JsonTokenType.Null) return false;
        Commit(ref reader);
        return true;
    }

    /// <summary>Reads the member's value in one piece.</summary>
    public ValueTask<T> ValueAsync<T>(ElementReader<T> read) => HasValue() ? new(ReadValue(read)) : WaitForValueAsync(read);

    /// <summary>Reads the list that begins here, in the order sent.</summary>
    public ValueTask<IReadOnlyList<T>> ListAsync<T>(ElementReader<T> read)
    {
        var reader = Reader();
        reader.Read();
        JsonRead.StartArray(ref reader);
        Commit(ref reader);
        var list = new List<T>();
        return ReadElements(list, read) ? new(list) : WaitForElementsAsync(list, read);
    }

    /// <summary>The <c>__typename</c> of the object that begins here, which is not entered. The server may send the name at any place, and the client asks for it first.</summary>
    public async ValueTask<string> TypeNameAsync()
    {
        string? typeName;
        while (!TryTypeName(out typeName)) await _body.FillAsync().ConfigureAwait(false);
        return typeName!;
    }

    /// <summary>Passes over the member.</summary>
    public ValueTask SkipMemberAsync() => SkipToAsync(Reader().CurrentDepth);

    /// <summary>Begins to read; false when the text is no object.</summary>
    internal ValueTask<bool> BeginAsync() => TryBegin() ? new(IsInObject) : WaitForBeginAsync();

    /// <summary>Passes over what is left of the root's member, wherever in it reading has failed.</summary>
    internal ValueTask LeaveMemberAsync()
    {
        _failedAt = null;
        _path.LeaveAll();
        return SkipToAsync(1);
    }

    /// <summary>Makes sure that nothing stands behind the root.</summary>
    /// <exception cref="JsonException">Something does.</exception>
    internal ValueTask EndAsync()
    {
        TryBegin();
        return _body.HasEnded ? default : WaitForEndAsync();
    }

    private bool IsInObject => Reader().TokenType == JsonTokenType.StartObject;

    private Utf8JsonReader Reader() => new(_body.Unread, _body.HasEnded, _state);

    private void Commit(ref Utf8JsonReader reader)
    {
        _body.Consume((int)reader.BytesConsumed);
        _state = reader.CurrentState;
        _scan = default;
    }

    private bool TryBegin()
    {
        var reader = Reader();
        var has = reader.Read();
        Commit(ref reader);
        return has;
    }

    private async ValueTask<bool> WaitForBeginAsync()
    {
        do await _body.FillAsync().ConfigureAwait(false);
        while (!TryBegin());
        return IsInObject;
    }

    private async ValueTask WaitForEndAsync()
    {
        while (!_body.HasEnded)
        {
            await _body.FillAsync().ConfigureAwait(false);
            TryBegin();
        }
    }

    private bool TryNextMember(out bool found)
    {
        found = false;
        var reader = Reader();
        if (!reader.Read()) return false;
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            Commit(ref reader);
            _path.Leave();
            return true;
        }

        // What the value is has to be seen before anybody asks for it.
        var value = reader;
        found = value.Read();
        if (!found) return false;
        _path.Name(ref reader);
        Commit(ref reader);
        return true;
    }

    private async ValueTask<bool> WaitForMemberAsync()
    {
        bool found;
        do await _body.FillAsync().ConfigureAwait(false);
        while (!TryNextMember(out found));
        return found;
    }

    private bool HasValue()
    {
        _valueEnd = _body.HasEnded ? _body.Unread.Length : _scan.ValueEnd(_body.Unread);
        return _valueEnd > 0 || _body.HasEnded;
    }

    /// <summary>A reader that has whole values and knows it, as with another one nobody may skip; and what ends a number, without which it is none.</summary>
    private Utf8JsonReader WholeReader(int end) => new(_body.Unread[..(Math.Min(end, _body.Unread.Length - 1) + 1)], isFinalBlock: true, _state);

    private T ReadValue<T>(ElementReader<T> read)
    {
        var reader = WholeReader(_valueEnd);
        reader.Read();
        var start = reader.TokenStartIndex;
        try
        {
            var value = read(ref reader);
            Commit(ref reader);
            return value;
        }
        catch (Exception exception) when (UnexpectedJsonException.IsOne(exception))
        {
            Fail("", start, reader.TokenStartIndex);
            throw;
        }
    }

    private async ValueTask<T> WaitForValueAsync<T>(ElementReader<T> read)
    {
        do await _body.FillAsync().ConfigureAwait(false);
        while (!HasValue());
        return ReadValue(read);
    }

    /// <summary>Reads as many elements as are here; true at the list's end.</summary>
    private bool ReadElements<T>(List<T> list, ElementReader<T> read)
    {
        var end = _body.HasEnded ? int.MaxValue : _scan.ElementsEnd(_body.Unread);
        var reader = WholeReader(end);
        var start = 0L;
        try
        {
            while (reader.BytesConsumed < end)
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    Commit(ref reader);
                    return true;
                }

                start = reader.TokenStartIndex;
                list.Add(read(ref reader));
            }
        }
        catch (Exception exception) when (UnexpectedJsonException.IsOne(exception))
        {
            Fail($"[{list.Count}]", start, reader.TokenStartIndex);
            throw;
        }

        var scan = _scan;
        scan.Drop(end);
        Commit(ref reader);
        _scan = scan;
        return false;
    }

    private async ValueTask<IReadOnlyList<T>> WaitForElementsAsync<T>(List<T> list, ElementReader<T> read)
    {
        do await _body.FillAsync().ConfigureAwait(false);
        while (!ReadElements(list, read));
        return list;
    }

    private bool TryTypeName(out string? typeName)
    {
        typeName = null;
        var reader = Reader();
        reader.Read();
        JsonRead.StartObject(ref reader);
        if (!reader.Read()) return false;
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("__typename"u8))
        {
            if (!HasValue()) return false;
            reader = WholeReader(_valueEnd);
            reader.Read();
            reader = JsonRead.TypeName(reader);
        }
        else if (!reader.Read())
        {
            return false;
        }

        typeName = JsonRead.String(ref reader);
        return true;
    }

    private ValueTask SkipToAsync(int depth) => TrySkipTo(depth) ? default : WaitForSkippedAsync(depth);

    /// <summary>Moves on to the end of the member that stands so deep; token by token, as nobody needs it whole.</summary>
    private bool TrySkipTo(int depth)
    {
        var reader = Reader();
        var isOver = false;
        while (!isOver && (IsMemberOver(ref reader, depth) || reader.Read())) isOver = IsMemberOver(ref reader, depth);
        Commit(ref reader);
        return isOver;
    }

    private static bool IsMemberOver(ref Utf8JsonReader reader, int depth)
        => reader.CurrentDepth == depth && reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);

    private async ValueTask WaitForSkippedAsync(int depth)
    {
        do await _body.FillAsync().ConfigureAwait(false);
        while (!TrySkipTo(depth));
    }

    private void Fail(string element, long start, long position)
    {
        var inside = JsonPath.At(JsonRead.Over(_body.Unread[(int)start..]), position - start);
        _failedAt = $"{Path}{element}{(inside.Length == 0 || inside[0] == '[' ? "" : ".")}{inside}";
    }
}
