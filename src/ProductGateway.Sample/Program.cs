using Microsoft.Extensions.DependencyInjection;
using ProductGateway.Sample;

// Creates a product on each vendor through a gateway that runs on this machine, and lists what the gateway then has.
var registrations = new ServiceCollection();
registrations.AddProductGatewayClient().ConfigureHttpClient(http => http.BaseAddress = new Uri(args.FirstOrDefault() ?? "http://localhost:5080/graphql"));
await using var services = registrations.BuildServiceProvider();
var gateway = services.GetRequiredService<IProductGatewayClient>();

var created = await gateway.CreateOnEachVendor.ExecuteAsync(
    new CreateMicrosoftProductInput
    {
        Name = "Fjord Audio Bridge",
        TestHarness = MicrosoftTestHarness.Attestation,
        DeviceType = MicrosoftDeviceType.External,
        SelectedProductTypes = [new MicrosoftProductTypeSelectionInput { OsFamily = "windows_v100_GE", ProductType = "Audio Device" }],
        RequestedSignatures = ["WINDOWS_v100_X64_GE_FULL"],
    },
    new CreateSuperOfficeProductInput { Name = "Fire bowl 60", Code = "FB-60", ListPrice = 1490m },
    new CreateFinagoProductInput { Name = "Fire bowl 60", CategoryId = "12", ListPrice = 1490.00m });

if (created.Data is not { } data)
{
    Console.Error.WriteLine(created.Failure);
    return 1;
}

List<string> ids = [];
foreach (var answer in new ICreateAnswer?[] { data.Microsoft, data.SuperOffice, data.Finago })
{
    if (answer?.Product is ICreateAnswer_Product_Node node) ids.Add(node.Id);
    foreach (var error in answer?.Errors ?? []) Console.Error.WriteLine($"{error.Code}: {error.Message}");
}

var listed = await gateway.ListProducts.ExecuteAsync(ids);
foreach (var product in listed.EnsureNoErrors().Nodes)
{
    Console.WriteLine(product switch
    {
        ListProducts_Nodes.MicrosoftProduct hardware => $"{hardware.Vendor} {hardware.VendorId}: {hardware.Name}",
        ListProducts_Nodes.SuperOfficeProduct sold => $"{sold.Vendor} {sold.VendorId}: {sold.Name}, {sold.ListPrice}",
        ListProducts_Nodes.FinagoProduct sold => $"{sold.Vendor} {sold.VendorId}: {sold.Name}, {sold.ListPrice}",
        ListProducts_Nodes.Unknown newer => $"{newer.TypeName}, which this program does not know yet",
        _ => "a product that is gone",
    });
}

return 0;
