using System.Net;

namespace ProductGateway.Client;

/// <summary>Why an operation has no whole answer. Closed: these four, told apart by a switch.</summary>
public abstract record OperationFailure
{
    private OperationFailure(string message) => Message = message;

    /// <summary>What was found and where, for people.</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Message;

    /// <summary>No whole HTTP answer came: name, connection, TLS, time, or a body that broke off. Whether the server has acted is not known.</summary>
    public sealed record Transport : OperationFailure
    {
        internal Transport(string message, Exception exception)
            : base(message) => Exception = exception;

        /// <summary>What the network or a message handler threw; a <see cref="TimeoutException"/> when the time was over.</summary>
        public Exception Exception { get; }
    }

    /// <summary>An HTTP answer came that is not GraphQL, such as an error page of a proxy or a 401 without a body.</summary>
    public sealed record Http : OperationFailure
    {
        /// <summary>Characters of a body that are kept.</summary>
        public const int BodyLength = 1000;

        internal Http(string message, HttpStatusCode statusCode, string? mediaType, string body)
            : base(message) => (StatusCode, MediaType, Body) = (statusCode, mediaType, body);

        /// <summary>Of the answer.</summary>
        public HttpStatusCode StatusCode { get; }

        /// <summary>The <c>Content-Type</c> without parameters; null without one.</summary>
        public string? MediaType { get; }

        /// <summary>The first <see cref="BodyLength"/> characters of the body; empty without one. Text from outside: do not render it as markup.</summary>
        public string Body { get; }
    }

    /// <summary>The server answered with errors, with or without data.</summary>
    public sealed record GraphQL : OperationFailure
    {
        internal GraphQL(IReadOnlyList<OperationError> errors)
            : base(errors.Count == 1 ? errors[0].Message : $"{errors[0].Message} (and {errors.Count - 1} more)") => Errors = errors;

        /// <summary>In the server's order; never empty.</summary>
        public IReadOnlyList<OperationError> Errors { get; }
    }

    /// <summary>A GraphQL answer came whose data is not what the operation selects: the server's schema is not the one that the client was generated from.</summary>
    public sealed record Deserialization : OperationFailure
    {
        internal Deserialization(string message, string path, Exception exception)
            : base(message) => (Path, Exception) = (path, exception);

        /// <summary>The member that could not be read, such as <c>data.nodes[3].id</c>.</summary>
        public string Path { get; }

        /// <summary>What was found in place of what.</summary>
        public Exception Exception { get; }
    }
}
