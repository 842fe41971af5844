using System.Text;
using System.Text.Json;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>The operations of a client, as its build writes them for the server: Apollo's persisted query manifest, version 1.</summary>
/// <remarks><see href="https://www.apollographql.com/docs/graphos/platform/security/persisted-queries#manifest-format"/></remarks>
internal static class OperationManifest
{
    private const string Format = "apollo-persisted-query-manifest";

    /// <summary>The name and the text of each operation whose id is the SHA-256 of its text, in the file's order. All others are mistakes.</summary>
    public static IEnumerable<(string Name, byte[] Text)> Read(string file, List<string> mistakes)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var json = JsonDocument.Parse(stream);
            return ReadOperations(json.RootElement, mistakes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            mistakes.Add($"Is no JSON ({exception.Message.TrimEnd('.')}). Let the client's build write it again.");
            return [];
        }
    }

    private static List<(string Name, byte[] Text)> ReadOperations(JsonElement manifest, List<string> mistakes)
    {
        var (format, operations) = (Member(manifest, "format"), Member(manifest, "operations"));
        var isOfFormat = format.ValueKind == JsonValueKind.String && format.ValueEquals(Format);
        if (!isOfFormat || operations.ValueKind != JsonValueKind.Array)
        {
            mistakes.Add($"Is no manifest: it has no \"format\": \"{Format}\" with a list of \"operations\". Take it out of the folder.");
            return [];
        }

        if (Member(manifest, "version") is not { ValueKind: JsonValueKind.Number } version || !version.TryGetInt32(out var number) || number != 1)
        {
            mistakes.Add("Is no manifest of version 1. Let a client's build write that version.");
            return [];
        }

        var texts = new List<(string Name, byte[] Text)>();
        var index = 0;
        foreach (var operation in operations.EnumerateArray())
        {
            if (ReadOperation(operation, index++, mistakes) is { } read) texts.Add(read);
        }

        return texts;
    }

    private static (string Name, byte[] Text)? ReadOperation(JsonElement operation, int index, List<string> mistakes)
    {
        var name = Text(operation, "name") ?? $"operations[{index}]";
        if (Text(operation, "id") is not { } id || Text(operation, "body") is not { } body)
        {
            mistakes.Add($"{name}: has no \"id\" or no \"body\". Let the client's build write the manifest again.");
            return null;
        }

        var utf8 = Encoding.UTF8.GetBytes(body);
        if (string.Equals(id, TrustedDocuments.IdOf(utf8), StringComparison.OrdinalIgnoreCase)) return (name, utf8);
        mistakes.Add($"{name}: its id is not the SHA-256 of its body. One of the two was edited: let the client's build write the manifest again.");
        return null;
    }

    private static string? Text(JsonElement element, string name)
        => Member(element, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    private static JsonElement Member(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
