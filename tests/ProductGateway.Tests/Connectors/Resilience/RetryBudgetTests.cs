using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Tests.Connectors.Resilience;

/// <summary>How repetitions are counted against reads.</summary>
public sealed class RetryBudgetTests
{
    [Fact]
    public void Ten_reads_pay_for_one_repetition_and_nine_do_not()
    {
        var budget = Spent(new RetryOptions());

        Earn(budget, 9);
        Assert.False(budget.TrySpend());
        Earn(budget, 1);
        Assert.True(budget.TrySpend());
        Assert.False(budget.TrySpend());
    }

    [Fact]
    public void A_quiet_hour_of_successes_saves_no_more_than_the_reserve()
    {
        var budget = new RetryBudget(new RetryOptions { BudgetReserve = 2 });

        Earn(budget, 1_000);

        Assert.Equal([true, true, false], [budget.TrySpend(), budget.TrySpend(), budget.TrySpend()]);
    }

    [Fact]
    public void A_share_of_nothing_leaves_the_reserve_alone()
    {
        var budget = Spent(new RetryOptions { Budget = 0 });

        Earn(budget, 1_000);

        Assert.False(budget.TrySpend());
    }

    [Fact]
    public async Task Reads_at_once_spend_nothing_twice()
    {
        var budget = new RetryBudget(new RetryOptions { BudgetReserve = 100 });

        var spent = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(budget.TrySpend)));

        Assert.Equal(100, spent.Count(isSpent => isSpent));
    }

    private static RetryBudget Spent(RetryOptions options)
    {
        var budget = new RetryBudget(options);
        while (budget.TrySpend())
        {
        }

        return budget;
    }

    private static void Earn(RetryBudget budget, int reads)
    {
        for (var read = 0; read < reads; read++)
            budget.Earn();
    }
}
