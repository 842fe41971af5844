namespace ProductGateway.GraphQL.Language;

/// <summary>A place in a source text, as errors report it.</summary>
/// <param name="Line">1 for the first line.</param>
/// <param name="Column">1 for the first character of a line; counted in UTF-16 code units, as editors and graphql-js count.</param>
/// <remarks>GraphQL specification 7.1.6 <see href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/></remarks>
public readonly record struct Location(int Line, int Column);
