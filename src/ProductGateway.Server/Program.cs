using ProductGateway.Server;
using ProductGateway.Server.Hosting;

try
{
    await using var app = await Gateway.StartAsync(args);
    await StartupNotice.WriteAsync(Console.Out, app);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (StartupException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
