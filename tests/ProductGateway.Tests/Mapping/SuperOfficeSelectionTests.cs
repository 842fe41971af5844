using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server;
using ProductGateway.Server.Mapping;

namespace ProductGateway.Tests.Mapping;

/// <summary>Which members of SuperOffice's product the fields of the schema need.</summary>
public sealed class SuperOfficeSelectionTests
{
    [Fact]
    public void Every_field_of_the_schema_says_what_it_needs()
    {
        var type = (ObjectType)GatewaySchema.Build().GetType("SuperOfficeProduct")!;

        Assert.Equal(type.Fields.Select(field => field.Name).Order(), SuperOfficeSelection.Fields.Keys.Order());
    }

    [Fact]
    public void Every_member_of_the_vendor_has_its_field()
    {
        var single = Enum.GetValues<ProductMembers>().Where(member => ulong.PopCount((ulong)member) == 1);

        Assert.Empty(single.Except(SuperOfficeSelection.Fields.Values));
    }

    [Fact]
    public void A_member_that_was_not_asked_for_cannot_be_read()
    {
        var answer = new SuperOfficeAnswer(new Product { ProductId = 1, Rule = "rule", Members = ProductMembers.ProductId | ProductMembers.Rule });

        Assert.True(answer.TryRead(ProductMembers.Rule, static product => product.Rule, out var rule));
        Assert.Equal("rule", rule);
        Assert.False(answer.TryRead(ProductMembers.InStock, static product => product.InStock, out _));
        Assert.False(answer.TryRead(ProductMembers.All, static product => product.Unmapped, out _));
    }
}
