namespace ProductGateway.Connectors;

/// <summary>A list query that the vendor cannot be asked as it was meant. Nothing was sent; another query may work.</summary>
/// <remarks>The message is one sentence for the client: it carries no address and none of the query's own text.</remarks>
public sealed class QueryRefusedException : Exception
{
    internal QueryRefusedException(string vendor, QueryRefusal refusal, string message)
        : base(message)
    {
        Vendor = vendor;
        Refusal = refusal;
    }

    /// <summary>The vendor's name: Microsoft, SuperOffice or 24SevenOffice.</summary>
    public string Vendor { get; }

    /// <summary>What stands in the way.</summary>
    public QueryRefusal Refusal { get; }
}

/// <summary>Why a list query was not sent.</summary>
public enum QueryRefusal
{
    /// <summary>Its address would be longer than 8,000 characters, or its filter nests deeper than 64.</summary>
    TooLarge,

    /// <summary>A text in it has no exact spelling in the vendor's query: half a surrogate pair, a wildcard, or nothing but blanks.</summary>
    Text,

    /// <summary>The query of the next page is not one that Microsoft gives out.</summary>
    NextQuery,
}
