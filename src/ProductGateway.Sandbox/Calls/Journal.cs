using System.Text;

namespace ProductGateway.Sandbox.Calls;

/// <summary>The calls that reached the sandbox, oldest first. Keeps the latest 10,000. Safe to use from any thread.</summary>
/// <remarks>A call is written down before its answer goes out: who has read the answer finds the call here.</remarks>
public sealed class Journal
{
    private const int Capacity = 10_000;
    private const int LongestBody = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();
    private int _sequence;

    internal Journal()
    {
    }

    /// <summary>A copy of all entries, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    /// <summary>Forgets all entries and begins to count at 1 again.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _sequence = 0;
        }
    }

    internal void Write(
        HttpRequest request, SandboxVendor? vendor, CallKind kind, byte[]? body, VendorAnswer? given, VendorAnswer? sent, string? fault)
    {
        var headers = Mask.Headers(request.Headers);
        lock (_gate)
        {
            if (_entries.Count == Capacity)
                _entries.Dequeue();
            _entries.Enqueue(new JournalEntry(
                ++_sequence, vendor, kind, request.Method, request.Path, Mask.Text(request.QueryString.ToString()), headers, Printable(body),
                sent?.Status, given?.Applied ?? false, (given ?? sent)?.Refusal, fault));
        }
    }

    private static string? Printable(byte[]? body)
    {
        if (body is null)
            return null;

        var text = Mask.Text(Encoding.UTF8.GetString(body));
        return text.Length > LongestBody ? text[..LongestBody] : text;
    }
}
