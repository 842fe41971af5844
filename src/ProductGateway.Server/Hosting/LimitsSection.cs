using ProductGateway.GraphQL;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.Language;

namespace ProductGateway.Server.Hosting;

/// <summary>The section <c>GraphQL:Limits</c>: what is not set keeps its default.</summary>
/// <param name="Requests">What holds for every transport.</param>
/// <param name="MaxVendorCalls">Reads and creates of one operation at all vendors together. Default 250.</param>
/// <param name="MaxConnections">Open at once, idle ones and WebSockets included; a further one is closed. Default 10,000.</param>
internal sealed record LimitsSection(GraphQLLimits Requests, int MaxVendorCalls, int MaxConnections)
{
    private const int DefaultMaxConnections = 10_000;
    private const int DefaultMaxVendorCalls = 250;

    /// <summary>Reads and checks it; every mistake is added as <c>Section:Key: what was found, what to do</c>.</summary>
    public static LimitsSection Read(IConfiguration configuration, List<string> mistakes)
    {
        var reader = new SectionReader(configuration.GetSection("GraphQL:Limits"), mistakes);
        var limits = new LimitsSection(
            ReadRequests(reader),
            reader.Count(nameof(MaxVendorCalls), DefaultMaxVendorCalls),
            reader.Count(nameof(MaxConnections), DefaultMaxConnections));
        reader.ReportUnknownKeys();
        return limits;
    }

    private static GraphQLLimits ReadRequests(SectionReader reader)
    {
        var defaults = new GraphQLLimits();
        return new GraphQLLimits
        {
            Document = ReadDocument(reader),
            MaxBodyBytes = reader.Count(nameof(GraphQLLimits.MaxBodyBytes), defaults.MaxBodyBytes),
            ExecutionTimeout = reader.Timeout(nameof(GraphQLLimits.ExecutionTimeout), defaults.ExecutionTimeout),
            MaxConcurrentExecutions = reader.Count(nameof(GraphQLLimits.MaxConcurrentExecutions), defaults.MaxConcurrentExecutions),
            MaxOperationsPerConnection = reader.Count(nameof(GraphQLLimits.MaxOperationsPerConnection), defaults.MaxOperationsPerConnection),
        };
    }

    private static Limits ReadDocument(SectionReader reader)
    {
        var defaults = new Limits();
        return new Limits
        {
            MaxTokens = reader.Count(nameof(Limits.MaxTokens), defaults.MaxTokens),
            MaxRecursion = reader.Count(nameof(Limits.MaxRecursion), defaults.MaxRecursion, max: ParserOptions.DeepestRecursion),
            MaxDepth = reader.Count(nameof(Limits.MaxDepth), defaults.MaxDepth),
            MaxFields = reader.Count(nameof(Limits.MaxFields), defaults.MaxFields),
            MaxRootFields = reader.Count(nameof(Limits.MaxRootFields), defaults.MaxRootFields),
            MaxAliases = reader.Count(nameof(Limits.MaxAliases), defaults.MaxAliases, min: 0),
            MaxDirectivesPerLocation = reader.Count(nameof(Limits.MaxDirectivesPerLocation), defaults.MaxDirectivesPerLocation, min: 0),
            MaxFragments = reader.Count(nameof(Limits.MaxFragments), defaults.MaxFragments, min: 0),
            MaxCreates = reader.Count(nameof(Limits.MaxCreates), defaults.MaxCreates, min: 0),
            MaxListInput = reader.Count(nameof(Limits.MaxListInput), defaults.MaxListInput, min: 0),
            MaxIntrospectionDepth = reader.Count(nameof(Limits.MaxIntrospectionDepth), defaults.MaxIntrospectionDepth, min: 0),
            MaxErrors = reader.Count(nameof(Limits.MaxErrors), defaults.MaxErrors),
        };
    }
}
