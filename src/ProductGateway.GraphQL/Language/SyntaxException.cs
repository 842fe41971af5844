namespace ProductGateway.GraphQL.Language;

/// <summary>A text does not parse. Carries exactly one error, which a client may see.</summary>
public sealed class SyntaxException : Exception
{
    /// <summary>Reports: <see cref="ErrorCode.Syntax"/> or the code of a limit at <paramref name="location"/>.</summary>
    public SyntaxException(string message, Location location, ErrorCode code = ErrorCode.Syntax)
        : base(message)
    {
        Error = new GraphQLError(message, code) { Locations = [location] };
    }

    /// <summary>The one error.</summary>
    public GraphQLError Error { get; }
}
