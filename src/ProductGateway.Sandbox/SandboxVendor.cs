namespace ProductGateway.Sandbox;

/// <summary>The three vendor systems that the sandbox stands in for.</summary>
public enum SandboxVendor
{
    /// <summary>Microsoft Hardware dashboard API v2.0, below <c>/microsoft</c>.</summary>
    Microsoft,

    /// <summary>SuperOffice REST WebAPI v1, below <c>/superoffice</c>.</summary>
    SuperOffice,

    /// <summary>24SevenOffice (Finago Office) REST v1, below <c>/finago</c>.</summary>
    Finago,
}
