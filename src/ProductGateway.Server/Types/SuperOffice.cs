using System.Text.Json;

namespace ProductGateway.Server.Types;

/// <summary>A product of SuperOffice CRM: a line of a price list that sales people put into quotes.</summary>
internal sealed record SuperOfficeProduct : IProduct, IPricedProduct, ICatalogProduct, INode
{
    /// <summary>Opaque, globally unique, stable.</summary>
    public required string Id { get; init; }

    /// <summary>Always SUPEROFFICE.</summary>
    public required Vendor Vendor { get; init; }

    /// <summary>SuperOffice: ProductId.</summary>
    public required string VendorId { get; init; }

    /// <summary>SuperOffice: Name.</summary>
    public required string? Name { get; init; }

    /// <summary>Members that SuperOffice sent and this schema does not model, in its spelling; null when there are none.</summary>
    public required JsonElement? Unmapped { get; init; }

    /// <summary>Article number in the system that supplies the product. SuperOffice: Code.</summary>
    public required string? Code { get; init; }

    /// <summary>Also the tool tip of lists; possibly of several lines. SuperOffice: Description.</summary>
    public required string? Description { get; init; }

    /// <summary>Price that discounts are reckoned from. SuperOffice: UnitListPrice.</summary>
    public required decimal? ListPrice { get; init; }

    /// <summary>Cost of one unit; null when the vendor says that it is not given. SuperOffice: UnitCost.</summary>
    public required decimal? CostPrice { get; init; }

    /// <summary>False when discontinued: searches leave it out then. SuperOffice: InAssortment.</summary>
    public required bool? IsActive { get; init; }

    /// <summary>Key of the product in the ERP system behind the price list. SuperOffice: ERPProductKey.</summary>
    public required string? ErpProductKey { get; init; }

    /// <summary>Key of the price list; of a built-in list, its primary key. SuperOffice: ERPPriceListKey.</summary>
    public required string? ErpPriceListKey { get; init; }

    /// <summary>Unit that the price is for, free text. SuperOffice: PriceUnit.</summary>
    public required string? PriceUnit { get; init; }

    /// <summary>Unit that quantities are counted in, free text. SuperOffice: QuantityUnit.</summary>
    public required string? QuantityUnit { get; init; }

    /// <summary>True when sold in repeating intervals. SuperOffice: IsSubscription.</summary>
    public required bool? IsSubscription { get; init; }

    /// <summary>The interval: the id of a list item, or a text. SuperOffice: SubscriptionUnit.</summary>
    public required string? SubscriptionUnit { get; init; }

    /// <summary>How many intervals a quote line proposes. SuperOffice: DefaultSubscriptionQuantity.</summary>
    public required decimal? DefaultSubscriptionQuantity { get; init; }

    /// <summary>Place in some hierarchy, such as 1.4.3.2P; quotes sort by it. SuperOffice: ItemNumber.</summary>
    public required string? ItemNumber { get; init; }

    /// <summary>Page about the product. SuperOffice: Url.</summary>
    public required string? Url { get; init; }

    /// <summary>The id of a list item, or a text. SuperOffice: ProductCategoryKey.</summary>
    public required string? ProductCategoryKey { get; init; }

    /// <summary>The id of a list item, or a text. SuperOffice: ProductFamilyKey.</summary>
    public required string? ProductFamilyKey { get; init; }

    /// <summary>The id of a list item, or a text. SuperOffice: ProductTypeKey.</summary>
    public required string? ProductTypeKey { get; init; }

    /// <summary>Percent, 25 for 25 %. SuperOffice: VAT.</summary>
    public required decimal? VatPercent { get; init; }

    /// <summary>Text about the tax for quote documents. SuperOffice: VATInfo.</summary>
    public required string? VatInfo { get; init; }

    /// <summary>Lowest price that may be offered; null when the vendor says that it is not given. SuperOffice: UnitMinimumPrice.</summary>
    public required decimal? MinimumPrice { get; init; }

    /// <summary>A contact id as text, or a name. SuperOffice: Supplier.</summary>
    public required string? SupplierRef { get; init; }

    /// <summary>The supplier's own part number. SuperOffice: SupplierCode.</summary>
    public required string? SupplierCode { get; init; }

    /// <summary>
    /// Fields with rights of their own, in the vendor's order. A text that does not parse stands whole in
    /// <c>unmapped.Rights</c>. SuperOffice: Rights.
    /// </summary>
    public required IReadOnlyList<SuperOfficeFieldRight>? Rights { get; init; }

    /// <summary>Names of calculation rules, separated by commas. SuperOffice: Rule.</summary>
    public required string? Rule { get; init; }

    /// <summary>Further facts from the price list's connector. SuperOffice: ExtraInfo.</summary>
    public required IReadOnlyList<SuperOfficeExtraInfo>? ExtraInfo { get; init; }

    /// <summary>The same as plain text; read only. SuperOffice: RawExtraInfo.</summary>
    public required string? RawExtraInfo { get; init; }

    /// <summary>Free text for quote documents. SuperOffice: ExtraField1.</summary>
    public required string? ExtraField1 { get; init; }

