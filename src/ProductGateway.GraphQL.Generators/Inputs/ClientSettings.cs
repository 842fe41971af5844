using Microsoft.CodeAnalysis.Text;
using ProductGateway.GraphQL.Generators.Model;
using ProductGateway.GraphQL.Generators.Model.Client;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>What <c>.graphqlrc.json</c> says, in Strawberry Shake's shape.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">Of the client class, such as <c>ProductGatewayClient</c>.</param>
/// <param name="Namespace">Of everything generated.</param>
/// <param name="Url">The endpoint when nobody sets another; null without one.</param>
/// <param name="IsInternal">True with <c>"accessModifier": "internal"</c>.</param>
/// <param name="OverWebSocket">True when the first transport profile says <c>"subscription": "WebSocket"</c>.</param>
/// <param name="Scalars">Custom scalars and the C# types that read and write them.</param>
/// <param name="Schema">What <c>schema</c> names, for messages; null without one.</param>
/// <param name="Finding">Why the file cannot be used; null when it can.</param>
internal sealed record ClientSettings(
    string Path,
    string Name,
    string Namespace,
    string? Url,
    bool IsInternal,
    bool OverWebSocket,
    EquatableArray<ScalarMapping> Scalars,
    string? Schema,
    Finding? Finding)
{
    /// <summary>The name that GraphQL tools look for.</summary>
    public const string FileName = ".graphqlrc.json";

    private const string SeveralProjects = "One project has one client, and \"projects\" describes several: write \"schema\", \"documents\" and \"extensions\" "
        + "of this one at the root, and give each further client a C# project with a " + FileName + " of its own.";

    /// <param name="file">The settings file.</param>
    /// <param name="rootNamespace">The project's, when the file names none.</param>
    public static ClientSettings Parse(GraphQLFile file, string rootNamespace)
    {
        try
        {
            var root = JsonText.Parse(file.Text) as Dictionary<string, object?> ?? [];
            return Read(file, root, Member(Member(root, "extensions"), "strawberryShake"), rootNamespace);
        }
        catch (FormatException exception)
        {
            return Unusable(file.Path, PlaceAt(file, (int)exception.Data["position"]!), $"{exception.Message} Write JSON; comments are allowed.");
        }
    }

    private static ClientSettings Read(GraphQLFile file, Dictionary<string, object?> root, Dictionary<string, object?> client, string rootNamespace)
    {
        if (root.ContainsKey("projects")) return Unusable(file.Path, PlaceAt(file, Math.Max(file.Text.IndexOf("\"projects\"", StringComparison.Ordinal), 0)), SeveralProjects);
        var name = Text(client, "name") ?? "";
        if (!ClientNames.IsIdentifier(name))
            return Unusable(file.Path, PlaceAt(file, 0), $"The client has no usable name: add \"extensions\": {{ \"strawberryShake\": {{ \"name\": \"ShopClient\" }} }}.");
        var profiles = client.TryGetValue("transportProfiles", out var found) ? found as List<object?> : null;
        var profile = profiles?.FirstOrDefault() as Dictionary<string, object?> ?? [];
        return new ClientSettings(
            file.Path,
            name,
            Text(client, "namespace") ?? rootNamespace,
            Text(client, "url"),
            Text(client, "accessModifier") == "internal",
            Text(profile, "subscription") == "WebSocket",
            Member(client, "scalars").Select(pair => new ScalarMapping(pair.Key, pair.Value as string ?? "")).ToEquatableArray(),
            root.TryGetValue("schema", out var schema) && schema is not null ? string.Join(", ", schema as List<object?> ?? [schema]) : null,
            null);
    }

    private static ClientSettings Unusable(string path, Place place, string message)
        => new(path, "", "", null, false, false, default, null, new Finding(Diagnostics.Settings.Id, place, message));

    private static Dictionary<string, object?> Member(Dictionary<string, object?> parent, string name)
        => parent.TryGetValue(name, out var value) && value is Dictionary<string, object?> member ? member : [];

    private static string? Text(Dictionary<string, object?> parent, string name) => parent.TryGetValue(name, out var value) ? value as string : null;

    private static Place PlaceAt(GraphQLFile file, int position)
    {
        var line = SourceText.From(file.Text).Lines.GetLinePosition(position);
        return new Place(file.Path, position, 0, line.Line + 1, line.Character + 1);
    }
}

/// <summary>A custom scalar and its C# type.</summary>
/// <param name="Scalar">Its name in the schema.</param>
/// <param name="Type">A type that implements <c>ICustomScalar</c>, with its namespace.</param>
internal sealed record ScalarMapping(string Scalar, string Type);
