using ProductGateway.Server.Types;

namespace ProductGateway.Server.Paging;

/// <summary>How far several vendors' lists were read: each not begun, at a position of its own, or at its end.</summary>
internal sealed class MergedPosition
{
    private const char End = '-';
    private const char At = '@';

    private readonly SortedDictionary<Vendor, string> _states = [];

    /// <param name="text">What <see cref="ToString"/> gave; null when no list is begun.</param>
    public MergedPosition(string? text)
    {
        foreach (var line in text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            _states[(Vendor)(line[0] - '0')] = line[1..];
        }
    }

    public bool IsAtEnd(Vendor vendor) => _states.TryGetValue(vendor, out var state) && state[0] == End;

    /// <summary>Null when the list is not begun.</summary>
    public string? Of(Vendor vendor) => _states.TryGetValue(vendor, out var state) ? state[1..] : null;

    public void MoveTo(Vendor vendor, string position) => _states[vendor] = $"{At}{position}";

    public void Finish(Vendor vendor) => _states[vendor] = $"{End}";

    /// <summary>A line for each list that is begun. No vendor's position has a line break.</summary>
    public override string ToString() => string.Join('\n', _states.Select(pair => $"{(int)pair.Key}{pair.Value}"));
}
