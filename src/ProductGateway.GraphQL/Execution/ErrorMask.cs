namespace ProductGateway.GraphQL.Execution;

/// <summary>Turns a fault of ours into what a client may see of it, and tells the operators the rest.</summary>
/// <param name="exception">Anything but a <see cref="GraphQLException"/>; its text may hold secrets.</param>
/// <param name="coordinate">The field that failed, such as <c>Query.product</c>; <c>variables</c> when reading them failed.</param>
/// <returns>The error without path and locations: the executor adds them.</returns>
public delegate GraphQLError ErrorMask(Exception exception, string coordinate);
