namespace ProductGateway.Sandbox.Calls;

/// <summary>What a call asks for, told by its method and path alone: whether the vendor serves it is another question.</summary>
public enum CallKind
{
    /// <summary>An access token, or anything else of the vendor's sign-in side, such as a tenant's state.</summary>
    Token,

    /// <summary>A page of products: <c>GET</c> of the register.</summary>
    List,

    /// <summary>One product by its id.</summary>
    Read,

    /// <summary>A new product: <c>POST</c> to the register.</summary>
    Create,

    /// <summary>Anything else, paths that do not exist among it.</summary>
    Other,
}
