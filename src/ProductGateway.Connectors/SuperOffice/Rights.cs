namespace ProductGateway.Connectors.SuperOffice;

/// <summary>The text <c>Field=right&amp;Field=right</c> of SuperOffice's member <c>Rights</c>.</summary>
internal static class Rights
{
    /// <summary>The documented letters, in any case.</summary>
    public static readonly Dictionary<string, RightCode> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["N"] = RightCode.N,
        ["R"] = RightCode.R,
        ["W"] = RightCode.W,
        ["M"] = RightCode.M,
    };

    /// <returns>The pairs in their order, none for empty text; null when a piece is no pair.</returns>
    public static IReadOnlyList<FieldRight>? Parse(string text)
    {
        var rights = new List<FieldRight>();
        foreach (var piece in text.Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = piece.Split('=', StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } field, { Length: > 0 } code])
                return null;

            rights.Add(new FieldRight(field, Codes.GetValueOrDefault(code, RightCode.Unrecognized)));
        }

        return rights;
    }

    /// <exception cref="ArgumentException">
    /// A field name is empty or holds one of the two marks, for which SuperOffice has no escape; or a code is unrecognized.
    /// </exception>
    public static string Format(IReadOnlyList<FieldRight> rights) => string.Join('&', rights.Select(Format));

    private static string Format(FieldRight right)
    {
        if (string.IsNullOrWhiteSpace(right.Field) || right.Field.AsSpan().ContainsAny('=', '&'))
            throw new ArgumentException($"The field '{right.Field}' cannot stand in SuperOffice's Rights; name it without = and &.", nameof(right));

        return right.Right != RightCode.Unrecognized
            ? $"{right.Field}={right.Right}"
            : throw new ArgumentException($"The right of {right.Field} is not one of N, R, W, M; choose one.", nameof(right));
    }
}
