namespace ProductGateway.GraphQL;

/// <summary>The one edition of the GraphQL specification that everything here cites.</summary>
public static class Spec
{
    /// <summary>The edition's name in its address.</summary>
    public const string Edition = "September2025";

    /// <summary>The address of a section.</summary>
    /// <param name="anchor">Such as <c>sec-Leaf-Field-Selections</c>.</param>
    public static string Link(string anchor) => $"https://spec.graphql.org/{Edition}/#{anchor}";
}
