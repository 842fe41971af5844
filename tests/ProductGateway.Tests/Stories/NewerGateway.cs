using System.Text.Json;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Resolvers;
using ProductGateway.Server.Types;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// The gateway of tomorrow: its schema is ours and a fourth vendor's, so that it has products, systems, outcomes and errors that no client of today
/// knows. It asks nobody: it lists nothing, every id is a product, and every create at 24SevenOffice waits for its turn.
/// </summary>
internal sealed class NewerGateway : IQueryResolvers, IMutationResolvers, ISubscriptionResolvers<ProductId>
{
    private const Vendor Visma = (Vendor)100;
    private const CreateOutcome Scheduled = (CreateOutcome)100;

    private const string Extension = """
        extend union Product = VismaProduct

        extend enum Vendor { VISMA }

        extend enum CreateOutcome { SCHEDULED }

        type VismaProduct implements PricedProduct & CatalogProduct & Node {
          id: ID!
          vendor: Vendor!
          vendorId: ID!
          name: String
          unmapped: JSON
          code: String
          description: String
          listPrice: Decimal
          costPrice: Decimal
          isActive: Boolean
          ledger: String
        }

        type NotYetError implements MutationError { message: String! code: String! field: [String!] notBefore: DateTime! }
        """;

    /// <summary>Its schema with the code behind it.</summary>
    public static ExecutableSchema Schema()
    {
        var builder = new SchemaBuilder();
        foreach (var topic in new[] { "root", "product", "microsoft", "superoffice", "finago" })
            builder.AddDocumentFromString(Text($"schema/{topic}.graphql"), topic);
        builder.AddDocumentFromString(Extension, "visma");
        ServerTypes.Bind(builder);
        builder.BindEnum(
            "Vendor", ("MICROSOFT", Vendor.Microsoft), ("SUPEROFFICE", Vendor.Superoffice), ("FINAGO", Vendor.Finago), ("VISMA", Visma));
        builder.BindEnum(
            "CreateOutcome",
            ("CREATED", CreateOutcome.Created),
            ("REJECTED", CreateOutcome.Rejected),
            ("RETRY_LATER", CreateOutcome.RetryLater),
            ("UNKNOWN", CreateOutcome.Unknown),
            ("SCHEDULED", Scheduled));
        var result = builder.Build();
        var tables = new ResolverTables(result.Schema ?? throw new InvalidOperationException(result.ToString()));
        var gateway = new NewerGateway();
        ServerTypes.Wire(tables, new FinagoProductResolvers(null!), gateway, gateway, gateway, new SuperOfficeProductResolvers(null!)); // nobody asks for joins
        Wire(tables);
        return tables.Build();
    }

    public ValueTask<IProduct?> ProductAsync(string id, ResolverContext context) => new((IProduct)Product(Visma, id));

    public ValueTask<IProduct?> ProductByVendorIdAsync(Vendor vendor, string vendorId, ResolverContext context) => new((IProduct)Product(vendor, vendorId));

    public ValueTask<INode?> NodeAsync(string id, ResolverContext context) => new(Product(Visma, id));

    /// <summary>As many as are asked for; every fourth is of the vendor that nobody knows.</summary>
    public ValueTask<IReadOnlyList<INode?>> NodesAsync(IReadOnlyList<string> ids, ResolverContext context) =>
        new([.. ids.Select((id, index) => Product(index % 4 == 3 ? Visma : Vendor.Finago, id))]);

    public ValueTask<ProductConnection?> ProductsAsync(
        int first, string? after, IReadOnlyList<Vendor>? vendors, string? search, ResolverContext context) => default;

    public ValueTask<MicrosoftProductConnection?> MicrosoftProductsAsync(int first, string? after, ResolverContext context) => default;

    public ValueTask<SuperOfficeProductConnection?> SuperOfficeProductsAsync(
        int first,
        string? after,
        SuperOfficeProductFilterInput? where,
        IReadOnlyList<SuperOfficeProductSortInput>? order,
        ResolverContext context) => default;

