using System.Net.Http.Json;
using System.Text.Json;
using ProductGateway.Sample;
using ProductGateway.Server;

namespace ProductGateway.Client.Tests.Execution;

/// <summary>The manifest that the sample's build has written, in the hands of a gateway that runs nothing else.</summary>
public sealed class ManifestTests : IDisposable
{
    private const string Manifest = "../../../../../src/ProductGateway.Sample/bin/operations.json";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trusted");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_gateway_that_has_a_clients_manifest_runs_its_operations_by_hash_and_nothing_else()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, Manifest), Path.Combine(_folder.FullName, "sample.json"));
        await using var gateway = await Gateway.StartAsync(
        [
            "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Sandbox:Port", "0", "--Logging:LogLevel:Default", "None",
            "--GraphQL:TrustedDocuments:Folder", _folder.FullName, "--GraphQL:TrustedDocuments:Only", "true",
        ]);
        using var http = new HttpClient { BaseAddress = new Uri(gateway.Urls.Single() + Gateway.Path) };
        var client = new ProductGatewayClient(http, new ClientOptions { TrustedDocuments = true });

        var created = await client.CreateOnEachVendor.ExecuteAsync(
            new CreateMicrosoftProductInput
            {
                Name = "Fjord Audio Bridge",
                TestHarness = MicrosoftTestHarness.Attestation,
                DeviceType = MicrosoftDeviceType.External,
                SelectedProductTypes = [new MicrosoftProductTypeSelectionInput { OsFamily = "windows_v100_GE", ProductType = "Audio Device" }],
                RequestedSignatures = ["WINDOWS_v100_X64_GE_FULL"],
            },
            new CreateSuperOfficeProductInput { Name = "Fire bowl 60", Code = "FB-60", ListPrice = 1490m },
            new CreateFinagoProductInput { Name = "Fire bowl 60", CategoryId = "12", ListPrice = 1490.00m },
            cancellationToken: Cancellation);
        var product = Assert.IsType<ICreateAnswer_Product_Node>(created.EnsureNoErrors().Finago?.Product, exactMatch: false);
        var listed = await client.ListProducts.ExecuteAsync([product.Id], cancellationToken: Cancellation);
        Assert.Equal(1490.00m, Assert.IsType<ListProducts_Nodes.FinagoProduct>(Assert.Single(listed.EnsureNoErrors().Nodes)).ListPrice);

        using var refused = await http.PostAsJsonAsync((Uri?)null, new { query = "{ __typename }" }, Cancellation);
        var answer = await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal("DOCUMENT_NOT_TRUSTED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
