namespace ProductGateway.Browser.Tests;

/// <summary>Which browser is taken.</summary>
public sealed class ChromiumTests
{
    [Fact]
    public async Task A_path_that_is_set_is_taken_before_any_other()
        => Assert.Equal(Environment.ProcessPath!, await Chromium.FindAsync(Environment.ProcessPath));

    [Fact]
    public async Task A_path_without_a_file_fails_and_says_how_to_get_one()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Chromium.FindAsync("/nowhere/chromium"));

        Assert.Equal(
            "CHROMIUM_PATH names /nowhere/chromium, where no file is. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH to the path of a Chromium, Chrome or Edge.",
            exception.Message);
    }
}
