using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.Server.Resolvers;

/// <summary>How many calls one operation may make at all vendors together; each event of a subscription is an operation of its own.</summary>
/// <remarks>A read and a create are a call each. Tokens and the repetitions of a read are not counted: the document does not multiply them.</remarks>
/// <param name="maxVendorCalls">Callers beyond it see <c>VENDOR_CALL_LIMIT_EXCEEDED</c>.</param>
internal sealed class VendorCallLimit(int maxVendorCalls)
{
    /// <summary>What is left to the operation that the field belongs to.</summary>
    public VendorCallBudget BudgetOf(ResolverContext context) => context.OperationState(() => new VendorCallBudget(maxVendorCalls));
}

/// <summary>The calls that one operation may still make. Its fields share it, from several threads.</summary>
internal sealed class VendorCallBudget(int maxVendorCalls)
{
    private long _made;

    /// <summary>Takes calls out of the budget, all or none. Call it before the first of them is sent.</summary>
    /// <param name="calls">How many.</param>
    /// <param name="hasAsked">Whether the field has made calls before.</param>
    /// <exception cref="GraphQLException">They are more than are left.</exception>
    public void Take(int calls, bool hasAsked = false)
    {
        while (true)
        {
            var made = Volatile.Read(ref _made);
            var needed = made + calls;
            if (needed > maxVendorCalls) throw new GraphQLException(Exceeded(needed, hasAsked));
            if (Interlocked.CompareExchange(ref _made, needed, made) == made) return;
        }
    }

    private GraphQLError Exceeded(long needed, bool hasAsked) => new(
        $"The operation needs at least {needed} vendor calls and may make {maxVendorCalls}. "
            + (hasAsked ? "This field asked for no more. " : "This field asked no vendor. ")
            + GatewayCode.VendorCallLimitExceeded.Advice(),
        GatewayCode.VendorCallLimitExceeded.Text());
}
