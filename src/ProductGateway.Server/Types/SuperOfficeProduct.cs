using ProductGateway.Server.Mapping;

namespace ProductGateway.Server.Types;

/// <summary>What stands beside the members of the schema.</summary>
internal sealed partial record SuperOfficeProduct
{
    /// <summary>What the vendor said of it: for the fields that its lists lack.</summary>
    internal required SuperOfficeAnswer Answer { get; init; }
}
