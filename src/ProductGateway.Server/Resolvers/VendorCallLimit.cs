using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.Server.Resolvers;

/// <summary>How many calls one operation may make at all vendors together; each event of a subscription is an operation of its own.</summary>
/// <remarks>A read and a create are a call each. Tokens and the repetitions of a read are not counted: the document does not multiply them.</remarks>
/// <param name="maxVendorCalls">Callers beyond it see <c>VENDOR_CALL_LIMIT_EXCEEDED</c>.</param>
internal sealed class VendorCallLimit(int maxVendorCalls)
{
    /// <summary>What is left to the operation that the field belongs to.</summary>
    public VendorCallBudget BudgetOf(ResolverContext context) => context.OperationState(() => new VendorCallBudget(maxVendorCalls, context.ReportCost));
}

/// <summary>The calls that one operation may still make. Its fields share it, from several threads.</summary>
/// <param name="maxVendorCalls">How many it may make.</param>
/// <param name="reportCost">Told what each costs the caller: 1, or <see cref="CostOfCreate"/>.</param>
internal sealed class VendorCallBudget(int maxVendorCalls, Action<int> reportCost)
{
    /// <summary>What a create costs, where a read costs 1.</summary>
    public const int CostOfCreate = 10;

    private long _made;

    /// <summary>Takes the call of a create. Call it before that is sent.</summary>
    /// <exception cref="GraphQLException">No calls are left.</exception>
    public void TakeCreate() => Take(1, hasAsked: false, CostOfCreate);

    /// <summary>Takes the calls of reads out of the budget, all or none. Call it before the first of them is sent.</summary>
    /// <param name="calls">How many.</param>
    /// <param name="hasAsked">Whether the field has made calls before.</param>
    /// <exception cref="GraphQLException">They are more than are left.</exception>
    public void Take(int calls, bool hasAsked = false) => Take(calls, hasAsked, costOfEach: 1);

    private void Take(int calls, bool hasAsked, int costOfEach)
    {
        while (true)
        {
            var made = Volatile.Read(ref _made);
            var needed = made + calls;
            if (needed > maxVendorCalls) throw new GraphQLException(Exceeded(needed, hasAsked));
            if (Interlocked.CompareExchange(ref _made, needed, made) == made) break;
        }

        reportCost(calls * costOfEach);
    }

    private GraphQLError Exceeded(long needed, bool hasAsked) => new(
        $"The operation needs at least {needed} vendor calls and may make {maxVendorCalls}. "
            + (hasAsked ? "This field asked for no more. " : "This field asked no vendor. ")
            + GatewayCode.VendorCallLimitExceeded.Advice(),
        GatewayCode.VendorCallLimitExceeded.Text());
}
