using System.Runtime.CompilerServices;

namespace ProductGateway.GraphQL.Tests;

/// <summary>One deadline for all that a test waits for: what never comes fails the test, and does not hang it.</summary>
internal static class TestDeadline
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly ConditionalWeakTable<object, CancellationTokenSource> Begun = [];

    /// <summary>Cancelled when the test that runs has taken too long. What serves a whole class has no deadline.</summary>
    public static CancellationToken Token
    {
        get
        {
            var aborted = TestContext.Current.CancellationToken;
            return TestContext.Current.Test is { } test ? Begun.GetValue(test, _ => Begin(aborted)).Token : aborted;
        }
    }

    private static CancellationTokenSource Begin(CancellationToken aborted)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        source.CancelAfter(Patience);
        return source;
    }
}
