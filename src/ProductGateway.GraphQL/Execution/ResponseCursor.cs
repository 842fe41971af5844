using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>
/// Goes through one part of the response in document order and writes its text. Where it stands is known by a stack of frames; a
/// <see cref="ResponsePosition"/> is made of them only when an error or a resolver asks for it.
/// </summary>
internal sealed class ResponseCursor
{
    private Frame[] _frames = new Frame[8];
    private int _depth;

    /// <param name="context">The operation.</param>
    /// <param name="top">The position whose value the part is.</param>
    /// <param name="capacity">Bytes that the text begins with.</param>
    public ResponseCursor(OperationContext context, ResponsePosition top, int capacity)
    {
        Context = context;
        Part = new ResponsePart(top, new ResponseBuffer(capacity, context.TextBudget));
        _frames[0] = new Frame { Index = WholeField, IsNullable = top.IsNullable, Position = top };
    }

    /// <summary>The index of a frame that is no list item.</summary>
    private const int WholeField = -1;

    public OperationContext Context { get; }

    public ResponsePart Part { get; }

    public ResponseBuffer Text => Part.Text;

    /// <summary>Steps from the root of the response.</summary>
    public int Depth => Part.Top.Depth + _depth;

    /// <summary>The position of the value that is being completed.</summary>
    public ResponsePosition Position
    {
        get
        {
            var known = _depth;
            while (_frames[known].Position is null) known--;
            for (var i = known + 1; i <= _depth; i++) _frames[i].MakePosition(_frames[i - 1].Position!);
            return _frames[_depth].Position!;
        }
    }

    /// <summary>Whether the value that is being completed is an item of a list.</summary>
    public bool IsItem => _frames[_depth].Index != WholeField;

    public void Enter(CollectedField field) => Push(new Frame { Field = field, Index = WholeField, IsNullable = field.IsNullable, Start = Text.Length });

    public void EnterItem(int index, bool isNullable) => Push(new Frame { Index = index, IsNullable = isNullable, Start = Text.Length });

    /// <summary>
    /// Ends what <see cref="Enter"/> or <see cref="EnterItem"/> began.
    /// 6.4.4: "If the parent response position may be null then it resolves to null, otherwise the error is further propagated."
    /// </summary>
    /// <param name="isComplete">False when an error was raised at the position or spread up to it.</param>
    /// <returns>False when it spreads on to the parent.</returns>
    public bool Leave(bool isComplete)
    {
        ref var frame = ref _frames[_depth];
        if (!isComplete && frame.IsNullable)
        {
            Text.Truncate(frame.Start);
            Text.WriteNull();
            isComplete = true;
        }

        if (_depth > 0 && frame.Position is { } position) position.End = Text.Length;
        _depth--;
        return isComplete;
    }

    /// <summary>Adds an error at the position and lets null spread from it.</summary>
    /// <returns>False, for <see cref="Leave"/>.</returns>
    public bool Raise(GraphQLError error)
    {
        Context.Errors.Raise(Position, error);
        return false;
    }

    /// <summary>Leaves a gap for a value that is still to come.</summary>
    public void Wait(Task<ResponsePart> completion) => Part.Gaps.Add(new ResponseGap(Position, Text.Length, completion));

    private void Push(in Frame frame)
    {
        if (++_depth == _frames.Length) Array.Resize(ref _frames, _depth * 2);
        _frames[_depth] = frame;
    }

    private struct Frame
    {
        public CollectedField? Field;
        public ResponsePosition? Position;
        public int Start;
        public int Index;
        public bool IsNullable;

        public void MakePosition(ResponsePosition parent)
        {
            Position = Index == WholeField ? parent.Entry(Field!) : parent.Item(Index, IsNullable);
            Position.Start = Start;
        }
    }
}
