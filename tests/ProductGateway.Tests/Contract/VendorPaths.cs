using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server;

namespace ProductGateway.Tests.Contract;

/// <summary>The fields below a type of the schema under the vendor's own names, as their descriptions tell them.</summary>
internal sealed class VendorPaths
{
    private const string KeyOfEntry = "the key of the entry.";
    private const string ValueOfEntry = "the value of the entry.";

    private static readonly Schema Schema = GatewaySchema.Build();

    private readonly string _vendor;
    private readonly HashSet<string> _documented;
    private readonly List<VendorField> _found = [];

    private VendorPaths(string vendor, IEnumerable<string> documented)
    {
        _vendor = vendor;
        _documented = [.. documented];
    }

    /// <param name="type">Where to begin.</param>
    /// <param name="vendor">As descriptions call it.</param>
    /// <param name="documented">Where one of these is reached, what is below it is of our making.</param>
    public static IReadOnlyList<VendorField> Below(string type, string vendor, IEnumerable<string> documented)
    {
        var paths = new VendorPaths(vendor, documented);
        paths.Add(Schema.GetType(type)!, "", []);
        return paths._found;
    }

    private void Add(NamedType type, string prefix, IReadOnlyList<Step> route)
    {
        var key = Fields(type).FirstOrDefault(field => field.Description.Contains(KeyOfEntry, StringComparison.Ordinal)).Name;
        var below = key is null ? prefix : $"{prefix}.*";
        Step[] reached = route is [.., var last] ? [.. route.SkipLast(1), last with { Key = key }] : [];
        foreach (var field in Fields(type).Where(field => field.Name != key && !IsJoin(field.Type.Named)))
        {
            if (PathOf(field.Description, below) is not { } path) continue;

            Step[] here = [.. reached, new Step(field.Name, field.Type.NullableType is ListType, null)];
            if (_documented.Contains(path) || !Fields(field.Type.Named).Any())
            {
                _found.Add(new VendorField(path, here, field.Type.Named, field.Description));
            }
            else
            {
                Add(field.Type.Named, path, here);
            }
        }
    }

    // Another vendor's product: its members are that vendor's.
    private static bool IsJoin(NamedType type) => type is ObjectType { Interfaces: [_, ..] };

    private string? PathOf(string description, string prefix)
    {
        if (description.Contains(ValueOfEntry, StringComparison.Ordinal)) return prefix;

        var name = Regex.Match(description, $@"{_vendor}: (\w+(\.\w+)*)").Groups[1].Value;
        if (name.Length == 0) return null;

        return prefix.Length == 0 || name.Contains('.', StringComparison.Ordinal) ? name : $"{prefix}.{name}";
    }

    private static IEnumerable<(string Name, GraphQLType Type, string Description)> Fields(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.Select(field => (field.Name, field.Type, field.Description!)),
        InputObjectType input => input.Fields.Select(field => (field.Name, field.Type, field.Description!)),
        _ => [],
    };
}

/// <summary>One step to a field: its name, whether a list stands there, and the field that has the key where an entry of a map does.</summary>
internal readonly record struct Step(string Name, bool IsList, string? Key);

/// <summary>A field of the schema that a vendor's member has.</summary>
internal sealed record VendorField(string Path, IReadOnlyList<Step> Route, NamedType Type, string Description)
{
    public IReadOnlyList<string> Names => [.. Route.Select(step => step.Name)];

    public string Name => string.Join('.', Names);

    /// <summary>The value of an enum that stands for the vendor's word; null when there is none.</summary>
    public string? ValueFor(string vendor, string word) => (Type as EnumType)?.Values
        .SingleOrDefault(value => value.Description!.EndsWith($"{vendor}: {word}.", StringComparison.Ordinal))?.Name;

    public void Put(JsonObject input, JsonNode value)
    {
        var at = input;
        foreach (var step in Route.SkipLast(1))
        {
            at[step.Name] ??= step.IsList ? new JsonArray(new JsonObject()) : new JsonObject();
            at = (step.IsList ? at[step.Name]![0]! : at[step.Name]!).AsObject();
            if (step.Key is { } key) at[key] = "Any";
        }

        var leaf = Route[^1];
        var own = value.DeepClone();
        at[leaf.Name] = leaf.IsList && own is not JsonArray ? new JsonArray(own) : own;
    }

    public JsonElement In(JsonElement product)
    {
        var at = product;
        foreach (var step in Route)
        {
            if (at.ValueKind == JsonValueKind.Array) at = at[0];
            if (at.ValueKind != JsonValueKind.Object) return default;
            at = at.GetProperty(step.Name);
        }

        return at;
    }

    /// <summary>What selects all of them.</summary>
    public static string Selection(IEnumerable<VendorField> fields) => Select(fields.Select(field => (field.Names, field.Type)));

    private static string Select(IEnumerable<(IReadOnlyList<string> Names, NamedType Type)> fields)
        => string.Join(' ', fields.GroupBy(field => field.Names[0]).Select(group => group.First() switch
        {
            ({ Count: 1 }, ComplexType type) => $"{group.Key} {{ {string.Join(' ', type.Fields.Select(field => field.Name))} }}",
            ({ Count: 1 }, _) => group.Key,
            _ => $"{group.Key} {{ {Select(group.Select(field => (field.Names.Skip(1).ToList() as IReadOnlyList<string>, field.Type)))} }}",
        }));
}
