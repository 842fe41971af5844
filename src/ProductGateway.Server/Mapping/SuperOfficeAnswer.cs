using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Server.Mapping;

/// <summary>A product as SuperOffice answered it: only what it was asked for can be read. The rest is unknown, and no null.</summary>
/// <param name="product">The answer to a read, a create or a list.</param>
internal sealed class SuperOfficeAnswer(Product product)
{
    /// <summary>The value of a member; false when it was not asked for.</summary>
    public bool TryRead<T>(ProductMembers member, Func<Product, T> read, out T? value)
    {
        var isKnown = (product.Members & member) == member;
        value = isKnown ? read(product) : default;
        return isKnown;
    }
}
