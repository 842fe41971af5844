using System.Text.Encodings.Web;

namespace ProductGateway.GraphQL.AspNetCore.GraphiQL;

/// <summary>The page of a build that could not make GraphiQL.</summary>
internal static class MissingTool
{
    /// <param name="reason">What stood in the way, as the build put it. Null when it was told to leave GraphiQL out.</param>
    /// <param name="runCommand">What builds and starts the service again.</param>
    public static string Page(string? reason, string runCommand) => $$"""
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>GraphiQL was left out of this build</title>
            <style>
              body { max-width: 42rem; margin: 4rem auto; padding: 0 1.5rem; font: 1rem/1.6 system-ui, sans-serif; }
              h1 { line-height: 1.2; }
              code, pre { font: .9rem/1.5 ui-monospace, monospace; }
              pre { padding: .75rem 1rem; overflow-x: auto; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .4rem; }
            </style>
          </head>
          <body>
            <h1>GraphQL is served here, GraphiQL is not</h1>
            <p>When this service was built, {{HtmlEncoder.Default.Encode(Sentence(reason))}}.</p>
            <p>Install <a href="https://nodejs.org/" rel="noreferrer">Node.js</a> 20.19 or later, which brings npm; on Debian:</p>
            <pre>sudo apt-get install nodejs npm</pre>
            <p>Then stop the service, and in the folder of its sources build and start it again:</p>
            <pre>{{HtmlEncoder.Default.Encode(runCommand)}}</pre>
            <p>The API works without: send a POST with <code>application/json</code> to this address.</p>
          </body>
        </html>
        """;

    private static string Sentence(string? reason) => reason?.Trim().TrimEnd('.') ?? "GraphiQL was not asked for";
}
