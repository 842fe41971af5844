using System.Globalization;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>Collects what is wrong with one input, all of it, before anything is sent.</summary>
/// <param name="vendorName">Whose limits they are, as people know the vendor.</param>
internal sealed class InputProblems(string vendorName)
{
    /// <summary>A list of faulty items is told this far: the answer must not outgrow the request by much.</summary>
    private const int MaxFound = 50;

    private readonly List<InvalidInputError> _found = [];

    /// <summary>In the order of the checks; the first 50.</summary>
    public IReadOnlyList<InvalidInputError> Found => _found;

    public void Add(GatewayCode code, string found, params string[] field) => Add(code, found, code.Advice(), field);

    /// <summary>A field that need not be there is there and says nothing.</summary>
    public void Idle(string found, params string[] field) => Add(GatewayCode.ValueRequired, found, "Give a value, or leave the field out.", field);

    /// <summary>Not empty and not blank.</summary>
    public void Required(string value, params string[] field)
    {
        if (string.IsNullOrWhiteSpace(value)) Add(GatewayCode.ValueRequired, $"is {(value.Length == 0 ? "empty" : "blank")}", field);
    }

    /// <summary>At most so many characters; null is fine.</summary>
    public void Length(string? value, int max, LengthUnit unit, params string[] field)
    {
        if (value is null || value.Length <= max) return;

        var length = unit is LengthUnit.Utf16 ? value.Length : value.EnumerateRunes().Count();
        if (length > max) Add(GatewayCode.ValueTooLong, $"has {Text(length)} characters; {vendorName} keeps {Text(max)}", field);
    }

    /// <summary>A whole number that fits 32 bits; null is fine.</summary>
    public void WholeNumber(string? value, params string[] field)
    {
        if (value is null) return;

        var digits = value.AsSpan(value.StartsWith('-') ? 1 : 0);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            Add(GatewayCode.ValueMalformed, $"is not a whole number, as {vendorName}'s ids are", field);
        }
        else if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            Add(GatewayCode.ValueOutOfRange, $"is beyond {vendorName}'s ids, which have 32 bits", field);
        }
    }

    /// <summary>The vendor holds the number as a double: one that would come back changed is refused; null is fine.</summary>
    public void FitsDouble(decimal? value, params string[] field)
    {
        if (value is not { } exact) return;

        var written = exact.ToString(CultureInfo.InvariantCulture);
        var shortest = double.Parse(written, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
        if (!decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var kept) || kept != exact)
        {
            Add(GatewayCode.ValueOutOfRange, $"would become {shortest}: {vendorName} keeps 15 to 17 significant digits", field);
        }
    }

    /// <summary>No enum value that only answers may have.</summary>
    public void Recognized<T>(T? value, T unrecognized, params string[] field)
        where T : struct, Enum
    {
        if (!unrecognized.Equals(value)) return;
        Add(GatewayCode.ValueNotAllowed, "is UNRECOGNIZED, which only answers have", field);
    }

    /// <summary>No key twice, case aside.</summary>
    /// <param name="keys">In the order of the list.</param>
    /// <param name="list">The input field that is the list.</param>
    /// <param name="member">The member of an item that is the key.</param>
    public void DistinctKeys(IEnumerable<string> keys, string list, string member)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, key) in keys.Index())
        {
            if (seen.Add(key)) continue;
            Add(GatewayCode.DuplicateKey, "names a key that stands earlier in the list", list, Text(index), member);
        }
    }

    private void Add(GatewayCode code, string found, string advice, string[] field)
    {
        if (_found.Count == MaxFound) return;

        _found.Add(new InvalidInputError(
            Message: $"{string.Join('.', field)} {found}. {advice}",
            Code: code.Text(),
            Field: field));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
