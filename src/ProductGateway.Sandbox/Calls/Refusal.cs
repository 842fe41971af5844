namespace ProductGateway.Sandbox.Calls;

/// <summary>Why a vendor turned a call away. A closed set, in the order in which it is checked.</summary>
public enum Refusal
{
    /// <summary>The vendor has no such path: a caller built a URL that does not exist.</summary>
    UnknownRoute,

    /// <summary>The path exists, but not with this method.</summary>
    MethodNotAllowed,

    /// <summary>The tenant is at another address, or not running.</summary>
    Tenant,

    /// <summary>The token endpoint did not accept the client.</summary>
    Client,

    /// <summary>The access token is missing, wrong or expired.</summary>
    Token,

    /// <summary>The access token is good, but not for this.</summary>
    Scope,

    /// <summary>More calls than the vendor allows in a time.</summary>
    Throttled,

    /// <summary>A request header has a value that the vendor cannot read.</summary>
    Header,

    /// <summary>The query string has a parameter that the vendor does not know, or a value that it cannot read.</summary>
    Query,

    /// <summary>The request body has a media type that the vendor does not read.</summary>
    MediaType,

    /// <summary>The request body is malformed, or the vendor's rules forbid it.</summary>
    Body,

    /// <summary>The vendor has no product with the id in the path or in the body.</summary>
    NotFound,
}
