using System.Text.Json;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>A product as SuperOffice answers it (its page "POST Product"). Empty text is common and stays empty.</summary>
/// <remarks>
/// Null: absent, null, or not of the documented type; for numbers also the not-given sentinel, <see cref="decimal.MinValue"/> in
/// any spelling.
/// </remarks>
public sealed record Product
{
    /// <summary>The primary key.</summary>
    public required long ProductId { get; init; }

    /// <summary>The product's key in the system that supplies it.</summary>
    public string? ErpProductKey { get; init; }

    /// <summary>The price list's key, or its primary key when it is a built-in one.</summary>
    public string? ErpPriceListKey { get; init; }

    /// <summary>The name in the user interface.</summary>
    public string? Name { get; init; }

    /// <summary>May have several lines.</summary>
    public string? Description { get; init; }

    /// <summary>The article number in the system that supplies it.</summary>
    public string? Code { get; init; }

    /// <summary>The unit of the prices.</summary>
    public string? PriceUnit { get; init; }

    /// <summary>The unit of the quantities.</summary>
    public string? QuantityUnit { get; init; }

    /// <summary>Whether it is sold in repeating intervals.</summary>
    public bool? IsSubscription { get; init; }

    /// <summary>A list id as text, or free text.</summary>
    public string? SubscriptionUnit { get; init; }

    /// <summary>How many subscription units are suggested.</summary>
    public decimal? DefaultSubscriptionQuantity { get; init; }

    /// <summary>A number within some hierarchy, for example 1.4.3.2P.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>Free text; often an address.</summary>
    public string? Url { get; init; }

    /// <summary>A list id as text, or free text.</summary>
    public string? ProductCategoryKey { get; init; }

    /// <summary>A list id as text, or free text.</summary>
    public string? ProductFamilyKey { get; init; }

    /// <summary>A list id as text, or free text.</summary>
    public string? ProductTypeKey { get; init; }

    /// <summary>Percent.</summary>
    public decimal? Vat { get; init; }

    /// <summary>For documents only.</summary>
    public string? VatInfo { get; init; }

    /// <summary>The cost price. SuperOffice documents the sentinel here.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>The lowest price that may be offered. SuperOffice documents the sentinel here.</summary>
    public decimal? UnitMinimumPrice { get; init; }

    /// <summary>The price from which discounts count.</summary>
    public decimal? UnitListPrice { get; init; }

    /// <summary>False hides the product from searches.</summary>
    public bool? InAssortment { get; init; }

    /// <summary>A contact id as text, or a name.</summary>
    public string? Supplier { get; init; }

    /// <summary>The supplier's part code.</summary>
    public string? SupplierCode { get; init; }

    /// <summary>
    /// Parsed from <c>Field=right&amp;Field=right</c>. Null when that text does not parse: then it stands in
    /// <see cref="Unmapped"/>.
    /// </summary>
    public IReadOnlyList<FieldRight>? Rights { get; init; }

    /// <summary>Names of calculation rules, joined by comma.</summary>
    public string? Rule { get; init; }

    /// <summary>In the vendor's order.</summary>
    public IReadOnlyList<ExtraInfo>? ExtraInfo { get; init; }

    /// <summary>Read-only.</summary>
    public string? RawExtraInfo { get; init; }

    /// <summary>Free text.</summary>
    public string? ExtraField1 { get; init; }

    /// <summary>Free text.</summary>
    public string? ExtraField2 { get; init; }

    /// <summary>Free text.</summary>
    public string? ExtraField3 { get; init; }

    /// <summary>Free text.</summary>
    public string? ExtraField4 { get; init; }

    /// <summary>Free text.</summary>
    public string? ExtraField5 { get; init; }

    /// <summary>Negative means that many are on order.</summary>
    public decimal? InStock { get; init; }

    /// <summary>What the caller may do with the row.</summary>
    public Right? TableRight { get; init; }

    /// <summary>The vendor's map from field name to properties, in its order.</summary>
    public IReadOnlyList<FieldProperty>? FieldProperties { get; init; }

    /// <summary>
    /// A JSON object of the members that no property above holds, in SuperOffice's spelling; at most 64 kB. Null when there are
    /// none, and where not <see cref="ProductMembers.All"/> were asked for.
    /// </summary>
    public JsonElement? Unmapped { get; init; }

    /// <summary>
    /// What was asked for. A member outside is null here whatever SuperOffice holds: only with <see cref="ProductMembers.All"/> is
    /// this a whole product.
    /// </summary>
    public ProductMembers Members { get; init; } = ProductMembers.All;
}

/// <summary>A field right that differs from the standard.</summary>
/// <param name="Field">Mostly a field of the quote line.</param>
/// <param name="Right">N, R, W or M.</param>
public sealed record FieldRight(string Field, RightCode Right);

/// <summary>A right on a row or a field.</summary>
/// <param name="Mask">Flag names joined by comma, for example <c>Update, UIHintMandatory</c>.</param>
/// <param name="Reason">Often a resource id in brackets.</param>
public sealed record Right(string? Mask, string? Reason);

/// <summary>Extra information of the connector that supplies the product.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Type">What the value is.</param>
/// <param name="TableRight">Answers only.</param>
/// <param name="FieldProperties">Answers only; in the vendor's order.</param>
public sealed record ExtraInfo(
    string? Name, string? Value, ExtraInfoType? Type, Right? TableRight = null, IReadOnlyList<FieldProperty>? FieldProperties = null);

/// <summary>One entry of <c>FieldProperties</c>.</summary>
/// <param name="Field">The key.</param>
/// <param name="FieldRight">What the caller may do with the field.</param>
/// <param name="FieldType">A .NET type name, for example <c>System.Int32</c>.</param>
/// <param name="FieldLength">The column's length.</param>
public sealed record FieldProperty(string Field, Right? FieldRight, string? FieldType, int? FieldLength);

/// <summary>A right as the text <c>Rights</c> spells it.</summary>
public enum RightCode
{
    /// <summary>A letter that SuperOffice does not document; the whole text stands in <see cref="Product.Unmapped"/>.</summary>
    Unrecognized,

    /// <summary>None, or hidden.</summary>
    N,

    /// <summary>Read-only.</summary>
    R,

    /// <summary>Writeable.</summary>
    W,

    /// <summary>Mandatory.</summary>
    M,
}

/// <summary>What an extra information's value is.</summary>
public enum ExtraInfoType
{
    /// <summary>A word that SuperOffice does not document; it stands in <see cref="Product.Unmapped"/>.</summary>
    Unrecognized,

    /// <summary><c>String</c>.</summary>
    String,

    /// <summary><c>Url</c>.</summary>
    Url,

    /// <summary><c>Image</c>.</summary>
    Image,
}
