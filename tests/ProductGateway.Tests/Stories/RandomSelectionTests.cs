using System.Text.Json.Nodes;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// Random selections of a SuperOffice product, by every way that leads to one: each field has the value that a read of everything has, and what
/// lists lack is read only where it is selected.
/// </summary>
public sealed class RandomSelectionTests
{
    private const string Everything = """
        id vendor vendorId name unmapped code description listPrice costPrice isActive erpProductKey erpPriceListKey priceUnit quantityUnit isSubscription
        subscriptionUnit defaultSubscriptionQuantity itemNumber url productCategoryKey productFamilyKey productTypeKey vatPercent vatInfo minimumPrice
        supplierRef supplierCode rights { field right } rule extraInfo { name value type } rawExtraInfo extraField1 extraField2 extraField3 extraField4
        extraField5 inStock tableRight { mask reason } fieldProperties { field fieldRight { mask reason } fieldType fieldLength } erpProduct { name code }
        """;

    /// <summary>One <c>%</c> where the selection of the product belongs, and the path to the product, or to a list of them.</summary>
    private static readonly (string Query, string Path)[] Ways =
    [
        ("superOfficeProducts(first: 7) { nodes { % } }", "nodes"),
        ("superOfficeProducts(first: 7) { edges { node { % } } }", "edges/*/node"),
        ("superOfficeProducts(first: 7, order: [{ name: DESC }]) { pageInfo { endCursor } nodes { % } }", "nodes"),
        ("products(first: 7, vendors: [SUPEROFFICE]) { nodes { ... on MicrosoftProduct { isTestSign } ... on SuperOfficeProduct { % } } }", "nodes"),
        ("products(first: 7, vendors: [SUPEROFFICE], search: \"a\") { edges { node { ... on Node { ... on SuperOfficeProduct { % } } } } }", "edges/*/node"),
        ("productByVendorId(vendor: SUPEROFFICE, vendorId: 105) { ... on SuperOfficeProduct { % } }", ""),
        ("productByVendorId(vendor: FINAGO, vendorId: 1003) { ... on FinagoProduct { crmProducts { % } } }", "crmProducts"),
        ("finagoProducts(first: 5, where: { search: \"j\" }) { nodes { crmProducts { % } } }", "nodes/*/crmProducts"),
        ("productByVendorId(vendor: SUPEROFFICE, vendorId: 106) { ... on SuperOfficeProduct { erpProduct { crmProducts { % } } } }", "erpProduct/crmProducts"),
    ];

