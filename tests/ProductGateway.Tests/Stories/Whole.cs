using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ProductGateway.Client;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// Typed values compared whole: every property of every object by its name, decimals with all their digits, JSON to the letter. Which class holds
/// the properties does not count, as each operation has records of its own: objects of different types tell themselves by <c>TypeName</c>.
/// </summary>
internal static class Whole
{
    /// <summary>What <see cref="Peel"/> gives for an input that is left out.</summary>
    public static object Absent { get; } = new();

    /// <summary>Asserts all properties of both.</summary>
    public static void Is(object? expected, object? actual) => Assert.Equal(Text(typeof(object), expected), Text(typeof(object), actual));

    /// <summary>Asserts all properties that the interface of a fragment promises, down to the leaves.</summary>
    public static void IsAs<TFragment>(TFragment? expected, TFragment? actual)
        where TFragment : class
    {
        Assert.NotNull(actual);
        Assert.Equal(Text(typeof(TFragment), expected), Text(typeof(TFragment), actual));
    }

    /// <summary>The value of an <see cref="Optional{T}"/>, or <see cref="Absent"/>; anything else as it is.</summary>
    public static object? Peel(object? value)
    {
        if (!IsOf(value, typeof(Optional<>))) return value;
        var type = value!.GetType();
        return (bool)type.GetProperty(nameof(Optional<>.HasValue))!.GetValue(value)!
            ? type.GetProperty(nameof(Optional<>.Value))!.GetValue(value)
            : Absent;
    }

    private static string Text(Type declared, object? value)
    {
        var text = new StringBuilder();
        Write(text, declared, Peel(value), "\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Type declared, object? value, string line)
    {
        if (Leaf(value) is { } leaf) text.Append(leaf);
        else if (value is IEnumerable items) WriteList(text, declared, items, line + "  ");
        else WriteObject(text, IsFragment(declared) ? declared : value!.GetType(), value!, line + "  ");
    }

    private static string? Leaf(object? value) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text, Json.Readable),
        JsonElement json => "JSON " + Json.Compact(json.GetRawText()),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        Enum known => $"{known.GetType().Name}.{known}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ when value == Absent => "absent",
        _ when IsOf(value, typeof(OpenEnum<>)) => Open(value),
        _ => null,
    };

    private static string Open(object value)
    {
        var known = value.GetType().GetProperty(nameof(OpenEnum<>.Value))!.GetValue(value);
        return known is null ? $"{value.GetType().GenericTypeArguments[0].Name} unknown as \"{value}\"" : Leaf(known)!;
    }

    private static void WriteList(StringBuilder text, Type declared, IEnumerable items, string line)
    {
        var element = declared.IsGenericType ? declared.GenericTypeArguments[0] : typeof(object);
        text.Append('[');
        foreach (var item in items)
        {
            text.Append(line);
            Write(text, element, Peel(item), line);
        }

        text.Append(']');
    }

    private static void WriteObject(StringBuilder text, Type type, object value, string line)
    {
        IEnumerable<Type> types = type.IsInterface ? [type, .. type.GetInterfaces()] : [type];
        foreach (var property in types.SelectMany(each => each.GetProperties()).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(line).Append(property.Name).Append(": ");
            Write(text, property.PropertyType, Peel(property.GetValue(value)), line);
        }
    }

    private static bool IsFragment(Type type) => type.IsInterface && type.Namespace == typeof(IStoryClient).Namespace;

    private static bool IsOf(object? value, Type generic) => value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == generic;
}
