using System.Text;
using System.Text.RegularExpressions;
using ProductGateway.GraphQL;
using ProductGateway.Server;
using ProductGateway.Tests.Access;
using ProductGateway.Tests.House;

namespace ProductGateway.Tests.Errors;

/// <summary>
/// The error messages read aloud: each code of README's table, provoked through the running gateway, says what was found, where, and what to do.
/// </summary>
public sealed class MessageTests
{
    /// <summary>No caller ever reads these; the tests named read their messages from the engine.</summary>
    private static readonly Dictionary<string, string> Unread = new()
    {
        ["SCHEMA_UNSOUND"] = "the gateway does not start with such a schema: TypeSystem/Soundness",
        ["NON_NULL_VIOLATION"] = "the generated types hold no null where the schema promises a value: NullPropagationTests",
        ["CANCELLED"] = "whoever cancels has left: DeadlineTests",
    };

    public static MatrixTheoryData<string, Profile> Cases => new(ErrorCase.All.Keys, Enum.GetValues<Profile>());

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Cases))]
    public async Task An_error_says_what_was_found_where_and_what_to_do(string name, Profile profile)
    {
        var wanted = ErrorCase.All[name];
        await using var authority = wanted.HasAuthority ? await IdentityProvider.StartAsync() : null;
        await using var gateway = await profile.StartAsync(wanted.With.Select(option => WithToken(option, authority)));
        using var caller = new Caller(gateway);
        foreach (var fault in wanted.Faults) await ArmAsync(gateway.Sandbox.BaseAddress, fault);

        var answer = wanted.Staged is { } staging
            ? await Stagings.RunAsync(staging, gateway, caller)
            : await caller.SendAsync(wanted.Http.Split(' ')[0], wanted.Http.Split(' ')[1], BodyOf(wanted), wanted.Headers.Select(header => WithToken(header, authority)));
        var told = Told.Of(answer, wanted.Code);

        var isDeveloper = profile == Profile.Development;
        if (isDeveloper && Environment.GetEnvironmentVariable("UPDATE_CASES") == "1") wanted.Rewrite(told.Message!);
        var says = isDeveloper ? wanted.Says : wanted.Production ?? WithoutQuestion(wanted.Says);
        Assert.Equal($"{wanted.Code}: {says}", $"{told.Code}: {WithoutSeconds(told.Message!, says)}");
        Assert.Equal(told.IsData ? null : Caller.TraceId, told.TraceId);
        Assert.Equal(isDeveloper ? wanted.Cause : null, told.Cause);
    }

    [Fact]
    public void Every_code_has_a_case_or_a_reason_why_nobody_reads_it()
    {
        var codes = Enum.GetValues<ErrorCode>().Select(ErrorCodes.Text).Concat(Enum.GetValues<GatewayCode>().Select(code => code.Text()));
        var cases = ErrorCase.All.Values.Select(each => each.Code).ToHashSet();

        Assert.Equal(codes.Order(StringComparer.Ordinal), cases.Union(Unread.Keys).Order(StringComparer.Ordinal));
        Assert.Empty(cases.Intersect(Unread.Keys));
    }

    [Fact]
    public void Every_code_of_the_README_has_a_sentence_of_its_own_on_what_to_do()
    {
        var section = SourceTree.Text("README.md").Split("\n## Codes")[1].Split("\n## ")[0];
        var entries = section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .SelectMany(row => row.Split(" | ")[1].Trim(' ', '|').Split("<br>"))
            .Select(entry => entry.Split("`: ", 2))
            .ToList();
        var codes = entries.Select(entry => entry[0].TrimStart('`'));
        var sentences = entries.Select(entry => entry[1]);

        Assert.Equal(
            Enum.GetValues<ErrorCode>().Select(ErrorCodes.Text).Concat(Enum.GetValues<GatewayCode>().Select(code => code.Text())).Order(StringComparer.Ordinal),
            codes.Order(StringComparer.Ordinal));
        Assert.All(sentences, sentence => Assert.True(sentence.Length > 10, sentence));
    }

    private static string? BodyOf(ErrorCase wanted) => wanted.Body ?? (wanted.Document is { } document ? Caller.Body(document, wanted.Variables) : null);

    private static string WithToken(string text, IdentityProvider? authority) => authority is null
        ? text
        : text.Replace("{authority}", authority.Issuer, StringComparison.Ordinal).Replace("{token}", authority.Token("products:create:finago"), StringComparison.Ordinal);

    private static string WithoutQuestion(string says)
    {
        var question = says.IndexOf(" Did you mean ", StringComparison.Ordinal);
        return question < 0 ? says : says[..question];
    }

    private static string WithoutSeconds(string told, string says)
        => says.Contains("{seconds}", StringComparison.Ordinal) ? Regex.Replace(told, " [0-9]+ s\\.", " {seconds} s.") : told;

    private static async Task ArmAsync(Uri sandbox, string fault)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri(sandbox, "sandbox/faults"), new StringContent(fault, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
