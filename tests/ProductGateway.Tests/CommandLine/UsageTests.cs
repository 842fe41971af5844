using System.Text.RegularExpressions;
using ProductGateway.Server.CommandLine;
using ProductGateway.Tests.House;

namespace ProductGateway.Tests.CommandLine;

public sealed class UsageTests
{
    public static TheoryData<string> Commands =>
    [
        "", "serve", "schema", "schema print", "schema validate", "schema diff", "operations", "operations check", "trusted", "trusted add", "doctor", "health",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_says_what_a_command_does_with_examples_and_exit_codes(string command)
    {
        using var program = new Executable();

        var ran = await program.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        ran.MatchesSnapshot($"help{command.Replace(' ', '-').Insert(0, command.Length > 0 ? "-" : "")}");
    }

    [Fact]
    public async Task Version_is_one_line_on_the_output()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("--version");

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\nexit code 0$", ran.ToString());
    }

    [Fact]
    public async Task A_misspelt_command_is_told_with_the_one_that_was_meant()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("shcema", "print");

        ran.IsExactly("""
            (shcema is no command. Did you mean `schema`?)
            (print is no command.)
            (Nothing was done. See: ProductGateway.Server --help)
            exit code 2
            """);
    }

    [Fact]
    public async Task A_misspelt_option_is_told_with_the_one_that_was_meant()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("schema", "print", "--ouput", "a.graphql");

        ran.IsExactly("""
            (--ouput is neither an option nor a key of the configuration. Did you mean `--output`?)
            (Nothing was done. See: ProductGateway.Server schema print --help)
            exit code 2
            """);
    }

    [Fact]
    public async Task A_misspelt_section_and_a_key_without_value_are_told_and_nothing_is_served()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("--Fingao:Organization", "7", "--environmnt", "Development", "--urls");

        ran.IsExactly("""
            (--Fingao:Organization: the configuration has no section Fingao. Did you mean `Finago`?)
            (--urls has no value. Write it after the key, or as --urls=VALUE.)
            (--environmnt is neither an option nor a key of the configuration. Did you mean `--environment`?)
            (Nothing was done. See: ProductGateway.Server --help)
            exit code 2
            """);
    }

    [Fact]
    public async Task What_a_command_needs_is_said_when_it_is_missing()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("schema", "diff");

        ran.IsExactly("""
            (Option '--against' is required.)
            (Nothing was done. See: ProductGateway.Server schema diff --help)
            exit code 2
            """);
    }

    [Fact]
    public async Task Serve_tells_the_mistakes_of_the_configuration_and_does_not_start()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--Finago:Organisation", "7");

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal("", ran.Output);
        Assert.Contains("Finago:Organisation: is not a key of this section.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_section_that_the_gateway_reads_may_stand_on_the_command_line()
    {
        var read = SourceTree.Files("src/ProductGateway.Server", "*.cs")
            .SelectMany(file => Regex.Matches(file.Text, @"GetSection\(""(?<root>\w+)").Select(match => match.Groups["root"].Value))
            .Distinct();

        House.House.None(read.Except(ConfigurationArguments.Roots));
    }

    [Theory]
    [InlineData("--Finago:Organization 7 doctor --json", "--Finago:Organization 7", "doctor --json")]
    [InlineData("doctor --Finago:Organization=7", "--Finago:Organization=7", "doctor")]
    [InlineData("--urls=http://localhost:1 --environment Production", "--urls=http://localhost:1 --environment Production", "")]
    [InlineData("Sandbox:Port=0 /Sandbox:Enabled true", "Sandbox:Port=0 /Sandbox:Enabled true", "")]
    [InlineData("schema diff --against http://localhost:5080/graphql /tmp/a:b", "", "schema diff --against http://localhost:5080/graphql /tmp/a:b")]
    [InlineData("schema diff --against=a=b.graphql c=d", "", "schema diff --against=a=b.graphql c=d")]
    public void Keys_of_the_configuration_are_told_from_the_words_of_a_command(string line, string settings, string words)
    {
        var split = ConfigurationArguments.Split(line.Split(' '));

        Assert.Equal((settings, words, 0), (string.Join(' ', split.Settings), string.Join(' ', split.Words), split.Mistakes.Count));
    }
}
