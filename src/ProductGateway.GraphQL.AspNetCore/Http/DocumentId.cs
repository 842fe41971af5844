using System.Text.Json;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>The ways in which clients name a trusted document instead of sending it.</summary>
/// <remarks>
/// The draft of GraphQL over HTTP names none yet. We read <c>extensions.persistedQuery.sha256Hash</c>, as Apollo's clients send it, and
/// <c>documentId</c>, as its proposal of persisted documents has it: the SHA-256 in hexadecimal, with or without <c>sha256:</c> before it.
/// </remarks>
internal static class DocumentId
{
    private const string Prefix = "sha256:";

    /// <summary>The id that a request gives in one way or both, as it is kept: 64 lowercase digits; null when it gives none.</summary>
    /// <param name="documentId">The member of that name.</param>
    /// <param name="hash">From the extensions.</param>
    /// <param name="problem">What is wrong; null when nothing is.</param>
    public static string? Resolve(string? documentId, string? hash, out string? problem)
    {
        problem = null;
        var (one, other) = (Parse(documentId), Parse(hash));
        if ((documentId is not null && one is null) || (hash is not null && other is null))
            problem = "The id of the document is no SHA-256. Send its 64 hexadecimal digits.";
        else if (one is not null && other is not null && one != other)
            problem = "\"documentId\" and \"extensions.persistedQuery.sha256Hash\" name two documents. Send one of them.";
        return one ?? other;
    }

    private static string? Parse(string? text)
    {
        if (text is null) return null;
        var hex = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : text;
        return hex.Length == 64 && hex.All(char.IsAsciiHexDigit) ? hex.ToLowerInvariant() : null;
    }

    /// <summary>Reads the object that the reader stands on to its end, keeping nothing but the hash.</summary>
    /// <param name="json">Stands on the start of <c>extensions</c>.</param>
    /// <param name="text">What stands as the hash; null when nothing does.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? ReadExtensions(ref Utf8JsonReader json, out string? text)
    {
        text = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isPersistedQuery = IsNamed(ref json, "persistedQuery"u8);
            json.Read();
            if (!isPersistedQuery) json.Skip();
            else if (json.TokenType != JsonTokenType.StartObject) return "\"extensions.persistedQuery\" is no object. Send {\"version\": 1, \"sha256Hash\": \"…\"}, or leave it out.";
            else if (ReadPersistedQuery(ref json, ref text) is { } problem) return problem;
        }

        return null;
    }

    /// <summary>A name with half a surrogate pair is a name that we do not know.</summary>
    public static bool IsNamed(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        try
        {
            return json.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? ReadPersistedQuery(ref Utf8JsonReader json, ref string? text)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isHash = IsNamed(ref json, "sha256Hash"u8);
            json.Read();
            if (!isHash) json.Skip();
            else if (json.TokenType != JsonTokenType.String) return "\"extensions.persistedQuery.sha256Hash\" is no string. Send the SHA-256 of the document in hexadecimal.";
            else text = ((StringValueNode)JsonValueReader.Read(ref json)).Value;
        }

        return null;
    }
}
