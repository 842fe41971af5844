namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>What SuperOffice's page "Check tenant status" lists, with its numbers.</summary>
public enum SuperOfficeTenantState
{
    /// <summary>The vendor does not know the tenant, or something is wrong with its environment.</summary>
    Unknown = 0,

    /// <summary>The tenant is being set up.</summary>
    Provisioning = 1,

    /// <summary>All is good.</summary>
    Running = 2,

    /// <summary>The tenant is gone.</summary>
    Deleted = 3,

    /// <summary>The tenant's contract ends; the API is off.</summary>
    Suspended = 4,

    /// <summary>Work in the background; the API is on.</summary>
    OnlineMaintenance = 5,

    /// <summary>An upgrade, minutes as a rule; the API is off.</summary>
    OfflineMaintenance = 6,

    /// <summary>Setting the tenant up has failed.</summary>
    ProvisioningFailed = 8,

    /// <summary>The tenant is being deleted.</summary>
    Deleting = 10,

    /// <summary>Deleting the tenant has failed so far.</summary>
    DeleteFailed = 11,

    /// <summary>A move to the vendor's cloud that has not happened yet.</summary>
    MigrationPending = 12,
}
