using Microsoft.CodeAnalysis;
using ProductGateway.GraphQL.Generators.Emit.Server;
using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Generators.Inputs.Server;
using ProductGateway.GraphQL.Generators.Model;
using ProductGateway.GraphQL.Generators.Model.Server;

namespace ProductGateway.GraphQL.Generators;

/// <summary>From the schema files of a server: its C# types, the contracts of its resolvers, and the wiring between them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ServerGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var model = Model(context);
        var topics = model.SelectMany(static (model, _) => model.Topics).WithTrackingName(Steps.Topics);
        var wiring = model.Select(static (model, _) => model.Wiring).WithTrackingName(Steps.Wiring);
        var findings = model.Select(static (model, _) => model.Findings);

        context.RegisterSourceOutput(topics, static (output, topic) => output.AddSource($"{topic.Stem}.g.cs", TopicFile.Write(topic)));
        context.RegisterSourceOutput(wiring, static (output, wiring) =>
        {
            if (wiring is not null) output.AddSource(ServerTypesFile.HintName, ServerTypesFile.Write(wiring));
        });
        context.RegisterSourceOutput(findings, static (output, findings) =>
        {
            foreach (var finding in findings) output.ReportDiagnostic(finding.ToDiagnostic());
        });
    }

    private static IncrementalValueProvider<ServerModel> Model(IncrementalGeneratorInitializationContext context)
    {
        var schema = GraphQLFile.ParsedOfRole(context, FileRole.ServerSchema).Collect()
            .Select(static (files, _) => SchemaFiles.Of(files)).WithTrackingName(Steps.Schema);
        return schema.Combine(Scalars(context)).Combine(Resolvers(context)).Combine(Implementations(context)).Combine(Namespace(context))
            .Select(static (all, _) =>
            {
                var ((((schema, scalars), resolvers), implementations), @namespace) = all;
                return ServerModel.Of(new ServerInputs(schema, scalars, resolvers, implementations, @namespace));
            })
            .WithTrackingName(Steps.ServerModel);
    }

    private static IncrementalValueProvider<EquatableArray<ScalarBinding>> Scalars(IncrementalGeneratorInitializationContext context)
        => context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ScalarBinding.Attribute,
                static (_, _) => true,
                static (found, _) => found.Attributes.Select(ScalarBinding.Of).OfType<ScalarBinding>().ToEquatableArray())
            .Collect()
            .Select(static (all, _) => all.SelectMany(bindings => bindings).ToEquatableArray())
            .WithTrackingName(Steps.ScalarBindings);

    private static IncrementalValueProvider<EquatableArray<ResolverBinding>> Resolvers(IncrementalGeneratorInitializationContext context)
        => context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ResolverBinding.Attribute,
                static (_, _) => true,
                static (found, _) => found.Attributes.Select(ResolverBinding.Of).OfType<ResolverBinding>().ToEquatableArray())
            .Collect()
            .Select(static (all, _) => all.SelectMany(bindings => bindings).ToEquatableArray())
            .WithTrackingName(Steps.ResolverBindings);

    private static IncrementalValueProvider<EquatableArray<Implementation>> Implementations(IncrementalGeneratorInitializationContext context)
        => context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => Implementation.IsCandidate(node), Implementation.Of)
            .Collect()
            .Select(static (all, _) => all.SelectMany(implementations => implementations).ToEquatableArray())
            .WithTrackingName(Steps.Implementations);

    private static IncrementalValueProvider<string> Namespace(IncrementalGeneratorInitializationContext context)
        => context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName))
            .Select(static (pair, _) => pair.Left.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root) && root.Length > 0 ? root : pair.Right ?? "Server")
            .Select(static (root, _) => $"{CSharpNames.Namespace(root)}.Types");
}
