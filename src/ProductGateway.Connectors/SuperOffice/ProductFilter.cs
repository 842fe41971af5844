namespace ProductGateway.Connectors.SuperOffice;

/// <summary>A condition that SuperOffice itself checks. The family is closed.</summary>
public abstract record ProductFilter
{
    private ProductFilter()
    {
    }

    /// <summary>Every one holds.</summary>
    /// <param name="Filters">At least one.</param>
    public sealed record And(IReadOnlyList<ProductFilter> Filters) : ProductFilter;

    /// <summary>One of them holds at least.</summary>
    /// <param name="Filters">At least one.</param>
    public sealed record Or(IReadOnlyList<ProductFilter> Filters) : ProductFilter;

    /// <summary>Compares text, in the way of the database behind it: most do not tell case apart.</summary>
    /// <param name="Column">What is compared.</param>
    /// <param name="Operator">How.</param>
    /// <param name="Values">One; for <see cref="TextOperator.In"/> at least one. Any text of whole characters.</param>
    public sealed record TextTest(TextColumn Column, TextOperator Operator, IReadOnlyList<string> Values) : ProductFilter;

    /// <summary>
    /// Compares a number. SuperOffice compares its sentinel for "not given" as the number that it is, below every price.
    /// </summary>
    /// <param name="Column">What is compared.</param>
    /// <param name="Operator">How.</param>
    /// <param name="Value">Sent with all its digits.</param>
    public sealed record NumberTest(NumberColumn Column, NumberOperator Operator, decimal Value) : ProductFilter;

    /// <summary>Compares a yes or no.</summary>
    /// <param name="Column">What is compared.</param>
    /// <param name="Value">What it has to be.</param>
    public sealed record FlagTest(FlagColumn Column, bool Value) : ProductFilter;
}

/// <summary>The archive columns of text that products are filtered by.</summary>
public enum TextColumn
{
    /// <summary><c>name</c>.</summary>
    Name,

    /// <summary><c>code</c>.</summary>
    Code,

    /// <summary><c>erpProductKey</c>.</summary>
    ErpProductKey,
}

/// <summary>The archive columns of numbers that products are filtered by.</summary>
public enum NumberColumn
{
    /// <summary><c>listPrice</c>.</summary>
    ListPrice,
}

/// <summary>The archive columns of yes and no that products are filtered by.</summary>
public enum FlagColumn
{
    /// <summary><c>inAssortment</c>.</summary>
    InAssortment,
}

/// <summary>How text is compared.</summary>
public enum TextOperator
{
    /// <summary>Equal: <c>is</c>.</summary>
    Eq,

    /// <summary>Not equal: <c>isNot</c>.</summary>
    Neq,

    /// <summary>The value stands somewhere in it: <c>contains</c>.</summary>
    Contains,

    /// <summary>It starts with the value: <c>begins</c>.</summary>
    StartsWith,

    /// <summary>Equal to one of the values: <c>in</c>.</summary>
    In,
}

/// <summary>How numbers are compared.</summary>
public enum NumberOperator
{
    /// <summary>Equal.</summary>
    Eq,

    /// <summary>Not equal.</summary>
    Neq,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Greater or equal.</summary>
    Gte,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Less or equal.</summary>
    Lte,
}
