namespace ProductGateway.GraphQL.AspNetCore.GraphiQL;

/// <summary>The page that a browser gets where GraphQL is served: GraphiQL, from this origin alone.</summary>
public sealed class GraphQLToolOptions
{
    /// <summary>Whether GraphiQL is in this build. Where the build had no Node.js the page says what to install instead.</summary>
    public static bool IsBuilt => new ToolAssets().Text("index.html") is not null;

    /// <summary>Whether there is the page. Default true. Without it a browser gets what every other client gets.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>The name of the service, which the page is titled by. Default <c>GraphQL</c>.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>The path that the name on the page leads to, such as <c>/</c>. Default null: nowhere.</summary>
    public string? Home { get; set; }

    /// <summary>The command that builds and starts the service, told where a build had to leave the page out. Default <c>dotnet run</c>.</summary>
    public string RunCommand { get; set; } = "dotnet run";

    /// <summary>The tabs of a first visit, the first of them open. None by default: one empty tab. Whoever comes back finds their own.</summary>
    public IList<GraphQLToolTab> Tabs { get; } = [];
}
