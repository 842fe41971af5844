using ProductGateway.Connectors;
using ProductGateway.GraphQL.AspNetCore.GraphiQL;

namespace ProductGateway.Server.Hosting;

/// <summary>The tabs that the IDE opens with: a create at each vendor, a query across them, a subscription. Each runs as it stands.</summary>
internal static class ToolTabs
{
    private const string Sandboxed = "Sandbox: nothing real is created.";
    private const string Live = "Live: Run creates a real product.";

    public static void AddTo(GraphQLToolOptions tool, GatewaySettings settings)
    {
        tool.Title = "ProductGateway";
        tool.Home = "/";
        tool.RunCommand = "dotnet run --project src/ProductGateway.Server";
        tool.Tabs.Add(Finago(Note(settings, settings.Vendors.Finago)));
        tool.Tabs.Add(SuperOffice(Note(settings, settings.Vendors.SuperOffice)));
        tool.Tabs.Add(Microsoft(Note(settings, settings.Vendors.Microsoft)));
        tool.Tabs.Add(Join);
        tool.Tabs.Add(Subscription);
    }

    private static string Note(GatewaySettings settings, ConnectorOptions vendor)
        => settings.Sandbox.Enabled && !vendor.IsConfigured ? Sandboxed : Live;

    private static GraphQLToolTab Finago(string note) => new(
        $$"""
        # Creates a product at 24SevenOffice.
        # {{note}}
        mutation CreateFinagoProduct(
          $input: CreateFinagoProductInput!
        ) {
          createFinagoProduct(input: $input) {
            outcome
            product {
              id
              vendorId
              name
              code
              listPrice
              category {
                name
              }
            }
            errors {
              code
              message
              field
            }
          }
        }
        """,
        """
        {
          "input": {
            "name": "Fire bowl 60",
            "categoryId": "12",
            "code": "FB-60",
            "listPrice": "1490.00"
          }
        }
        """);

    private static GraphQLToolTab SuperOffice(string note) => new(
        $$"""
        # Creates a product at SuperOffice.
        # {{note}}
        # erpProduct is the 24SevenOffice product
        # that erpProductKey names, in one answer.
        mutation CreateSuperOfficeProduct(
          $input: CreateSuperOfficeProductInput!
        ) {
          createSuperOfficeProduct(input: $input) {
            outcome
            product {
              id
              vendorId
              name
              listPrice
              erpProduct {
                code
                stock {
                  quantity
                }
              }
            }
            errors {
              code
              message
              field
            }
          }
        }
        """,
        """
        {
          "input": {
            "name": "Turjakke Jotun, junior",
            "code": "TJ-1003",
            "listPrice": "899.50",
            "erpProductKey": "1001"
          }
        }
        """);

    private static GraphQLToolTab Microsoft(string note) => new(
        $$"""
        # Registers a hardware product at Microsoft.
        # {{note}}
        mutation CreateMicrosoftProduct(
          $input: CreateMicrosoftProductInput!
        ) {
          createMicrosoftProduct(input: $input) {
            outcome
            product {
              id
              vendorId
              name
              testHarness
              selectedProductTypes {
                osFamily
                productType
              }
            }
            errors {
              code
              message
              field
            }
          }
        }
        """,
        """
        {
          "input": {
            "name": "Fjord Audio Bridge",
            "testHarness": "ATTESTATION",
            "deviceType": "EXTERNAL",
            "selectedProductTypes": [
              {
                "osFamily": "windows_v100_GE",
                "productType": "Audio Device"
              }
            ],
            "requestedSignatures": ["WINDOWS_v100_X64_GE_FULL"]
          }
        }
        """);

    private static GraphQLToolTab Join => new(
        """
        # What sales offers at SuperOffice, with stock
        # and category from 24SevenOffice, beside what
        # Microsoft has certified.
        query ProductsAcrossVendors {
          superOfficeProducts(first: 5) {
            nodes {
              vendorId
              name
              listPrice
              erpProduct {
                code
                stock {
                  quantity
                }
                category {
                  name
                }
              }
            }
          }
          microsoftProducts(first: 2) {
            nodes {
              vendorId
              name
            }
          }
        }
        """);

    private static GraphQLToolTab Subscription => new(
        """
        # Hears of each product that is created from
        # now on, and shows the last one. Run it,
        # create one in another tab, come back.
        subscription ProductCreated {
          productCreated {
            __typename
            ... on CatalogProduct {
              vendor
              vendorId
              name
            }
            ... on PricedProduct {
              listPrice
            }
          }
        }
        """);
}
