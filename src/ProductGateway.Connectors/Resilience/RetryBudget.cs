namespace ProductGateway.Connectors.Resilience;

/// <summary>
/// What may still be repeated: reads earn it, repetitions spend it, so that a vendor that fails is not struck by a multiple of what is asked. It has no
/// clock: without reads nothing is earned and nothing is lost.
/// </summary>
internal sealed class RetryBudget(RetryOptions options)
{
    // Whole numbers, so that ten tenths are one.
    private const int Unit = 1_000;

    private readonly Lock _gate = new();
    private readonly int _share = (int)Math.Round(options.Budget * Unit);
    private readonly int _most = options.BudgetReserve * Unit;
    private int _saved = options.BudgetReserve * Unit;

    /// <summary>A read begins.</summary>
    public void Earn()
    {
        lock (_gate)
            _saved = Math.Min(_most, _saved + _share);
    }

    /// <summary>Spends one repetition; false when there is none.</summary>
    public bool TrySpend()
    {
        lock (_gate)
        {
            if (_saved < Unit)
                return false;

            _saved -= Unit;
            return true;
        }
    }
}
