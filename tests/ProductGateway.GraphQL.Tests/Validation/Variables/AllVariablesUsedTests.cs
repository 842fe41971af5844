using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.Validation;

/// <summary>Every example of the section, and the corners of it.</summary>
public sealed class AllVariablesUsedTests
{
    private static readonly CaseFile File = new("Validation/Variables/AllVariablesUsed.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Document_keeps_the_section_or_reports_exactly_this(string name) => File.Check(name, Pets.ErrorsOf("sec-All-Variables-Used"));
}
