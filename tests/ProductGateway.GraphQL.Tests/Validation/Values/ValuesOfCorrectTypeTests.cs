using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Tests.Cases;
using ProductGateway.GraphQL.Tests.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Tests.Validation;

/// <summary>Every example of the section, and the corners of it.</summary>
public sealed class ValuesOfCorrectTypeTests
{
    private static readonly CaseFile File = new("Validation/Values/ValuesOfCorrectType.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Document_keeps_the_section_or_reports_exactly_this(string name) => File.Check(name, Pets.ErrorsOf("sec-Values-of-Correct-Type"));

    [Fact]
    public void A_scalar_that_throws_is_an_error_at_the_literal_and_only_operators_read_why()
    {
        var schema = Schemas.Build(
            "type Query { take(value: Broken, values: [Broken]): String } scalar Broken",
            static builder => builder.AddScalar("Broken", new BrokenCoercion()));
        var log = new List<string>();
        var options = new ValidationOptions { Fault = fault => log.Add(fault.Message) };

        var errors = Pets.Errors("query ($v: Broken = 1) { take(value: 2, values: [3, $v]) }", options, schema);

        Assert.Equal(
            [
                "1:21 The value of `$v` does not fit `Broken`: it could not be read. Send another value.",
                "1:38 The value of `value` does not fit `Broken`: it could not be read. Send another value.",
                "1:50 The value of `values` does not fit `Broken`: it could not be read. Send another value.",
            ],
            errors.Select(error => $"{error.Locations[0].Line}:{error.Locations[0].Column} {error.Message}"));
        Assert.Equal(["the password is 1", "the password is 2", "the password is 3"], log);
    }

    private sealed class BrokenCoercion : ScalarCoercion
    {
        public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
            => throw new InvalidOperationException($"the password is {((IntValueNode)value).Text}");

        public override bool TryCoerceResult(object value, out object? result) => throw new InvalidOperationException("broken");
    }
}
