using System.Collections.Concurrent;
using System.Text.Json;

namespace ProductGateway.Client.Tests.Shop;

/// <summary>A scalar by which a test knows that an item has been read, while the answer is still on its way.</summary>
/// <param name="Text">Unlike that of any other test.</param>
public readonly record struct Seen(string Text) : ICustomScalar<Seen>
{
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Waiting = new();

    /// <summary>Done when somebody has read it.</summary>
    public static Task Wait(string text) => Of(text).Task;

    /// <inheritdoc/>
    public static Seen Read(ref Utf8JsonReader reader)
    {
        var seen = new Seen(reader.GetString()!);
        Of(seen.Text).TrySetResult();
        return seen;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer) => writer.WriteStringValue(Text);

    private static TaskCompletionSource Of(string text) => Waiting.GetOrAdd(text, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