    public ValueTask<FinagoProductConnection?> FinagoProductsAsync(
        int first, string? after, FinagoProductFilterInput? where, ResolverContext context) => default;

    public ValueTask<IReadOnlyList<VendorStatus>> VendorsAsync(ResolverContext context) =>
        new([.. new[] { Vendor.Finago, Visma }.Select(vendor => new VendorStatus(Vendor: vendor, Configured: true, Sandbox: false, Circuit: CircuitState.Closed))]);

    public ValueTask<CreateFinagoProductPayload?> CreateFinagoProductAsync(CreateFinagoProductInput input, ResolverContext context) =>
        new(new CreateFinagoProductPayload(Outcome: Scheduled, Product: null, Errors: [new NotYetError()], VendorTraceId: null));

    public ValueTask<CreateMicrosoftProductPayload?> CreateMicrosoftProductAsync(CreateMicrosoftProductInput input, ResolverContext context) =>
        throw new NotSupportedException();

    public ValueTask<CreateSuperOfficeProductPayload?> CreateSuperOfficeProductAsync(CreateSuperOfficeProductInput input, ResolverContext context) =>
        throw new NotSupportedException();

    public ValueTask<IAsyncEnumerable<ProductId>> SubscribeToProductCreatedAsync(IReadOnlyList<Vendor>? vendors, ResolverContext context) =>
        throw new NotSupportedException();

    public ValueTask<IProduct> ProductCreatedAsync(ProductId emitted, ResolverContext context) => throw new NotSupportedException();

    private static void Wire(ResolverTables tables)
    {
        tables.Object<VismaProduct>("VismaProduct")
            .Property("id", static product => product.Id)
            .Property("vendor", static product => product.Vendor)
            .Property("vendorId", static product => product.VendorId)
            .Property("name", static product => product.Name)
            .Property("unmapped", static _ => (JsonElement?)null)
            .Property("code", static product => product.Code)
            .Property("description", static product => product.Description)
            .Property("listPrice", static product => product.ListPrice)
            .Property("costPrice", static product => product.CostPrice)
            .Property("isActive", static product => product.IsActive)
            .Property("ledger", static product => product.Ledger);
        tables.Object<NotYetError>("NotYetError")
            .Property("message", static error => error.Message)
            .Property("code", static error => error.Code)
            .Property("field", static error => error.Field)
            .Property("notBefore", static error => error.NotBefore);
    }

    private static IPricedProduct Product(Vendor vendor, string id) => vendor is Visma
        ? new VismaProduct(id, vendor)
        : new FinagoProduct(
            Id: id,
            Vendor: vendor,
            VendorId: id,
            Name: $"Product {id}",
            Unmapped: null,
            Code: null,
            Description: null,
            ListPrice: 19.90m,
            CostPrice: null,
            IsActive: true,
            Kind: null,
            IndirectCost: null,
            WebshopEnabled: null,
            Ean: null,
            EanAlternative: null,
            Stock: null,
            SupplierProduct: null,
            Units: null,
            Category: null,
            Supplier: null,
            CreatedAt: null,
            ModifiedAt: null);

    private static string Text(string resource)
    {
        using var stream = typeof(Gateway).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record VismaProduct(string Id, Vendor Vendor) : IProduct, IPricedProduct
    {
        public string VendorId => Id;

        public string? Name => $"Product {Id}";

        public string? Code => null;

        public string? Description => null;

        public decimal? ListPrice => 19.90m;

        public decimal? CostPrice => null;

        public bool? IsActive => true;

        public string? Ledger { get; } = "1500";
    }

    private sealed record NotYetError : IMutationError
    {
        public string Message => "The create waits for its turn.";

        public string Code => "NOT_YET";

        public IReadOnlyList<string>? Field => null;

        public DateTimeOffset NotBefore { get; } = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
