using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.Tests.Execution;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

public sealed class MapGraphQLTests
{
    /// <summary>As with authorization or rate limits: who guards GraphQL guards the text of its schema too.</summary>
    [Fact]
    public async Task What_is_asked_of_the_endpoint_is_asked_of_the_schemas_text_too()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new Service("type Query { a: String }");
        service.Tables.Root("Query").Resolve("a", static _ => ValueTask.FromResult("b"));
        builder.Services.AddGraphQLServer(_ => service.Tables.Build());
        await using var app = builder.Build();
        app.MapGraphQL("/api").RequireHost("members.example");
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var path in new[] { "/api?query={__typename}", "/api/schema.graphql" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, path, "guests.example"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, path, "members.example"));
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
