namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class GetOperationTests
{
    private readonly Service _service = new("type Query { a: Int b: Int }");

    public GetOperationTests()
    {
        _service.Tables.Root("Query")
            .Resolve("a", static _ => ValueTask.FromResult(1))
            .Resolve("b", static _ => ValueTask.FromResult(2));
    }

    [Fact]
    public async Task The_only_operation_needs_no_name()
        => Assert.Equal("""{"data":{"a":1}}""", await _service.AnswerAsync("query One { a }"));

    [Fact]
    public async Task A_name_chooses_among_several()
        => Assert.Equal("""{"data":{"b":2}}""", await _service.AnswerAsync("query One { a } query Two { b }", operationName: "Two"));

    [Fact]
    public async Task Several_operations_without_a_name_are_a_request_error()
        => Assert.Equal(
            """{"errors":[{"message":"The document has 2 operations. Name one of them in \"operationName\".","extensions":{"code":"OPERATION_RESOLUTION_FAILURE","specifiedBy":"https://spec.graphql.org/September2025/#GetOperation()"}}]}""",
            await _service.AnswerAsync("query One { a } query Two { b }"));

    [Fact]
    public async Task An_unknown_name_is_a_request_error()
        => Assert.Equal(
            """{"errors":[{"message":"The document has no operation named \"Three\". Check \"operationName\".","extensions":{"code":"OPERATION_RESOLUTION_FAILURE","specifiedBy":"https://spec.graphql.org/September2025/#GetOperation()"}}]}""",
            await _service.AnswerAsync("query One { a }", operationName: "Three"));

    [Fact]
    public async Task A_document_of_fragments_alone_is_a_request_error()
        => Assert.StartsWith(
            """{"errors":[{"message":"The document has no operation.""",
            await _service.AnswerAsync("fragment F on Query { a }"));
}
