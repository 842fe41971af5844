using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Faults;

/// <summary>The connection ends after the request's headers, before its body is read: nothing is applied.</summary>
public sealed record CloseBeforeBody : Fault
{
    /// <summary>Ends it by RST instead of FIN. Default false.</summary>
    public bool Reset { get; init; }

    internal override Task PlayAsync(Exchange exchange) => exchange.CloseAsync(Reset);
}

/// <summary>The connection ends after the whole request was read: nothing is applied, and the caller cannot know.</summary>
public sealed record CloseBeforeApplying : Fault
{
    /// <summary>Ends it by RST instead of FIN. Default false.</summary>
    public bool Reset { get; init; }

    internal override async Task PlayAsync(Exchange exchange)
    {
        await exchange.ReadBodyAsync();
        await exchange.CloseAsync(Reset);
    }
}

/// <summary>The vendor applies the call and the connection ends without an answer: the caller cannot know.</summary>
public sealed record CloseAfterApplying : Fault
{
    /// <summary>Ends it by RST instead of FIN. Default false.</summary>
    public bool Reset { get; init; }

    internal override async Task PlayAsync(Exchange exchange)
    {
        await exchange.ApplyAsync();
        await exchange.CloseAsync(Reset);
    }
}

/// <summary>The vendor applies the call, announces its whole answer and sends only the first bytes of the body.</summary>
public sealed record PartialAnswer : Fault
{
    /// <summary>How many bytes of the body are sent. Default 20; never all of them.</summary>
    public int Bytes { get; set; } = 20;

    internal override async Task PlayAsync(Exchange exchange) => await exchange.SendPartAsync(await exchange.ApplyAsync(), Bytes);
}

/// <summary>No answer until the caller leaves.</summary>
public sealed record Hang : Fault
{
    /// <summary>Whether the vendor applies the call first. Default false.</summary>
    public bool AfterApplying { get; init; }

    internal override async Task PlayAsync(Exchange exchange)
    {
        if (AfterApplying)
            await exchange.ApplyAsync();
        else
            await exchange.ReadBodyAsync();
        await exchange.HangAsync();
    }
}

/// <summary>The vendor applies the call and sends its answer one byte at a time.</summary>
public sealed record SlowDrip : Fault
{
    /// <summary>Pause before each byte, in milliseconds of the sandbox's clock. Default 100.</summary>
    public int MillisecondsPerByte { get; set; } = 100;

    internal override async Task PlayAsync(Exchange exchange) =>
        await exchange.DripAsync(await exchange.ApplyAsync(), TimeSpan.FromMilliseconds(MillisecondsPerByte));
}
