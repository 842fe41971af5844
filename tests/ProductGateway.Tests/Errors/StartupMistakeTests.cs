using Microsoft.Extensions.Configuration;
using ProductGateway.Server.Hosting;
using ProductGateway.Tests.House;

namespace ProductGateway.Tests.Errors;

/// <summary>The mistakes of a configuration read aloud: <c>Startup.txt</c> has what is set, and below it what the person who starts the gateway reads.</summary>
public sealed class StartupMistakeTests
{
    private const string File = "tests/ProductGateway.Tests/Errors/Startup.txt";

    [Fact]
    public void A_mistake_says_its_key_what_was_found_and_what_to_do()
    {
        var expected = SourceTree.Text(File);

        var told = string.Join('\n', expected.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => $"{line}\n{Told(line[2..])}\n"));

        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1") System.IO.File.WriteAllText(Path.Combine(SourceTree.Root, File), told);
        Assert.Equal(expected, told);
    }

    [Fact]
    public void A_mistake_has_a_sentence_on_what_to_do()
        => House.House.None(SourceTree.Text(File).Split('\n').Where(line => line.Length > 0 && line[0] != '#' && !line.Contains(". ", StringComparison.Ordinal)));

    private static string Told(string settings)
    {
        var pairs = settings.Split(' ').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();
        var mistakes = Assert.Throws<StartupException>(() => GatewaySettings.Read(configuration, isDevelopment: false)).Mistakes;
        return string.Join('\n', mistakes);
    }
}
