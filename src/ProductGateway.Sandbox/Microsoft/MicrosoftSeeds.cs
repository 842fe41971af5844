using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Microsoft;

/// <summary>The hardware products that the account starts with, and a few that answer oddly.</summary>
internal static class MicrosoftSeeds
{
    // Both odd and stepping evenly, so that every id changes when it is rounded to a double.
    private const long FirstId = 13635057453741329;
    private const long FirstSharedId = 1152921504606971255;

    private static readonly Device[] Devices =
    [
        new("Fjord Audio Bridge A1", "attestation", "external", "Audio Device", "GE"),
        new("Fjord Audio Bridge A2", "attestation", "external", "Audio Device", "NI"),
        new("Fjord Soundbar S5", "hlk", "external", "Audio Device", "CO"),
        new("Isbre GPU WDDM 3.2", "hlk", "internal", "Graphics Adapter WDDM3.2", "VB"),
        new("Isbre GPU WDDM 3.1", "hlk", "internal", "Graphics Adapter WDDM3.1", "19H1"),
        new("Isbre Compute 64", "hlk", "internal", "Compute Accelerator MCDM 3.2", "GE"),
        new("Stein RAID S8", "hlk", "internal", "Storage Controller", "NI"),
        new("Stein RAID S16", "hlk", "internal", "Storage Controller", "CO"),
        new("Stein SSD 4T", "hlk", "internal", "Hard Drive", "VB"),
        new("Stein Vault U2", "attestation", "external", "Removable Storage", "19H1"),
        new("Kysten Touch 13", "hlk", "internalExternal", "Touch", "GE"),
        new("Kysten Pen P2", "hlk", "external", "Pen Digitizer", "NI"),
        new("Kysten Tavle 22", "hlk", "external", "Graphics Tablet", "CO"),
        new("Kysten Monitor 27", "attestation", "external", "Monitor", "VB"),
        new("Nordlys Dock D1", "attestation", "external", "USB Hub", "19H1"),
        new("Nordlys Dock D2", "attestation", "external", "USB Hub", "GE"),
        new("Nordlys Webcam 4K", "hlk", "external", "WebCam", "NI"),
        new("Nordlys IR Camera", "hlk", "internal", "Camera Sensor", "CO"),
        new("Tåke Hypervisor 8", "hlk", "notSet", "Server Virtualization Validation Program", "VB"),
        new("Vinter Laptop 14", "hlk", "internal", "Laptop", "19H1"),
        new("Vinter Laptop 16 Touch", "hlk", "internal", "Laptop with Touch", "GE"),
        new("Vinter Tablet 11", "hlk", "internal", "Tablet", "NI"),
        new("Vinter Mini Desktop", "hlk", "internal", "Desktop", "CO"),
        new("Vinter All-in-One 24", "hlk", "internal", "All In One with Touch", "VB"),
        new("Sælen Keyboard K1", "attestation", "external", "Keyboard", "19H1"),
        new("Sælen Mouse M1", "attestation", "external", "Pointing Drawing", "GE"),
        new("Sælen Touchpad T1", "hlk", "internal", "PrecisionTouchpad", "NI"),
        new("Havn LAN 2.5G", "hlk", "internal", "LAN", "CO"),
        new("Havn LAN 10G Server", "hlk", "internal", "LAN (Server)", "VB"),
        new("Havn WLAN 7", "hlk", "internal", "WLAN", "19H1"),
        new("Havn Bluetooth 5.4", "hlk", "internal", "Bluetooth Controller", "GE"),
        new("Havn LTE Modem", "hlk", "internal", "Mobile Broadband GSM", "NI"),
        new("Havn Ruter R9", "attestation", "external", "Router", "CO"),
        new("Lås Fingerprint F3", "hlk", "internal", "Finger Print Reader", "VB"),
        new("Lås Smartcard SC1", "hlk", "external", "Smartcard Reader", "19H1"),
        new("Lås TPM 2.0", "hlk", "internal", "TPM20", "GE"),
        new("Lås NFC N2", "hlk", "internal", "NFC", "NI"),
        new("Skriver Laser L30", "attestation", "external", "Printer", "CO"),
        new("Skriver MFP M50", "attestation", "external", "Multi-Function Printer", "VB"),
        new("Skriver Skanner D2", "attestation", "external", "Scanner", "19H1"),
        new("Skriver 3D Ås", "attestation", "external", "3D Printer", "GE"),
        new("Sanser Akselerometer", "hlk", "internal", "Accelerometer Sensor", "NI"),
        new("Sanser Gyro", "hlk", "internal", "Gyroscope Sensor", "CO"),
        new("Sanser Lys", "hlk", "internal", "Light Sensor", "VB"),
        new("Sanser Posisjon", "hlk", "internal", "Location Sensor", "19H1"),
        new("Sanser Nærvær", "hlk", "internal", "Presence Sensor", "GE"),
        new("Bro USB4 Controller", "hlk", "internal", "USB Controller", "NI"),
        new("Bro KVM 4", "attestation", "external", "Keyboard Video Mouse Switch", "CO"),
        new("Bro SD Leser", "hlk", "internal", "SDIO Controller", "VB"),
        new("Lerret Projektor P7", "attestation", "external", "Projector", "19H1"),
        new("Lerret Media Player", "attestation", "external", "Digital Media Renderer", "GE"),
        new("Spill Kontroller G1", "attestation", "external", "Game Controller", "NI"),
        new("Tinde Server 2U", "hlk", "internal", "Server", "CO"),
        new("Tinde Cluster 4", "hlk", "internal", "Cluster", "VB"),
        new("Tinde Storage Array", "hlk", "external", "Storage Array", "19H1"),
        new("Canary Driver 🐤", "attestation", "external", "Generic Controller", "GE"),
    ];

