using System.Net;
using System.Net.Http.Headers;

namespace ProductGateway.Client;

internal sealed class OperationResult<T> : IOperationResult<T>
    where T : class
{
    public T? Data { get; init; }

    public IReadOnlyList<OperationError> Errors { get; init; } = [];

    public OperationFailure? Failure { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public HttpResponseHeaders? Headers { get; init; }

    public T EnsureNoErrors() => Failure is null ? Data! : throw new OperationFailedException(Failure);
}
