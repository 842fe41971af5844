using System.Text.RegularExpressions;
using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Client;

/// <summary>The client of the gateway's own schema, as the sample has it.</summary>
public sealed class GatewayClientTests
{
    [Fact]
    public void The_lines_of_the_README_compile_against_the_client_of_the_sample()
    {
        var lines = Regex.Match(File.ReadAllText(Path.Combine(Checkout.Root, "README.md")), "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.InRange(lines.TrimEnd('\n').Split('\n').Length, 1, 10);

        var run = GeneratorRun.Of(new ClientGenerator(), Compilations.Of($$"""
            using System;
            using Microsoft.Extensions.DependencyInjection;
            using ProductGateway.Sample;

            internal static class Readme
            {
                public static async System.Threading.Tasks.Task RunAsync()
                {
            {{lines}}
                }
            }
            """), Files());

        Assert.Equal([], run.Problems());
    }

    private static GraphQLText[] Files()
    {
        var sample = Path.Combine(Checkout.Root, "src", "ProductGateway.Sample");
        return
        [
            new GraphQLText(".graphqlrc.json", "ClientSettings", File.ReadAllText(Path.Combine(sample, ".graphqlrc.json"))),
            .. Directory.GetFiles(Path.Combine(Checkout.Root, "schema"), "*.graphql").Select(Client),
            .. Directory.GetFiles(Path.Combine(sample, "Operations"), "*.graphql").Select(Client),
        ];
    }

    private static GraphQLText Client(string path) => new(path, "Client", File.ReadAllText(path));
}
