using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Response;
using ProductGateway.GraphQL.Tests.Execution;

namespace ProductGateway.GraphQL.Tests.Response;

public sealed class ResponseWriterTests
{
    [Fact]
    public void A_request_error_has_no_data_entry_and_its_members_have_one_order()
    {
        var error = new GraphQLError("What & <why>", ErrorCode.Validation)
        {
            Locations = [new Location(1, 2), new Location(3, 4)],
            Path = ["a", 0, "b"],
            SpecSection = "sec-Leaf-Field-Selections",
            Extensions = new Dictionary<string, object?>
            {
                ["list"] = new[] { "x" },
                ["map"] = new Dictionary<string, object?> { ["n"] = 1.5m, ["long"] = 1L << 60, ["real"] = 0.1, ["none"] = null },
            },
        };

        Assert.Equal(
            """
            {"errors":[{"message":"What & <why>","locations":[{"line":1,"column":2},{"line":3,"column":4}],"path":["a",0,"b"],
            "extensions":{"code":"GRAPHQL_VALIDATION_FAILED","specifiedBy":"https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections",
            "traceId":"t1","list":["x"],"map":{"n":1.5,"long":1152921504606846976,"real":0.1,"none":null}}}]}
            """.ReplaceLineEndings(""),
            Service.Write(ExecutionResult.RequestError(error), traceId: "t1"));
    }

    [Fact]
    public void A_value_that_json_does_not_know_is_refused()
    {
        var error = new GraphQLError("m", ErrorCode.Internal) { Extensions = new Dictionary<string, object?> { ["value"] = new object() } };
        Assert.Throws<NotSupportedException>(() => Service.Write(ExecutionResult.RequestError(error)));
    }
}
