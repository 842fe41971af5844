using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>The grammar of chapter 3: every production, every example, and what is refused.</summary>
public sealed class TypeSystemTests
{
    private static readonly CaseFile File = new("Language/TypeSystem.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_parses_or_reports_exactly_this(string name) => File.Check(name, Documents.ErrorsOf);
}
