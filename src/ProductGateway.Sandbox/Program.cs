using System.Globalization;
using System.Runtime.InteropServices;
using ProductGateway.Sandbox;

const int DefaultPort = 5081;

if (!TryReadPort(args, out var port))
{
    await Console.Error.WriteLineAsync(
        $"Usage: ProductGateway.Sandbox [--port NUMBER]   (0 to 65535, 0 takes any free port; default {DefaultPort})");
    return 2;
}

var stop = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = port }, CancellationToken.None);
    Console.WriteLine($"Three stand-in vendors on {sandbox.BaseAddress}, switches below {sandbox.BaseAddress}sandbox/");
    Console.WriteLine("A gateway finds them with:");
    foreach (var (key, value) in sandbox.GatewayConfiguration)
        Console.WriteLine($"{key.Replace(":", "__", StringComparison.Ordinal)}={value}");
    await stop.Task;
    return 0;
}
catch (IOException taken)
{
    await Console.Error.WriteLineAsync(taken.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.TrySetResult();
}

static bool TryReadPort(string[] args, out int port)
{
    port = DefaultPort;
    var text = args switch
    {
        [] => DefaultPort.ToString(CultureInfo.InvariantCulture),
        ["--port", var value] => value,
        [var single] when single.StartsWith("--port=", StringComparison.Ordinal) => single["--port=".Length..],
        _ => "",
    };
    return ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (port = number) >= 0;
}
