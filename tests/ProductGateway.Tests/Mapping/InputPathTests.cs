using System.Text.RegularExpressions;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server;
using ProductGateway.Server.Mapping;

namespace ProductGateway.Tests.Mapping;

/// <summary>Whatever member a vendor complains about, the path leads to our field of it. The vendor's names are those that the schema tells.</summary>
public sealed partial class InputPathTests
{
    private static readonly Schema Schema = GatewaySchema.Build();

    public static TheoryData<string, string, string> Fields()
    {
        var fields = new TheoryData<string, string, string>();
        foreach (var vendor in (string[])["Microsoft", "SuperOffice", "Finago"])
        {
            foreach (var (target, path) in Walk($"Create{vendor}ProductInput", "", ""))
                fields.Add(vendor, target, path);
        }

        return fields;
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_input_field_is_found_by_the_vendors_name(string vendor, string target, string path) =>
        Assert.Equal(path, Of(vendor, target));

    [Fact]
    public void Nested_and_listed_members_are_among_them()
    {
        var walked = Fields().Select(row => row.Data.Item3).ToList();

        Assert.Subset(
            walked.ToHashSet(),
            new HashSet<string> { "stock.quantity", "additionalAttributes.svvp.maxMemory", "requestedSignatures.0", "extraInfo.0.type", "categoryId" });
    }

    [Theory]
    [InlineData("Finago", "/category/id", "categoryId")]
    [InlineData("Finago", "$.salesPrice", "listPrice")]
    [InlineData("Finago", "supplierProduct/price", "supplierProduct.price")]
    [InlineData("SuperOffice", "vatInfo", "vatInfo")]
    [InlineData("SuperOffice", "unitListPrice", "listPrice")]
    [InlineData("SuperOffice", "entity", null)]
    [InlineData("SuperOffice", "ProductId", null)]
    [InlineData("Finago", "id", null)]
    [InlineData("Finago", "", null)]
    [InlineData("Finago", "$", null)]
    public void Other_spellings_are_read_and_foreign_members_are_not(string vendor, string target, string? path) =>
        Assert.Equal(path, Of(vendor, target));

    private static string? Of(string vendor, string target)
    {
        var path = vendor switch
        {
            "Microsoft" => InputPaths.OfMicrosoft(target),
            "SuperOffice" => InputPaths.OfSuperOffice(target),
            _ => InputPaths.OfFinago(target),
        };
        return path is null ? null : string.Join('.', path);
    }

    private static IEnumerable<(string Target, string Path)> Walk(string input, string targetPrefix, string pathPrefix)
    {
        foreach (var field in ((InputObjectType)Schema.GetType(input)!).Fields)
        {
            var target = Target(field, targetPrefix);
            var (type, isList) = Unwrap(field.Type);
            var (itemTarget, itemPath) = isList ? ($"{target}[0]", $"{pathPrefix}{field.Name}.0") : (target, pathPrefix + field.Name);
            yield return (target, pathPrefix + field.Name);

            // A map and a text at the vendors, lists here: what is wrong within has no position.
            if (field.Name is "selectedProductTypes" or "rights") continue;
            if (isList) yield return (itemTarget, itemPath);
            if (type is not InputObjectType) continue;
            foreach (var within in Walk(type.Name, $"{itemTarget}.", $"{itemPath}.")) yield return within;
        }
    }

    // 24SevenOffice's names are told from the root of its body, the others' within their object.
    private static string Target(InputValue field, string prefix)
    {
        var told = VendorsName().Match(field.Description!);
        Assert.True(told.Success, $"{field.Name}: {field.Description}");
        return told.Groups["vendor"].Value == "24SevenOffice" ? told.Groups["name"].Value : prefix + told.Groups["name"].Value;
    }

    private static (NamedType Type, bool IsList) Unwrap(GraphQLType type) => type switch
    {
        NonNullType nonNull => Unwrap(nonNull.NullableType),
        ListType list => (Unwrap(list.ElementType).Type, true),
        _ => ((NamedType)type, false),
    };

    [GeneratedRegex(@"(?<vendor>Microsoft|SuperOffice|24SevenOffice): (?<name>[A-Za-z0-9.]*[A-Za-z0-9])[.,]")]
    private static partial Regex VendorsName();
}