    /// <summary>Free text for quote documents. SuperOffice: ExtraField2.</summary>
    public required string? ExtraField2 { get; init; }

    /// <summary>Free text for quote documents. SuperOffice: ExtraField3.</summary>
    public required string? ExtraField3 { get; init; }

    /// <summary>Free text for quote documents. SuperOffice: ExtraField4.</summary>
    public required string? ExtraField4 { get; init; }

    /// <summary>Free text for quote documents. SuperOffice: ExtraField5.</summary>
    public required string? ExtraField5 { get; init; }

    /// <summary>Units at hand; negative means that many are on order. SuperOffice: InStock.</summary>
    public required decimal? InStock { get; init; }

    /// <summary>What this gateway's user may do with the product. SuperOffice: TableRight.</summary>
    public required SuperOfficeRight? TableRight { get; init; }

    /// <summary>What this gateway's user may do with each field, in the vendor's order. SuperOffice: FieldProperties.</summary>
    public required IReadOnlyList<SuperOfficeFieldProperty>? FieldProperties { get; init; }
}

/// <summary>The right on one field of a quote line. SuperOffice: one <c>Field=right</c> of Rights.</summary>
internal sealed record SuperOfficeFieldRight
{
    /// <summary>The vendor's name of the field.</summary>
    public required string Field { get; init; }

    /// <summary>What people may do with it. SuperOffice: the letter after <c>=</c>.</summary>
    public required SuperOfficeRightCode Right { get; init; }
}

/// <summary>Right on a field of a quote line.</summary>
internal enum SuperOfficeRightCode
{
    /// <summary>Hidden. SuperOffice: N.</summary>
    N,

    /// <summary>Read only. SuperOffice: R.</summary>
    R,

    /// <summary>Writable. SuperOffice: W.</summary>
    W,

    /// <summary>Mandatory. SuperOffice: M.</summary>
    M,

    /// <summary>Output only: a right that this schema does not know yet; the vendor's text stands in <c>unmapped.Rights</c>.</summary>
    Unrecognized,
}

/// <summary>A right as SuperOffice states it. SuperOffice: TableRight, FieldRight.</summary>
internal sealed record SuperOfficeRight
{
    /// <summary>Names of rights, separated by commas, such as Update, UIHintMandatory. SuperOffice: Mask.</summary>
    public required string? Mask { get; init; }

    /// <summary>Why, often the key of a text resource. SuperOffice: Reason.</summary>
    public required string? Reason { get; init; }
}

/// <summary>One further fact about a product. SuperOffice: an item of ExtraInfo.</summary>
internal sealed record SuperOfficeExtraInfo
{
    /// <summary>SuperOffice: Name.</summary>
    public required string? Name { get; init; }

    /// <summary>SuperOffice: Value.</summary>
    public required string? Value { get; init; }

    /// <summary>How to show the value. SuperOffice: Type.</summary>
    public required SuperOfficeExtraInfoType? Type { get; init; }

    /// <summary>SuperOffice: TableRight.</summary>
    public required SuperOfficeRight? TableRight { get; init; }

    /// <summary>SuperOffice: FieldProperties.</summary>
    public required IReadOnlyList<SuperOfficeFieldProperty>? FieldProperties { get; init; }
}

/// <summary>How a further fact is shown. SuperOffice: Type of an item of ExtraInfo.</summary>
internal enum SuperOfficeExtraInfoType
{
    /// <summary>As text. SuperOffice: String.</summary>
    String,

    /// <summary>As a link. SuperOffice: Url.</summary>
    Url,

    /// <summary>As a picture. SuperOffice: Image.</summary>
    Image,

    /// <summary>Output only: a type that this schema does not know yet; the vendor's text stands in <c>unmapped.ExtraInfo</c>.</summary>
    Unrecognized,
}

/// <summary>What SuperOffice says about one field. SuperOffice: an entry of FieldProperties.</summary>
internal sealed record SuperOfficeFieldProperty
{
    /// <summary>The vendor's name of the field: the key of the entry.</summary>
    public required string Field { get; init; }

    /// <summary>SuperOffice: FieldRight.</summary>
    public required SuperOfficeRight? FieldRight { get; init; }

    /// <summary>A .NET type name such as System.String. SuperOffice: FieldType.</summary>
    public required string? FieldType { get; init; }

    /// <summary>Longest text in characters; of other types, bytes. SuperOffice: FieldLength.</summary>
    public required int? FieldLength { get; init; }
}

/// <summary>What <c>createSuperOfficeProduct</c> answers.</summary>
internal sealed record CreateSuperOfficeProductPayload : ICreateProductPayload
{
    /// <summary>What happened, in one word.</summary>
    public required CreateOutcome Outcome { get; init; }

    /// <summary>The product as SuperOffice answered it. Null unless CREATED.</summary>
    public required SuperOfficeProduct? Product { get; init; }

    /// <summary>Why it is not CREATED. Empty on success.</summary>
    public required IReadOnlyList<IMutationError> Errors { get; init; }

    /// <summary>SuperOffice's correlation id when it sent one.</summary>
    public required string? VendorTraceId { get; init; }

    IProduct? ICreateProductPayload.Product => Product;
}
