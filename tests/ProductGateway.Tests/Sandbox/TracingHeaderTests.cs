namespace ProductGateway.Tests.Sandbox;

public sealed class TracingHeaderTests
{
    [Fact]
    public async Task Microsofts_tracing_ids_come_back_and_stand_in_the_journal()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.GetWithAsync(RunningSandbox.MicrosoftProducts + "/1", ("MS-CorrelationId", "c-1"), ("MS-RequestId", "r-1"));

        var headers = Assert.Single(sandbox.Server.Journal.Entries).Headers;
        Assert.Equal(("c-1", "r-1"), (reply.Headers["MS-CorrelationId"], reply.Headers["MS-RequestId"]));
        Assert.Equal(("c-1", "r-1"), (headers["ms-correlationid"], headers["ms-requestid"]));
    }

    [Fact]
    public async Task Each_answer_of_24SevenOffice_has_a_trace_id_and_each_error_a_tracking_id_of_its_own()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var first = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1");
        var second = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1");

        Assert.NotEqual(first.Headers["X-Trace-Id"], second.Headers["X-Trace-Id"]);
        Assert.NotEqual(first.Text("trackingId"), second.Text("trackingId"));
    }
}
