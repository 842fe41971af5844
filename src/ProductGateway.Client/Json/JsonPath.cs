using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ProductGateway.Client.Json;

/// <summary>Where in a text a reader stood. Found by reading again up to there, so that reading what is right costs nothing.</summary>
internal static class JsonPath
{
    /// <param name="reader">A copy of the reader, at the start.</param>
    /// <param name="position">Offset of the token.</param>
    /// <returns>Such as <c>data.nodes[3].id</c>; what was read, when the text breaks before the token.</returns>
    public static string At(Utf8JsonReader reader, long position)
    {
        List<Step> steps = [];
        try
        {
            while (reader.Read() && reader.TokenStartIndex < position) Follow(ref reader, steps);
            if (steps.Count > 0 && IsElement(reader.TokenType)) steps[^1].Count();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The text is no JSON, or no UTF-8, from here on: as far as this the path is known.
        }

        return Text(steps);
    }

    private static void Follow(ref Utf8JsonReader reader, List<Step> steps)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps[^1].Name = reader.GetString();
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                if (steps.Count > 0) steps[^1].Count();
                steps.Add(new Step(reader.TokenType == JsonTokenType.StartArray));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.RemoveAt(steps.Count - 1);
                break;
            default:
                if (steps.Count > 0) steps[^1].Count();
                break;
        }
    }

    private static bool IsElement(JsonTokenType token)
        => token is not (JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray);

    private static string Text(List<Step> steps)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            if (step.IsList) text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
            else text.Append(text.Length > 0 ? "." : "").Append(step.Name);
        }

        return text.ToString().TrimEnd('.');
    }

    private sealed class Step(bool isList)
    {
        public bool IsList { get; } = isList;

        public int Index { get; private set; } = -1;

        public string? Name { get; set; }

        public void Count() => Index++;
    }
}
