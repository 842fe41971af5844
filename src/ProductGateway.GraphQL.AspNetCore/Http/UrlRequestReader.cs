using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Reads the request of a GET. An empty parameter is one that is not there; parameters that we do not know are ignored.</summary>
/// <remarks>GraphQL over HTTP, "GET" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-GET"/></remarks>
internal static class UrlRequestReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    /// <param name="queryString">From the question mark on, as it was sent.</param>
    /// <param name="refusal">400 with what is wrong when null is returned.</param>
    public static GraphQLRequest? Read(string queryString, out Refusal? refusal)
    {
        try
        {
            return ReadParameters(queryString, out refusal);
        }
        catch (NestingException exception)
        {
            refusal = new Refusal(StatusCodes.Status400BadRequest, ErrorCode.RecursionLimit, exception.Message);
            return null;
        }
    }

    private static GraphQLRequest? ReadParameters(string queryString, out Refusal? refusal)
    {
        var parameters = new UrlParameters(queryString);
        var variables = ReadVariables(parameters, out var problem);
        var hash = ReadHash(parameters, ref problem);
        var id = DocumentId.Resolve(Text(parameters, "documentId"), hash, out var mistaken);
        var query = parameters.Find("query");
        problem = parameters.Problem ?? problem ?? mistaken;
        if (query is null && id is null) problem ??= "The URL has no parameter \"query\". Send the document's text in it.";

        refusal = problem is null ? null : new Refusal(StatusCodes.Status400BadRequest, ErrorCode.BadRequest, problem);
        return problem is null ? new GraphQLRequest(query, id, Text(parameters, "operationName"), variables) : null;
    }

    private static string? Text(UrlParameters parameters, string name)
        => parameters.Find(name) is { Length: > 0 } utf8 ? Encoding.UTF8.GetString(utf8) : null;

    private static ObjectValueNode? ReadVariables(UrlParameters parameters, out string? problem)
    {
        problem = null;
        if (parameters.Find("variables") is not { Length: > 0 } utf8) return null;
        try
        {
            var json = new Utf8JsonReader(utf8, Options);
            json.Read();
            var value = JsonValueReader.Read(ref json);
            json.Read(); // Whatever stands after the value is not JSON.
            if (value is not (ObjectValueNode or NullValueNode)) problem = Misfit("variables");
            return value as ObjectValueNode;
        }
        catch (JsonException exception) when (exception is not NestingException)
        {
            problem = NotJson("variables", exception);
            return null;
        }
    }

    private static string? ReadHash(UrlParameters parameters, ref string? problem)
    {
        if (parameters.Find("extensions") is not { Length: > 0 } utf8) return null;
        try
        {
            string? hash = null;
            var json = new Utf8JsonReader(utf8, Options);
            json.Read();
            if (json.TokenType == JsonTokenType.StartObject) problem ??= DocumentId.ReadExtensions(ref json, out hash);
            else if (json.TokenType != JsonTokenType.Null) problem ??= Misfit("extensions");
            if (problem is null) json.Read(); // Whatever stands after the value is not JSON.
            return hash;
        }
        catch (JsonException exception)
        {
            problem ??= NotJson("extensions", exception);
            return null;
        }
    }

    private static string Misfit(string name) => $"The parameter \"{name}\" is JSON but no object. Send an object, or leave it out.";

    private static string NotJson(string name, JsonException exception) => exception.LineNumber is { } line
        ? $"The parameter \"{name}\" is not JSON: look at line {line + 1}, byte {exception.BytePositionInLine + 1}."
        : exception.Message;
}
