namespace ProductGateway.Server.StartPage;

/// <summary>How a vendor call ended, in the words of the connectors' metric <c>productgateway.outcome</c>.</summary>
internal enum CallOutcome
{
    /// <summary>The vendor answered, were it that it knows no such product.</summary>
    Success,

    /// <summary>The caller left before there was an answer.</summary>
    Cancelled,

    /// <summary>The vendor refused the request: the caller's business.</summary>
    Rejected,

    /// <summary>Nothing was sent.</summary>
    NotReached,

    /// <summary>The vendor has had too many calls.</summary>
    RateLimited,

    /// <summary>The vendor refused the gateway's credentials.</summary>
    AuthRefused,

    /// <summary>A read was sent and no usable answer came back.</summary>
    Unusable,

    /// <summary>A fault of the gateway's own.</summary>
    Broken,

    /// <summary>A create was sent and no usable answer came back.</summary>
    Unknown,
}
