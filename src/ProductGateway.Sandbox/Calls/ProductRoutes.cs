namespace ProductGateway.Sandbox.Calls;

/// <summary>The two kinds of paths that each vendor has for products: the register, and one product by its id below it.</summary>
internal sealed record ProductRoutes(string Register, StringComparison Comparison)
{
    public bool IsRegister(string path) => path.Equals(Register, Comparison);

    /// <summary>The id of the one product that the path names; null when it names none.</summary>
    public long? Id(string path) => PathId.After(path, Register, Comparison);

    public CallKind KindOf(string method, string path) => method switch
    {
        "GET" when IsRegister(path) => CallKind.List,
        "POST" when IsRegister(path) => CallKind.Create,
        "GET" when Id(path) is not null => CallKind.Read,
        _ => CallKind.Other,
    };
}
