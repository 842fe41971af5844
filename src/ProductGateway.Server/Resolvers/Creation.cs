using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>What a create came to, before it becomes the payload of its vendor.</summary>
/// <param name="Outcome">What happened, in one word.</param>
/// <param name="Product">Null unless created.</param>
/// <param name="Errors">Empty when created.</param>
/// <param name="VendorTraceId">The vendor's id of the call, when it sent one.</param>
internal sealed record Creation<TProduct>(
    CreateOutcome Outcome, TProduct? Product, IReadOnlyList<IMutationError> Errors, string? VendorTraceId)
    where TProduct : class;
