using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Turns what goes wrong with a source stream into the one error that the client sees, at the field that was subscribed to.</summary>
internal sealed class SourceFault(CollectedField field, ErrorMask mask)
{
    private static readonly GraphQLError Cancelled = new(
        "The subscription was cancelled before it began. Subscribe again if it is still wanted.",
        ErrorCode.Cancelled);

    private static readonly GraphQLError TooLong = new(
        $"The answer to an event is longer than {AnswerTooLongException.MaxBytes} bytes and is not sent; the subscription ends. Ask for less.",
        ErrorCode.PayloadTooLarge);

    public GraphQLError ToError(Exception exception, CancellationToken unsubscribed) => Locate(exception switch
    {
        GraphQLException known => ErrorWriter.FaultOf(known.Error) is { } unwritable ? mask(unwritable, field.Coordinate) : known.Error,
        AnswerTooLongException => TooLong,
        OperationCanceledException when unsubscribed.IsCancellationRequested => Cancelled,
        _ => mask(exception, field.Coordinate),
    });

    /// <summary>Tells the operators of a fault that no client hears of any more.</summary>
    public void Report(Exception exception) => mask(exception, field.Coordinate);

    public GraphQLError Locate(GraphQLError error) => new(error.Message, error.Code)
    {
        Locations = field.Locations,
        Path = [field.ResponseName],
        SpecSection = error.SpecSection,
        Extensions = error.Extensions,
    };
}
