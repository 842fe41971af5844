using ProductGateway.Server.CommandLine;
using ProductGateway.Server.Hosting;

try
{
    return await GatewayCommandLine.RunAsync(args, Console.Out, Console.Error);
}
catch (StartupException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return ExitCode.Problems;
}
