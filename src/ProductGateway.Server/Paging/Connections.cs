using ProductGateway.Server.Types;

namespace ProductGateway.Server.Paging;

/// <summary>A page in the words of the schema, which has a type for each list.</summary>
internal static class Connections
{
    public static MicrosoftProductConnection ToSchema(this Page<MicrosoftProduct> page) => new(
        Edges: [.. page.Edges.Select(edge => new MicrosoftProductEdge(Cursor: edge.Cursor, Node: edge.Node))],
        Nodes: page.Nodes,
        PageInfo: page.Info);

    public static SuperOfficeProductConnection ToSchema(this Page<SuperOfficeProduct> page) => new(
        Edges: [.. page.Edges.Select(edge => new SuperOfficeProductEdge(Cursor: edge.Cursor, Node: edge.Node))],
        Nodes: page.Nodes,
        PageInfo: page.Info);

    public static FinagoProductConnection ToSchema(this Page<FinagoProduct> page) => new(
        Edges: [.. page.Edges.Select(edge => new FinagoProductEdge(Cursor: edge.Cursor, Node: edge.Node))],
        Nodes: page.Nodes,
        PageInfo: page.Info);

    public static ProductConnection ToSchema(this Page<IProduct> page, IReadOnlyList<SourceStatus> sources) => new(
        Edges: [.. page.Edges.Select(edge => new ProductEdge(Cursor: edge.Cursor, Node: edge.Node))],
        Nodes: page.Nodes,
        PageInfo: page.Info,
        Sources: sources);
}
