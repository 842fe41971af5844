using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProductGateway.GraphQL.Generators.Tests.Harness;

/// <summary>One run of a generator over a compilation, and what can be asked of it. Edits give a further run of the same driver.</summary>
internal sealed class GeneratorRun
{
    private readonly Compilation _input;
    private readonly GraphQLText[] _files;
    private readonly GeneratorDriver _driver;

    private GeneratorRun(Compilation input, GraphQLText[] files, GeneratorDriver driver)
    {
        _input = input;
        _files = files;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        Output = output;
        Diagnostics = diagnostics;
    }

    /// <summary>The compilation with what was generated.</summary>
    public Compilation Output { get; }

    /// <summary>The generator's own.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The generated texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files
        => _driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public static GeneratorRun Of(IIncrementalGenerator generator, Compilation input, params GraphQLText[] files) => Of(generator, input, "Shop", files);

    /// <summary>The same in a project with that root namespace.</summary>
    public static GeneratorRun Of(IIncrementalGenerator generator, Compilation input, string root, params GraphQLText[] files)
        => new(input, files, CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            files,
            Compilations.Parse,
            new FileOptions(new Dictionary<string, string> { ["build_property.RootNamespace"] = root }),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>Runs again after an edit of a C# file.</summary>
    public GeneratorRun After(Func<Compilation, Compilation> edit) => new(edit(_input), _files, _driver);

    /// <summary>Runs again with another text in place of the file of the same path.</summary>
    public GeneratorRun After(GraphQLText edited)
    {
        var old = _files.Single(file => file.Path == edited.Path);
        return new(_input, [.. _files.Select(file => file == old ? edited : file)], _driver.ReplaceAdditionalText(old, edited));
    }

    /// <summary>Runs again with one file more.</summary>
    public GeneratorRun With(GraphQLText added) => new(_input, [.. _files, added], _driver.AddAdditionalTexts([added]));

    /// <summary>Runs again without the file.</summary>
    public GeneratorRun Without(GraphQLText deleted)
        => new(_input, [.. _files.Where(file => file != deleted)], _driver.RemoveAdditionalTexts([deleted]));

    /// <summary>Everything that the compiler and the generator say about the whole, warnings included, as <c>path(line,column): id message</c>.</summary>
    public IReadOnlyList<string> Problems()
        => [.. Diagnostics.Concat(Output.GetDiagnostics()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Text).Distinct()];

    /// <summary>
    /// The same as a build says it: an error of ours cannot be configured away, so the compiler ends after syntax and declarations, as it does in
    /// <c>csc</c> between <c>CompilationStage.Declare</c> and <c>CompilationStage.Compile</c>.
    /// </summary>
    public IReadOnlyList<string> ProblemsBeforeMethodBodies()
        => [.. Diagnostics.Concat(Output.GetParseDiagnostics()).Concat(Output.GetDeclarationDiagnostics()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Text).Distinct()];

    /// <summary>Why each named step of the last run gave its outputs, such as <c>ParsedFiles: Cached, Modified</c>.</summary>
    public IReadOnlyList<string> Reasons(params string[] steps)
    {
        var tracked = _driver.GetRunResult().Results.Single().TrackedSteps;
        return [.. steps.Select(step => $"{step}: {string.Join(", ", tracked[step].SelectMany(run => run.Outputs).Select(output => output.Reason))}")];
    }

    /// <summary>Why each generated file was given out, such as <c>Cached</c>.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons()
        => [.. _driver.GetRunResult().Results.Single().TrackedOutputSteps.Values
            .SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Loads the whole into this process.</summary>
    public Assembly Load()
    {
        var problems = Problems();
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        using var stream = new MemoryStream();
        var emitted = Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success);
        stream.Position = 0;
        return new AssemblyLoadContext(Output.AssemblyName, isCollectible: true).LoadFromStream(stream);
    }

    private static string Text(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = span.Path is { Length: > 0 } path ? $"{path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})" : "-";
        return $"{place}: {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
