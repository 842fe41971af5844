using System.Text.Json;
using Microsoft.Extensions.Logging;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Parts what operators read of a fault from what clients see of it. The trace id leads from one to the other.</summary>
internal sealed partial class ErrorMasking(GraphQLOptions options, ILogger<ErrorMasking> logger)
{
    private const string Message = "Something went wrong on our side. Repeat a query; before you repeat a mutation, look at what it has done. If it stays, tell the operators the traceId.";

    /// <summary>For an <see cref="AnswerTooLongException"/>, which is no fault of ours.</summary>
    public static GraphQLError TooLong { get; } = new(
        $"The answer is longer than {AnswerTooLongException.MaxBytes} bytes and is not sent; if it was a mutation's, the mutation has been carried out. Ask for less.",
        ErrorCode.PayloadTooLarge);

    /// <summary>Logs a resolver's fault and gives what a client sees: <c>INTERNAL</c>, and no word of the exception.</summary>
    public GraphQLError Mask(Exception exception, string coordinate, string traceId)
    {
        LogField(exception, coordinate, traceId);
        return ToError(exception);
    }

    /// <summary>Logs a fault outside of resolvers.</summary>
    public GraphQLError Mask(Exception exception, string traceId)
    {
        if (exception is AnswerTooLongException) return TooLong;
        LogRequest(exception, traceId);
        return ToError(exception);
    }

    private GraphQLError ToError(Exception exception) => new(Message, ErrorCode.Internal)
    {
        Extensions = options.IncludeErrorCause ? new Dictionary<string, object?> { ["cause"] = Cause(exception.GetType().Name) } : null,
    };

    /// <summary><c>INVALID_OPERATION</c> of <c>InvalidOperationException</c>.</summary>
    private static string Cause(string type)
    {
        var name = type.Split('`')[0];
        var kind = name.Length > nameof(Exception).Length && name.EndsWith(nameof(Exception), StringComparison.Ordinal) ? name[..^nameof(Exception).Length] : name;
        return JsonNamingPolicy.SnakeCaseUpper.ConvertName(kind);
    }

    [LoggerMessage(1, LogLevel.Error, "The field {Coordinate} failed (trace {TraceId}).")]
    private partial void LogField(Exception exception, string coordinate, string traceId);

    [LoggerMessage(2, LogLevel.Error, "A GraphQL request failed (trace {TraceId}).")]
    private partial void LogRequest(Exception exception, string traceId);
}
