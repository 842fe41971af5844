namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Why a request is not passed on: an HTTP status and the error that explains it.</summary>
internal sealed record Refusal(int Status, GraphQLError Error)
{
    public Refusal(int status, ErrorCode code, string message)
        : this(status, new GraphQLError(message, code))
    {
    }
}
