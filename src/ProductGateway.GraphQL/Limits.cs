using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL;

/// <summary>What the text and the variables of one request may ask for: refused before any resolver runs, and found in time linear in the text.</summary>
/// <remarks>
/// Ours, not the specification's. What is counted in an operation is counted with its fragments spread out, a fragment as often as it is spread,
/// whatever its name, and introspection like any other field. Each operation of a document is counted, since a document that is valid once is
/// valid for every <c>operationName</c>.
/// </remarks>
public sealed record Limits
{
    /// <summary>Limits that nothing exceeds, but for <see cref="MaxRecursion"/>: whatever walks a tree relies on that.</summary>
    public static Limits None { get; } = new()
    {
        MaxTokens = int.MaxValue,
        MaxDepth = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxRootFields = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
        MaxFragments = int.MaxValue,
        MaxCreates = int.MaxValue,
        MaxListInput = int.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
        MaxErrors = int.MaxValue,
    };

    /// <summary>Tokens of a document, commas and comments not counted; reading stops at the first one too many. Default 5,000, at least 1. Code <c>TOKEN_LIMIT_EXCEEDED</c>.</summary>
    public int MaxTokens { get; init => field = AtLeast(1, value); } = 5_000;

    /// <summary>
    /// Levels of selection sets, list and object values and list types in a document, counted together, and of arrays and objects in variables.
    /// 1 to 128, which is the default. Code <c>RECURSION_LIMIT_EXCEEDED</c>.
    /// </summary>
    public int MaxRecursion
    {
        get;
        init => field = AtLeast(1, value) <= ParserOptions.DeepestRecursion ? value : throw OutOfRange(value, $"1 to {ParserOptions.DeepestRecursion}");
    } = ParserOptions.DeepestRecursion;

    /// <summary>Fields one inside another in an operation; a root field is at level 1. Default 20, at least 1. Code <c>DEPTH_LIMIT_EXCEEDED</c>.</summary>
    public int MaxDepth { get; init => field = AtLeast(1, value); } = 20;

    /// <summary>Fields of an operation. Default 1,000, at least 1. Code <c>FIELD_LIMIT_EXCEEDED</c>.</summary>
    public int MaxFields { get; init => field = AtLeast(1, value); } = 1_000;

    /// <summary>Fields at the root of an operation. Default 100, at least 1. Code <c>ROOT_FIELD_LIMIT_EXCEEDED</c>.</summary>
    public int MaxRootFields { get; init => field = AtLeast(1, value); } = 100;

    /// <summary>Fields of an operation that have an alias. Default 100; 0 allows none. Code <c>ALIAS_LIMIT_EXCEEDED</c>.</summary>
    public int MaxAliases { get; init => field = AtLeast(0, value); } = 100;

    /// <summary>Directives at one place of a document. Default 5; 0 allows none. Code <c>DIRECTIVE_LIMIT_EXCEEDED</c>.</summary>
    public int MaxDirectivesPerLocation { get; init => field = AtLeast(0, value); } = 5;

    /// <summary>Fragment definitions of a document. Default 50; 0 allows none. Code <c>FRAGMENT_LIMIT_EXCEEDED</c>.</summary>
    public int MaxFragments { get; init => field = AtLeast(0, value); } = 50;

    /// <summary>Fields at the root of a mutation, each of which creates something or may do so. Default 10; 0 allows none. Code <c>CREATE_LIMIT_EXCEEDED</c>.</summary>
    public int MaxCreates { get; init => field = AtLeast(0, value); } = 10;

    /// <summary>Items of one list in a document or in variables. Default 1,000; 0 allows only empty ones. Code <c>LIST_INPUT_LIMIT_EXCEEDED</c>.</summary>
    public int MaxListInput { get; init => field = AtLeast(0, value); } = 1_000;

    /// <summary>
    /// Lists of introspection one inside another, such as <c>types { fields { args</c>. Default 3, which the queries of all known tools keep to; 0 allows none.
    /// Code <c>INTROSPECTION_DEPTH_LIMIT_EXCEEDED</c>.
    /// </summary>
    public int MaxIntrospectionDepth { get; init => field = AtLeast(0, value); } = 3;

    /// <summary>
    /// Errors reported of one document, and of one request's variables; one further error says that there are more, and the rest is not looked at. Default 5, at least 1.
    /// Code <c>ERROR_LIMIT_EXCEEDED</c>.
    /// </summary>
    public int MaxErrors { get; init => field = AtLeast(1, value); } = 5;

    /// <summary>Those of the limits that a parser keeps.</summary>
    public ParserOptions ForParser() => new() { MaxTokens = MaxTokens, MaxRecursion = MaxRecursion };

    private static int AtLeast(int smallest, int value) => value >= smallest ? value : throw OutOfRange(value, $"{smallest} or more");

    private static ArgumentOutOfRangeException OutOfRange(int value, string range) => new(nameof(value), value, $"Choose {range}.");
}
