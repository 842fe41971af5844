namespace ProductGateway.GraphQL.Language;

/// <summary>What a parser refuses although the grammar allows it.</summary>
public sealed class ParserOptions
{
    /// <summary>The nesting that every tree keeps to: whatever walks a tree may recurse.</summary>
    public const int DeepestRecursion = 128;

    /// <summary>
    /// The number of tokens that a text may have, ignored ones not counted. Default: unlimited.
    /// The caller sees <see cref="ErrorCode.TokenLimit"/> at the first token too many.
    /// </summary>
    public int MaxTokens { get; init; } = int.MaxValue;

    /// <summary>
    /// The number of selection sets, list and object values and list types that may stand one inside another, counted together.
    /// 1 to <see cref="DeepestRecursion"/>, which is the default. The caller sees <see cref="ErrorCode.RecursionLimit"/> where the first one too deep opens.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside the range.</exception>
    public int MaxRecursion
    {
        get;
        init => field = value is >= 1 and <= DeepestRecursion
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Choose a recursion limit from 1 to {DeepestRecursion}.");
    } = DeepestRecursion;

    internal static ParserOptions Default { get; } = new();
}
