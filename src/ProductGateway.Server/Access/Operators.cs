namespace ProductGateway.Server.Access;

/// <summary>Who runs the gateway.</summary>
internal static class Operators
{
    /// <summary>Whether the request is of one who may see how the gateway does: by its scope, or in Development without an authority everyone.</summary>
    public static bool IsOperator(this HttpContext context) => Scopes.Has(context.User, Scopes.Operate);
}