    /// <summary>Every seeded product with its id, the same at each start.</summary>
    public static IEnumerable<(long Id, JsonObject Product)> Products()
    {
        for (var i = 0; i < Devices.Length; i++)
        {
            var id = FirstId + (200L * i);
            yield return (id, MicrosoftProducts.Entity(id, FirstSharedId + (200L * i), JsonText.Element(Body(Devices[i], i))));
        }

        yield return (14631253285588838, TheVendorsOwnSample());
        yield return (9007199267351835, Minimal());
        yield return (14039471039847257, WithUnknownMembers());
        yield return (13950213475211001, WithController());
    }

    private static JsonObject Body(Device device, int index) => new()
    {
        ["productName"] = device.Name,
        ["testHarness"] = device.Harness,
        ["announcementDate"] = new DateTime(2025, 1, 6).AddDays(7 * index).ToString("yyyy-MM-ddTHH:mm:ss"),
        ["firmwareVersion"] = index % 3 == 0 ? null : $"{1 + (index % 7)}.{index % 10}",
        ["deviceType"] = device.Type,
        ["isFlightSign"] = device.Harness == "attestation" && index % 5 == 0,
        ["marketingNames"] = new JsonArray(device.Name, device.Name + " Pro"),
        ["selectedProductTypes"] = new JsonObject
        {
            [$"{(index % 2 == 0 ? "windows" : "Windows")}_v100_{device.Release}"] = device.ProductType,
        },
        ["requestedSignatures"] = new JsonArray($"WINDOWS_v100_X64_{device.Release}_FULL"),
    };

    // The answer that Microsoft prints on its page "Create a new product"; digit for digit, its shared id is no double.
    private static JsonObject TheVendorsOwnSample() => MicrosoftProducts.Entity(14631253285588838, 1152921504607010608, Parse(
        """
        {
          "announcementDate": "2018-01-01T00:00:00", "firmwareVersion": "980", "deviceType": "external",
          "productName": "VST_apdevtest1",
          "selectedProductTypes": { "windows_v100_RS3": "Unclassified" }, "testHarness": "attestation",
          "requestedSignatures": ["WINDOWS_v100_RS3_FULL", "WINDOWS_v100_X64_RS3_FULL", "WINDOWS_VISTA"]
        }
        """));

    // Neither a date nor a firmware version, and nothing selected.
    private static JsonObject Minimal()
    {
        var product = MicrosoftProducts.Entity(9007199267351835, 1152921504606971257, Parse(
            """
            {
              "deviceType": "notSet", "productName": "Nordlys Hub", "testHarness": "hlk",
              "requestedSignatures": ["WINDOWS_v100_X64_TH1_FULL", "WINDOWS_v63_X64"]
            }
            """));
        product["isCommitted"] = true;
        return product;
    }

    private static JsonObject WithUnknownMembers()
    {
        var product = MicrosoftProducts.Entity(14039471039847257, 1152921504606980001, Parse(
            """
            {
              "deviceMetadataIds": ["3f2b8a50-6c1d-4a57-9a4e-0b0f5a1c7e11", "00000000-0000-0000-0000-000000000000"],
              "firmwareVersion": "1.0.0", "deviceType": "internalExternal",
              "marketingNames": ["Kysten 15", "Кюстен 15", " leading and trailing "],
              "productName": "Kysten Touch 15 – 触摸屏 – ταμπλό", "testHarness": "hlk", "announcementDate": "2025-10-22T00:00:00",
              "selectedProductTypes": { "Windows_v100": "Touch", "Windows81": "Unclassified" },
              "requestedSignatures": ["WINDOWS_v100_X64_RS5_FULL", "WINDOWS_v63_X64"]
            }
            """));
        product["isCommitted"] = true;
        product["deviceMetadataCategory"] = "Input.Digitizer.Multitouch";
        product["ingestion"] = new JsonObject { ["stage"] = "finalized", ["attempts"] = 2 };
        return product;
    }

    private static JsonObject WithController() => MicrosoftProducts.Entity(13950213475211001, 1152921504606990003, Parse(
        """
        {
          "productName": "Stein RAID S8i", "testHarness": "hck", "announcementDate": "2026-03-01T00:00:00", "deviceType": "external",
          "selectedProductTypes": { "Windows8Server": "Storage Array" }, "requestedSignatures": ["WINDOWS_8_SERVER_X64"],
          "additionalAttributes": {
            "raidController": {
              "firmwareVersion": "1", "filterVersion": "1", "driverVersion": "1", "usedProprietary": true, "proprietaryName": "SteinPath",
              "proprietaryVersion": "3.3", "usedMicrosoft": false, "isThirdPartyNeeded": false, "isSES": true, "isSAFTE": false,
              "additionalInfo": ""
            }
          }
        }
        """));

    private static JsonElement Parse(string body) => JsonText.Element(JsonNode.Parse(body)!);

    private sealed record Device(string Name, string Harness, string Type, string ProductType, string Release);
}