    private static readonly string[] Fields = ReadFields();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_field_has_one_value_whatever_else_is_selected(int seed)
    {
        var random = new Random(seed);
        await using var stage = await Stage.StartAsync();
        for (var round = 0; round < 25; round++)
        {
            var (query, path) = Ways[random.Next(Ways.Length)];
            // Two aliases of one way: each asks on its own, and they meet in the loaders.
            var document = new RandomDocument(random);
            var text = document.Of([.. Enumerable.Range(0, random.Next(1, 3)).Select(index => (index, query))]);
            stage.Vendors.Journal.Clear();

            var reply = await stage.AskAsync(text, """{"yes": true, "no": false}""");

            Assert.True(reply.Errors.Count == 0, text + reply.Text);
            var reads = stage.ApiCalls.Where(call => call is { Vendor: SandboxVendor.SuperOffice, Kind: CallKind.Read }).Select(call => call.Path).ToArray();
            Assert.Equal(reads.Distinct(), reads);
            if (!document.NeedsReads && !query.Contains("vendor: SUPEROFFICE,", StringComparison.Ordinal)) Assert.Empty(reads);
            for (var index = 0; index < document.Count; index++)
                foreach (var product in At(reply[$"w{index}"], path)) await IsPartOfAsync(stage, product, text);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_create_answers_as_a_read_of_it(int seed)
    {
        var random = new Random(seed);
        await using var stage = await Stage.StartAsync();
        for (var round = 0; round < 15; round++)
        {
            var document = new RandomDocument(random);
            const string Create = """
                createSuperOfficeProduct(input: { name: "Øks", code: "Ø", description: "Bjørk", listPrice: 19.5, costPrice: 3, minimumPrice: 2, vatPercent: 25,
                  vatInfo: "høy", erpProductKey: "1003", priceUnit: "stk", quantityUnit: "esk", rule: "staffel", inStock: 3, extraField2: "to",
                  rights: [{ field: "Name", right: R }], extraInfo: [{ name: "Farge", value: "rød" }] }) { product { % } }
                """;
            stage.Vendors.Journal.Clear();

            var reply = await stage.AskAsync(document.Of([(0, Create)], "mutation"), """{"yes": true, "no": false}""");

            Assert.Empty(reply.Errors);
            Assert.Equal(1, stage.ApiCalls.Count(call => call.Vendor == SandboxVendor.SuperOffice));
            await IsPartOfAsync(stage, reply["w0"]["product"]!, reply.Text);
        }
    }

    private static async Task IsPartOfAsync(Stage stage, JsonNode product, string text)
    {
        var key = (string)product["vendorId_0"]!;
        var whole = (await stage.AskAsync(
            $"{{ p: productByVendorId(vendor: SUPEROFFICE, vendorId: \"{key}\") {{ ... on SuperOfficeProduct {{ {Everything} }} }} }}"))["p"];
        foreach (var (name, value) in product.AsObject())
        {
            var expected = whole[name.Split('_')[0]];
            Assert.True(JsonNode.DeepEquals(expected, value), $"{key} {name}: {value?.ToJsonString()} and not {expected?.ToJsonString()} by {text}");
        }
    }

    private static IEnumerable<JsonNode> At(JsonNode from, string path)
    {
        IEnumerable<JsonNode> found = [from];
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            found = found.SelectMany(node => step == "*" ? [node] : node[step] is JsonArray items ? items.OfType<JsonNode>() : new[] { node[step] }.OfType<JsonNode>()).ToArray();
        return found;
    }

    private static string[] ReadFields()
    {
        var fields = new List<string>();
        var depth = 0;
        foreach (var word in Everything.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (depth > 0 || word == "{") fields[^1] += " " + word;
            else fields.Add(word);
            depth += word switch { "{" => 1, "}" => -1, _ => 0 };
        }

        return [.. fields];
    }

    /// <summary>Writes documents whose selections are wrapped at random: in fragments, under <c>@skip</c> and <c>@include</c>, several times.</summary>
    private sealed class RandomDocument(Random random)
    {
        private static readonly string[] NotListed = ["unmapped", "rights", "rule", "extraInfo", "rawExtraInfo", "inStock", "tableRight", "fieldProperties"];
        private static readonly string[] Catalog = ["id", "vendor", "vendorId", "name", "unmapped"];
        private static readonly string[] Priced = [.. Catalog, "code", "description", "listPrice", "costPrice", "isActive"];

        private readonly List<string> _fragments = [];
        private int _aliases;

        public bool NeedsReads { get; private set; }

        public int Count { get; private set; }

        public string Of((int Index, string Query)[] ways, string operation = "query")
        {
            Count = ways.Length;
            var roots = ways.Select(way => $"w{way.Index}: {way.Query.Replace("%", Selection(), StringComparison.Ordinal)}");
            return $"{operation} ($yes: Boolean = true, $no: Boolean = false) {{ __typename @include(if: $yes) @skip(if: $no) {string.Join(' ', roots)} }} {string.Join(' ', _fragments)}";
        }

        private string Selection()
        {
            var parts = new List<string> { "vendorId_0: vendorId" };
            for (var count = random.Next(0, 7); count > 0; count--) parts.Add(Part(Fields[random.Next(Fields.Length)]));
            return string.Join(' ', parts);
        }

        private string Part(string field)
        {
            var name = field.Split(' ')[0];
            var left = random.Next(4) == 0 ? random.Next(2) == 0 ? " @skip(if: $yes)" : " @include(if: $no)" : random.Next(3) == 0 ? " @include(if: $yes)" : "";
            var isIn = left is "" or " @include(if: $yes)";
            NeedsReads |= isIn && NotListed.Contains(name);
            var type = Catalog.Contains(name) && random.Next(2) == 0 ? "CatalogProduct" : Priced.Contains(name) && random.Next(2) == 0 ? "PricedProduct" : "SuperOfficeProduct";
            var alias = $"{name}_{++_aliases}: ";
            var onField = random.Next(2) == 0;
            var text = $"{alias}{(onField ? field.Insert(name.Length, left) : field)}";
            switch (random.Next(3))
            {
                case 0 when onField:
                    return text;
                case 1:
                    _fragments.Add($"fragment F{_aliases} on {type} {{ {text} }}");
                    return $"...F{_aliases}{(onField ? "" : left)}";
                default:
                    return $"... on {type}{(onField ? "" : left)} {{ {text} }}";
            }
        }
    }
}
