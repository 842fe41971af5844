using System.Text;
using System.Text.Json;

namespace ProductGateway.Client;

/// <summary>One operation with the fragments it uses, as it goes over the wire. Generated code has one for each operation.</summary>
public sealed class OperationDocument
{
    private readonly byte[] _withText;
    private readonly byte[] _withHash;

    /// <summary>Lays out both forms of the request once.</summary>
    /// <param name="name">The operation's name.</param>
    /// <param name="kind">Query, mutation or subscription.</param>
    /// <param name="text">The document as it is sent.</param>
    /// <param name="sha256Hash">SHA-256 of the text's UTF-8, in lower-case hexadecimal digits.</param>
    public OperationDocument(string name, OperationKind kind, string text, string sha256Hash)
    {
        (Name, Kind, Text, Sha256Hash) = (name, kind, text, sha256Hash);
        _withText = Encoding.UTF8.GetBytes($$"""{"query":"{{JsonEncodedText.Encode(text)}}","operationName":"{{name}}","variables":""");
        _withHash = Encoding.UTF8.GetBytes(
            $$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{sha256Hash}}}"}},"operationName":"{{{name}}}","variables":""");
    }

    /// <summary>The operation's name.</summary>
    public string Name { get; }

    /// <summary>Query, mutation or subscription.</summary>
    public OperationKind Kind { get; }

    /// <summary>The document as it is sent.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text's UTF-8, in lower-case hexadecimal digits: what a server with trusted documents knows it by.</summary>
    public string Sha256Hash { get; }

    /// <summary>The request's JSON up to the variables.</summary>
    internal ReadOnlySpan<byte> Opening(bool trusted) => trusted ? _withHash : _withText;
}

/// <summary>What an operation does.</summary>
/// <remarks>GraphQL specification 2.4 <see href="https://spec.graphql.org/September2025/#sec-Language.Operations"/></remarks>
public enum OperationKind
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Changes something.</summary>
    Mutation,

    /// <summary>Listens.</summary>
    Subscription,
}
