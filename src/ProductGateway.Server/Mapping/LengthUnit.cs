namespace ProductGateway.Server.Mapping;

/// <summary>What a vendor counts when it limits a text.</summary>
internal enum LengthUnit
{
    /// <summary>UTF-16 units, as SQL Server's nvarchar columns count: one for most characters, two for emoji.</summary>
    Utf16,

    /// <summary>Unicode code points, as JSON Schema's maxLength counts.</summary>
    CodePoint,
}
