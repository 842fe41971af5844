namespace ProductGateway.Sandbox.Faults;

/// <summary>The faults that wait for their calls, in the order in which they were armed. Safe to use from any thread.</summary>
public sealed class FaultSwitch
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _armed = [];

    internal FaultSwitch()
    {
    }

    /// <summary>The faults not yet spent; <see cref="Fault.Times"/> is what is left of each.</summary>
    public IReadOnlyList<Fault> Armed
    {
        get
        {
            lock (_gate)
                return [.. _armed];
        }
    }

    /// <summary>Lets a fault strike the next calls it matches; where several match, the one armed first strikes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="Fault.Times"/> is less than 1.</exception>
    public void Arm(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Times, 1, nameof(Fault.Times));
        lock (_gate)
            _armed.Add(fault);
    }

    /// <summary>Disarms all faults.</summary>
    public void Clear()
    {
        lock (_gate)
            _armed.Clear();
    }

    internal Fault? Take(SandboxVendor vendor, string method, string path, bool tokenEndpoint)
    {
        lock (_gate)
        {
            var index = _armed.FindIndex(fault => fault.Matches(vendor, method, path, tokenEndpoint));
            if (index < 0)
                return null;

            var fault = _armed[index];
            if (fault.Times == 1)
                _armed.RemoveAt(index);
            else
                _armed[index] = fault with { Times = fault.Times - 1 };
            return fault;
        }
    }
}
