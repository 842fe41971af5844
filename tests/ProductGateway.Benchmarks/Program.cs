using ProductGateway.Benchmarks;

try
{
    // Without a role this is a benchmark, of the engine, of the client, of a vendor that hangs, or of what an operator switches on; it starts itself again in its roles, each a process of its own.
    return args switch
    {
        [Role.Vendor] => await Role.ServeAsync(VendorServer.Build),
        [Role.Ours, var vendor] => await Role.ServeAsync(() => OurServer.Build(new Uri(vendor))),
        [Role.HandWritten, var vendor] => await Role.ServeAsync(() => HandWrittenServer.Build(new Uri(vendor))),
        [Role.Gateway, .. var configuration] => await Role.ServeGatewayAsync(configuration),
        ["hanging"] => await HangingVendor.RunAsync(),
        ["operating"] => await OperatingCost.RunAsync(),
        ["client"] => await ClientBenchmark.RunAsync(),
        _ => await Benchmark.RunAsync(args),
    };
}
catch (InvalidOperationException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
