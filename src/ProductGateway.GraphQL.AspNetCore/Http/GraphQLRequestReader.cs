using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Reads the JSON of a request. Unknown members are ignored, as they must be; of two equal members the last counts.</summary>
/// <remarks>GraphQL over HTTP, "JSON Encoding" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-JSON-Encoding"/></remarks>
internal ref struct GraphQLRequestReader
{
    // The reader keeps a bit a level and does not recurse; values that are kept have a cap of their own.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    private const string NoQuery = "The request has no \"query\". Send the document's text in it.";

    private Utf8JsonReader _json;
    private byte[]? _query;
    private string _missing;
    private string? _documentId;
    private string? _hash;
    private string? _operationName;
    private ObjectValueNode? _variables;

    /// <param name="utf8">Valid UTF-8; a byte order mark is skipped.</param>
    /// <param name="refusal">400 with what is wrong when null is returned.</param>
    public static GraphQLRequest? Read(ReadOnlySpan<byte> utf8, out Refusal? refusal)
    {
        refusal = utf8.IsEmpty ? Bad("The body is empty. Send {\"query\": \"…\"}.") : null;
        if (refusal is not null) return null;
        try
        {
            var bom = "\uFEFF"u8;
            var reader = new GraphQLRequestReader { _json = new Utf8JsonReader(utf8.StartsWith(bom) ? utf8[bom.Length..] : utf8, Options), _missing = NoQuery };
            var problem = reader.ReadBody();
            var id = DocumentId.Resolve(reader._documentId, reader._hash, out var mistaken);
            problem ??= mistaken ?? (reader._query is null && id is null ? reader._missing : null);
            refusal = problem is null ? null : Bad(problem);
            return problem is null ? new GraphQLRequest(reader._query, id, reader._operationName, reader._variables) : null;
        }
        catch (NestingException exception)
        {
            refusal = new Refusal(StatusCodes.Status400BadRequest, ErrorCode.RecursionLimit, exception.Message);
            return null;
        }
        catch (JsonException exception)
        {
            refusal = Bad(exception.LineNumber is { } line
                ? $"The body is not JSON: look at line {line + 1}, byte {exception.BytePositionInLine + 1}."
                : exception.Message);
            return null;
        }
    }

    private string? ReadBody()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.StartArray) return "The body is a JSON array. Batches are not served here: send one request a body.";
        if (_json.TokenType != JsonTokenType.StartObject) return "The body is JSON but no object. Send {\"query\": \"…\"}.";
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadMember() is { } problem) return problem;
        }

        _json.Read(); // Whatever stands after the object is not JSON.
        return null;
    }

    private string? ReadMember()
    {
        if (DocumentId.IsNamed(ref _json, "query"u8)) return ReadQuery();
        if (DocumentId.IsNamed(ref _json, "operationName"u8)) return ReadText("operationName", out _operationName);
        if (DocumentId.IsNamed(ref _json, "documentId"u8)) return ReadText("documentId", out _documentId);
        if (DocumentId.IsNamed(ref _json, "variables"u8)) return ReadVariables();
        if (DocumentId.IsNamed(ref _json, "extensions"u8)) return ReadExtensions();
        _json.Read();
        _json.Skip();
        return null;
    }

    private string? ReadQuery()
    {
        _json.Read();
        _missing = "\"query\" is null. Send a string.";
        _query = null;
        if (_json.TokenType == JsonTokenType.Null) return null;
        if (_json.TokenType != JsonTokenType.String) return Misfit("query", "a string");
        var buffer = new byte[_json.ValueSpan.Length];
        try
        {
            _query = buffer[.._json.CopyString(buffer)];
        }
        catch (InvalidOperationException)
        {
            return "\"query\" holds half a surrogate pair, which is no character. Send the pair or leave it out.";
        }

        return null;
    }

    private string? ReadText(string member, out string? text)
    {
        text = null;
        _json.Read();
        if (_json.TokenType is not (JsonTokenType.String or JsonTokenType.Null)) return Misfit(member, "a string or null");
        text = (JsonValueReader.Read(ref _json) as StringValueNode)?.Value;
        return null;
    }

    private string? ReadVariables()
    {
        _json.Read();
        if (_json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null)) return Misfit("variables", "an object or null");
        _variables = JsonValueReader.Read(ref _json) as ObjectValueNode;
        return null;
    }

    private string? ReadExtensions()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.StartObject) return DocumentId.ReadExtensions(ref _json, out _hash);
        return _json.TokenType == JsonTokenType.Null ? null : Misfit("extensions", "an object or null");
    }

    private readonly string Misfit(string member, string expected)
    {
        var found = _json.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.Null => "null",
            _ => "a boolean",
        };
        return $"\"{member}\" is {found}. Send {expected}.";
    }

    private static Refusal Bad(string message) => new(StatusCodes.Status400BadRequest, ErrorCode.BadRequest, message);
}
