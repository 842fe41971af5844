namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Documents that the operators have registered. A client names one by the SHA-256 of its text; no client can register one.</summary>
public sealed class TrustedDocumentsOptions
{
    /// <summary>
    /// A folder; every <c>*.graphql</c> file in it and below is a document, and the SHA-256 of its bytes is its id; every <c>*.json</c> file is a
    /// manifest in Apollo's format, as a client's build writes it. Default null: none. The files are read once, at start-up; a mistake in one stops
    /// the start.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Whether nothing else runs. Default false. Callers who send another document see <c>DOCUMENT_NOT_TRUSTED</c>.</summary>
    public bool Only { get; set; }
}
