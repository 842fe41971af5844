using System.Text.Json;

namespace ProductGateway.GraphQL.Execution;

/// <summary>A JSON text nests deeper than <see cref="JsonValueReader.MaxDepth"/>. Callers see <see cref="ErrorCode.RecursionLimit"/>.</summary>
public sealed class NestingException() : JsonException($"A value nests deeper than {JsonValueReader.MaxDepth} levels. Send a flatter one.");
