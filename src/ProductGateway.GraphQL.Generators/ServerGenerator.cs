using Microsoft.CodeAnalysis;
using ProductGateway.GraphQL.Generators.Inputs;

namespace ProductGateway.GraphQL.Generators;

/// <summary>From the schema files of a server: its C# types, the contracts of its resolvers, and the wiring between them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ServerGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = GraphQLFile.ParsedOfRole(context, FileRole.ServerSchema);
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file.Finding is not null) output.ReportDiagnostic(file.Finding.ToDiagnostic());
        });
    }
}
