using System.Text.Json.Nodes;

namespace ProductGateway.Sandbox.SuperOffice.Archive;

/// <summary>One row behind the list: the product as a read by id answers it, and the stamps that only the list shows.</summary>
/// <param name="Product">The entity, all members there.</param>
/// <param name="Registered">UTC.</param>
/// <param name="Updated">UTC; null when it never was.</param>
internal sealed record ArchiveRow(JsonObject Product, DateTime Registered, DateTime? Updated)
{
    public int Id => (int)Product["ProductId"]!;

    public string Text(string member) => (string?)Product[member] ?? "";
}
