using System.Text.Json;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

/// <summary>The three names of each member, held against the names in the vendor's own documents.</summary>
public sealed class SuperOfficeColumnTests
{
    private static readonly JsonElement Names = Sample.Json("superoffice/product-names.json");

    // Either it says nothing about SuperOffice, or nobody can name what is in it.
    private static readonly string[] OwnProperties = [nameof(Product.Members), nameof(Product.Unmapped)];

    [Fact]
    public void Every_member_of_the_entity_has_its_place() =>
        Assert.Equal(Names.GetProperty("entity").EnumerateObject().Select(member => member.Name), ProductColumn.All.Select(column => column.Entity));

    [Fact]
    public void Every_column_is_one_of_the_archive() =>
        Assert.Subset(
            Names.GetProperty("archive").EnumerateArray().Select(name => name.GetString()!).ToHashSet(),
            ProductColumn.All.SelectMany(column => column.Columns).ToHashSet());

    [Fact]
    public void Text_is_what_the_entity_holds_as_text() =>
        Assert.Equal(
            Names.GetProperty("entity").EnumerateObject().Where(member => member.Value.GetString() == "string").Select(member => member.Name)
                .Intersect(ProductColumn.All.Where(column => column.Column is not null).Select(column => column.Entity)),
            ProductColumn.All.Where(column => column.IsText).Select(column => column.Entity));

    [Fact]
    public void What_the_archive_lacks_is_told_by_name() =>
        Assert.Equal(
            ProductMembers.NotListed,
            ProductColumn.All.Where(column => column.Column is null).Aggregate(ProductMembers.None, (all, column) => all | column.Member));

    [Fact]
    public void Every_property_of_a_product_can_be_asked_for() =>
        Assert.Equal(
            typeof(Product).GetProperties().Select(property => property.Name).Except(OwnProperties),
            ProductColumn.All.Select(column => column.Member.ToString()));

    [Fact]
    public void All_is_every_member_once() =>
        Assert.Equal(ProductMembers.All, (ProductMembers)ProductColumn.All.Sum(column => (decimal)column.Member));
}
