using System.Diagnostics;
using ProductGateway.Tests.House;

namespace ProductGateway.Tests.CommandLine;

/// <summary>The gateway's program as a process of its own, in a folder of its own. Nothing of this process' environment configures it.</summary>
internal sealed class Executable : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-cli-");

    /// <summary>Where it runs.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Writes a file into its folder.</summary>
    public Executable With(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Runs it to its end.</summary>
    public Task<Ran> RunAsync(params string[] args) => RunAsync("", [], args);

    /// <summary>Runs it to its end, with something to read and with variables of the environment.</summary>
    public async Task<Ran> RunAsync(string input, (string Name, string Value)[] environment, params string[] args)
    {
        using var process = Start(environment, args);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new Ran(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    /// <summary>Starts it; who started it ends it.</summary>
    public Process Start((string Name, string Value)[] environment, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] foreign = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "Microsoft__", "SuperOffice__", "Finago__", "GraphQL__", "Sandbox__", "Secrets__", "OTEL_", "NO_COLOR"];
        foreach (var name in start.Environment.Keys.Where(name => foreign.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ProductGateway.Server.dll"));
        foreach (var argument in args) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What a run of the program left behind.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error)
{
    /// <summary>All of it is the text, in this form: <c>output</c>, <c>(talk)</c> in brackets a line each, <c>exit code</c>.</summary>
    public void IsExactly(string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), ToString());

    /// <summary>
    /// All of it is the text of a file in <c>__snapshots__</c> beside the test; <c>UPDATE_SNAPSHOTS=1</c> writes it, and the diff is the review.
    /// </summary>
    public void MatchesSnapshot(string name)
    {
        var path = Path.Combine(SourceTree.Root, "tests/ProductGateway.Tests/CommandLine/__snapshots__", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, $"{this}\n");
        }

        Assert.True(File.Exists(path), $"There is no {path}. Run with UPDATE_SNAPSHOTS=1 and review it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), $"{this}\n");
    }

    public override string ToString()
    {
        var talk = Lines(Error).Select(line => $"({line})");
        return string.Join("\n", [.. Lines(Output), .. talk, $"exit code {ExitCode}"]);
    }

    private static string[] Lines(string text)
        => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()).ToArray();
}
