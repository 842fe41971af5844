using System.Net;
using System.Net.Http.Headers;

namespace ProductGateway.Client;

/// <summary>One answer to an operation: what the server gave, and what went wrong on the way.</summary>
/// <typeparam name="T">The shape that the operation selects.</typeparam>
public interface IOperationResult<out T>
    where T : class
{
    /// <summary>What was selected. Null without any answer; beside <see cref="Errors"/> when the server answered in part.</summary>
    T? Data { get; }

    /// <summary>The GraphQL errors of the answer, in the server's order; empty without any.</summary>
    IReadOnlyList<OperationError> Errors { get; }

    /// <summary>Null exactly when <see cref="Data"/> is whole. Four kinds of failure: a switch over the records of <see cref="OperationFailure"/> tells them apart.</summary>
    OperationFailure? Failure { get; }

    /// <summary>Of the HTTP answer that carried this result; null when none came, and for events of a WebSocket.</summary>
    HttpStatusCode? StatusCode { get; }

    /// <summary>Of the HTTP answer that carried this result; null when none came, and for events of a WebSocket.</summary>
    HttpResponseHeaders? Headers { get; }

    /// <summary>Gives <see cref="Data"/> when nothing went wrong.</summary>
    /// <exception cref="OperationFailedException">There is a <see cref="Failure"/>; a partial answer throws too.</exception>
    T EnsureNoErrors();
}
