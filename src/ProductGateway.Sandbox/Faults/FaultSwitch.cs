using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Faults;

/// <summary>The faults that wait for their calls, in the order in which they were armed. Safe to use from any thread.</summary>
public sealed class FaultSwitch
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _armed = [];

    internal FaultSwitch()
    {
    }

    /// <summary>The faults not yet spent; <see cref="Fault.After"/> and <see cref="Fault.Times"/> are what is left of each.</summary>
    public IReadOnlyList<Fault> Armed
    {
        get
        {
            lock (_gate)
                return [.. _armed];
        }
    }

    /// <summary>Lets a fault strike the next calls it matches; where several match, the one armed first strikes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="Fault.Times"/> is less than 1, or <see cref="Fault.After"/> than 0.</exception>
    public void Arm(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Times, 1, nameof(Fault.Times));
        ArgumentOutOfRangeException.ThrowIfNegative(fault.After, nameof(Fault.After));
        lock (_gate)
            _armed.Add(fault);
    }

    /// <summary>Disarms all faults.</summary>
    public void Clear()
    {
        lock (_gate)
            _armed.Clear();
    }

    internal Fault? Take(SandboxVendor vendor, CallKind kind, string method, string path)
    {
        lock (_gate)
        {
            for (var i = 0; i < _armed.Count; i++)
            {
                var fault = _armed[i];
                if (!fault.Matches(vendor, kind, method, path))
                    continue;
                if (fault.After == 0)
                    return Spend(i);
                _armed[i] = fault with { After = fault.After - 1 };
            }

            return null;
        }
    }

    private Fault Spend(int index)
    {
        var fault = _armed[index];
        if (fault.Times == 1)
            _armed.RemoveAt(index);
        else
            _armed[index] = fault with { Times = fault.Times - 1 };
        return fault;
    }
}
