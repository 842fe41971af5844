namespace ProductGateway.GraphQL.Execution;

/// <summary>What the caller of one execution may have. The caller is asked about once for each policy.</summary>
/// <param name="policies">All policies of the schema.</param>
/// <param name="request">Whose caller it is.</param>
internal sealed class Access(AccessPolicies policies, OperationRequest request)
{
    private const byte Unknown = 0;
    private const byte Granted = 1;
    private const byte Refused = 2;

    private readonly byte[] _known = policies.Count == 0 ? [] : new byte[policies.Count];

    /// <summary>Threads that race ask twice and hear the same.</summary>
    public bool IsGranted(AccessPolicy policy)
    {
        ref var known = ref _known[policy.Index];
        if (known == Unknown) known = request.Authorize(request.User, policy.Name) ? Granted : Refused;
        return known == Granted;
    }

    /// <summary>The error of a field that the caller may not have; null when it may.</summary>
    public GraphQLError? Check(CollectedField field)
    {
        foreach (var policy in field.Policies)
        {
            if (!IsGranted(policy)) return Forbidden(field.Coordinate, policy);
        }

        return null;
    }

    /// <summary>Says which policy is missing for what.</summary>
    public static GraphQLError Forbidden(string coordinate, AccessPolicy policy) => new(
        $"{coordinate} asks for {policy.Name}, which this caller has not been granted. Leave the field out, or ask as one who has.",
        ErrorCode.Forbidden);
}
