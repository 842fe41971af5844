using System.Text.RegularExpressions;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>SuperOffice's one tenant: whether it runs, and below which sub-domain. Safe to use from any thread.</summary>
/// <remarks>
/// A sub-domain of the vendor (<c>online3.superoffice.com/Cust12345</c>) is a path segment here
/// (<c>/superoffice/online3/Cust12345</c>); at the start the tenant stands directly below <c>/superoffice</c>.
/// </remarks>
public sealed partial class SuperOfficeTenant
{
    private readonly Lock _gate = new();
    private SuperOfficeTenantState _state = SuperOfficeTenantState.Running;
    private string _subDomain = "";

    internal SuperOfficeTenant()
    {
    }

    /// <summary>Default <see cref="SuperOfficeTenantState.Running"/>. The API answers 503 unless it runs or is in online maintenance.</summary>
    public SuperOfficeTenantState State
    {
        get
        {
            lock (_gate)
                return _state;
        }

        set
        {
            lock (_gate)
                _state = value;
        }
    }

    /// <summary>Where the tenant stands: empty at the start, else such as <c>online3</c>.</summary>
    public string SubDomain
    {
        get
        {
            lock (_gate)
                return _subDomain;
        }
    }

    internal bool IsRunning => State is SuperOfficeTenantState.Running or SuperOfficeTenantState.OnlineMaintenance;

    /// <summary>From now on every other address of the tenant answers 421, and its state names the new one.</summary>
    /// <param name="subDomain">Letters and then a number, such as <c>online3</c>; empty moves it back to where it stood first.</param>
    /// <exception cref="ArgumentException">The text is neither: names without a number are the vendor's for signing in.</exception>
    public void MoveTo(string subDomain)
    {
        ArgumentNullException.ThrowIfNull(subDomain);
        if (subDomain.Length > 0 && !NumberedName().IsMatch(subDomain))
            throw new ArgumentException($"\"{subDomain}\" is no sub-domain of a tenant: letters and then a number, such as online3.", nameof(subDomain));
        lock (_gate)
            _subDomain = subDomain;
    }

    /// <summary>Takes a path below the vendor's root apart: the sub-domain it addresses, empty for none, and the rest.</summary>
    internal static (string SubDomain, string Path) Split(string path)
    {
        var end = path.IndexOf('/', Math.Min(1, path.Length));
        return end > 1 && NumberedName().IsMatch(path[1..end]) && SuperOfficeSystem.IsOfTenant(path[end..])
            ? (path[1..end], path[end..])
            : ("", path);
    }

    [GeneratedRegex("^[a-z]+[0-9]+$")]
    private static partial Regex NumberedName();
}
