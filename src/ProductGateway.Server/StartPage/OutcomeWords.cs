namespace ProductGateway.Server.StartPage;

/// <summary>Outcomes as the page shows them. The style sheet knows the five classes; none is told by its colour alone.</summary>
internal static class OutcomeWords
{
    public static string Of(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Success => "answered",
        CallOutcome.Cancelled => "caller left",
        CallOutcome.Rejected => "refused",
        CallOutcome.NotReached => "not reached",
        CallOutcome.RateLimited => "too many calls",
        CallOutcome.AuthRefused => "credentials refused",
        CallOutcome.Unusable => "no usable answer",
        CallOutcome.Unknown => "outcome unknown",
        _ => "fault of the gateway",
    };

    /// <summary>The class of its marks.</summary>
    public static string ClassOf(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Success => "answered",
        CallOutcome.Cancelled => "left",
        CallOutcome.Rejected => "refused",
        CallOutcome.Unknown => "unknown",
        _ => "failed",
    };

    /// <summary>Whether its marks stand above the line: what an operator has not to look at.</summary>
    public static bool IsAbove(CallOutcome outcome) => outcome is CallOutcome.Success or CallOutcome.Cancelled;
}
