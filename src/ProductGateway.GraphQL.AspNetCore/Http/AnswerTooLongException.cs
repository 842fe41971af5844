namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>An answer has more than <see cref="PooledBuffer.MaxBytes"/> bytes.</summary>
internal sealed class AnswerTooLongException : Exception;
