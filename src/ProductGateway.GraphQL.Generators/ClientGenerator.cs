using Microsoft.CodeAnalysis;
using ProductGateway.GraphQL.Generators.Emit.Client;
using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Generators.Model;
using ProductGateway.GraphQL.Generators.Model.Client;

namespace ProductGateway.GraphQL.Generators;

/// <summary>From a schema, files of operations and a <c>.graphqlrc.json</c>: a typed client.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    private const string ManifestProperty = "build_property.GraphQLOperationManifest";
    private const string ManifestFile = "OperationManifest.g.cs";
    private const string NamespaceProperty = "build_property.RootNamespace";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rootNamespace = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Property(options.GlobalOptions, NamespaceProperty) ?? "GraphQL");
        var settings = GraphQLFile.OfRole(context, FileRole.ClientSettings).Combine(rootNamespace)
            .Select(static (pair, _) => ClientSettings.Parse(pair.Left, pair.Right)).WithTrackingName(Steps.ClientSettings);
        var files = GraphQLFile.ParsedOfRole(context, FileRole.Client).Collect().Select(static (parsed, _) => parsed.ToEquatableArray());
        var model = settings.Combine(files)
            .Select(static (pair, _) => (Settings: pair.Left, Model: ClientModel.Of(pair.Right, pair.Left))).WithTrackingName(Steps.ClientModel);

        context.RegisterSourceOutput(model.SelectMany(static (pair, _) => pair.Model.Findings), static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
        RegisterOperations(context, model);
        RegisterShared(context, model);
        RegisterManifest(context, model);
    }

    private static void RegisterOperations(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<(ClientSettings Settings, ClientModel Model)> model)
        => context.RegisterSourceOutput(
            model.SelectMany(static (pair, _) => pair.Model.Operations.Select(operation => (pair.Settings, Operation: operation)))
                .WithTrackingName(Steps.ClientOperations),
            static (output, pair) => output.AddSource(ClientFile.Hint(pair.Operation.Name), OperationCode.Write(pair.Operation, pair.Settings)));

    private static void RegisterShared(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<(ClientSettings Settings, ClientModel Model)> model)
    {
        context.RegisterSourceOutput(
            model.Where(HasClient).Select(static (pair, _) => (pair.Settings, pair.Model.Operations)),
            static (output, pair) => output.AddSource(ClientFile.Hint(pair.Settings.Name), ClientCode.Write(pair.Operations, pair.Settings)));
        context.RegisterSourceOutput(
            model.Where(HasClient).Select(static (pair, _) => (pair.Settings, pair.Model.Enums, pair.Model.Inputs)),
            static (output, pair) => output.AddSource(ClientFile.Hint(pair.Settings.Name + ".Types"), TypesCode.WriteTypes(pair.Enums, pair.Inputs, pair.Settings)));
        context.RegisterSourceOutput(
            model.Where(static pair => pair.Model.Fragments.Count > 0).Select(static (pair, _) => (pair.Settings, pair.Model.Fragments)),
            static (output, pair) => output.AddSource(ClientFile.Hint(pair.Settings.Name + ".Fragments"), TypesCode.WriteFragments(pair.Fragments, pair.Settings)));
    }

    private static void RegisterManifest(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<(ClientSettings Settings, ClientModel Model)> model)
    {
        var isWanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Property(options.GlobalOptions, ManifestProperty) is not null);
        context.RegisterSourceOutput(
            model.Where(HasClient).Select(static (pair, _) => (pair.Settings, pair.Model.Operations)).Combine(isWanted).Where(static pair => pair.Right),
            static (output, pair) => output.AddSource(ManifestFile, ClientCode.WriteManifest(pair.Left.Operations, pair.Left.Settings)));
    }

    private static bool HasClient((ClientSettings Settings, ClientModel Model) pair) => pair.Settings.Finding is null && pair.Model.Operations.Count > 0;

    private static string? Property(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options, string name)
        => options.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
