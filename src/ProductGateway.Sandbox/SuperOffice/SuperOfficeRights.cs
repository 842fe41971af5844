using System.Text.Json.Nodes;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>The access rights that come with every entity: what the caller may do with the row, and with single fields.</summary>
internal static class SuperOfficeRights
{
    public static JsonObject Table() => Right("Select, Update, Insert, Delete", "");

    public static JsonObject Fields() => new()
    {
        ["ProductId"] = Field("Read", "", "System.Int32", 4),
        ["Name"] = Field("Update, UIHintMandatory", "[SR_MANDATORY_FIELD_9001]", "System.String", 254),
        ["UnitCost"] = Field("None", "[SR_HIDDEN]", "System.Double", 8),
        ["Description"] = Field("Update", "", "System.String", 2047),
    };

    public static JsonObject Right(string mask, string reason) => new() { ["Mask"] = mask, ["Reason"] = reason };

    private static JsonObject Field(string mask, string reason, string type, int length) => new()
    {
        ["FieldRight"] = Right(mask, reason),
        ["FieldType"] = type,
        ["FieldLength"] = length,
    };
}
