using ProductGateway.GraphQL.Tests.Cases;
using ProductGateway.GraphQL.Tests.TypeSystem;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.Validation;

/// <summary>Every example of the section, and the corners of it.</summary>
public sealed class OperationTypeExistenceTests
{
    private static readonly CaseFile File = new("Validation/Operations/OperationTypeExistence.graphql");

    private static readonly Schema WithoutMutations = Schemas.Build("type Query { hello: String }");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Document_keeps_the_section_or_reports_exactly_this(string name) => File.Check(name, Pets.ErrorsOf("sec-Operation-Type-Existence", WithoutMutations));
}
