using Microsoft.Extensions.Configuration;
using ProductGateway.GraphQL;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Hosting;

/// <summary>Operators set limits by their key, and a mistake in one is told at start-up.</summary>
public sealed class LimitsSectionTests
{
    [Fact]
    public void Nothing_set_leaves_every_default()
    {
        var (limits, mistakes) = Read();

        Assert.Equal((new Limits(), 250), (limits.Requests.Document, limits.MaxVendorCalls));
        Assert.Empty(mistakes);
    }

    [Fact]
    public void Each_limit_has_its_key()
    {
        var expected = new Limits
        {
            MaxTokens = 1,
            MaxRecursion = 2,
            MaxDepth = 3,
            MaxFields = 4,
            MaxRootFields = 5,
            MaxAliases = 0,
            MaxDirectivesPerLocation = 7,
            MaxFragments = 8,
            MaxCreates = 9,
            MaxListInput = 10,
            MaxIntrospectionDepth = 11,
            MaxErrors = 12,
        };

        var (limits, mistakes) = Read(
            ("MaxBodyBytes", "13"), ("MaxConcurrentExecutions", "14"), ("MaxOperationsPerConnection", "15"), ("MaxVendorCalls", "16"),
            ("MaxTokens", "1"), ("MaxRecursion", "2"), ("MaxDepth", "3"), ("MaxFields", "4"), ("MaxRootFields", "5"), ("MaxAliases", "0"),
            ("MaxDirectivesPerLocation", "7"), ("MaxFragments", "8"), ("MaxCreates", "9"), ("MaxListInput", "10"), ("MaxIntrospectionDepth", "11"),
            ("MaxErrors", "12"));

        Assert.Equal(expected, limits.Requests.Document);
        Assert.Equal(
            (13, 14, 15, 16),
            (limits.Requests.MaxBodyBytes, limits.Requests.MaxConcurrentExecutions, limits.Requests.MaxOperationsPerConnection, limits.MaxVendorCalls));
        Assert.Empty(mistakes);
    }

    [Theory]
    [InlineData("MaxDepth", "0", "GraphQL:Limits:MaxDepth: \"0\" is not a count. Set a whole number from 1 to 2147483647; without one it is 20.")]
    [InlineData("MaxAliases", "-1", "GraphQL:Limits:MaxAliases: \"-1\" is not a count. Set a whole number from 0 to 2147483647; without one it is 100.")]
    [InlineData("MaxRecursion", "129", "GraphQL:Limits:MaxRecursion: \"129\" is not a count. Set a whole number from 1 to 128; without one it is 128.")]
    [InlineData("MaxTokens", "many", "GraphQL:Limits:MaxTokens: \"many\" is not a count. Set a whole number from 1 to 2147483647; without one it is 5000.")]
    public void A_value_out_of_range_is_a_mistake_that_names_the_range(string key, string value, string mistake)
        => Assert.Equal([mistake], Read((key, value)).Mistakes);

    [Fact]
    public void A_key_that_is_misspelt_is_a_mistake()
        => Assert.StartsWith("GraphQL:Limits:MaxDeepness: is not a key of this section.", Assert.Single(Read(("MaxDeepness", "3")).Mistakes), StringComparison.Ordinal);

    [Fact]
    public async Task A_limit_that_is_set_holds_in_the_gateway()
    {
        await using var gateway = await StartedGateway.StartAsync("--GraphQL:Limits:MaxAliases=1");

        Assert.Equal("Query", (await gateway.AskAsync("{ a: __typename }")).GetProperty("data").GetProperty("a").GetString());
        Assert.Equal(
            "ALIAS_LIMIT_EXCEEDED",
            (await gateway.AskAsync("{ a: __typename b: __typename }")).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static (LimitsSection Limits, List<string> Mistakes) Read(params (string Key, string Value)[] pairs)
    {
        var mistakes = new List<string>();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create($"GraphQL:Limits:{pair.Key}", (string?)pair.Value)))
            .Build();
        return (LimitsSection.Read(configuration, mistakes), mistakes);
    }
}
