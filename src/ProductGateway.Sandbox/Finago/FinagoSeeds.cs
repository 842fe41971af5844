using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Finago;

/// <summary>The articles that the organization starts with: an outdoor shop's, ids 1001 and up, and a few that answer oddly.</summary>
internal static class FinagoSeeds
{
    private static readonly DateTimeOffset FirstDay = new(2025, 9, 1, 8, 15, 30, TimeSpan.Zero);

    private static readonly Article[] Articles =
    [
        new(1001, "Turjakke Jotun, herre", "TJ-1001", 12, 1, 1187, "612.50", "1249.90", "34", "A-101"),
        new(1002, "Turjakke Jotun, dame", "TJ-1002", 12, 1, 1187, "612.50", "1249.90", "41", "A-102"),
        new(1003, "Ullgenser Ø, str. M", "UG-0001-M", 12, 13, 67890, "199.995", "899.9", "12.5", "B-301"),
        new(1004, "Ullgenser Ø, str. L", "UG-0001-L", 12, 13, 67890, "199.995", "899.9", "8", "B-302"),
        new(1005, "Ullundertøy Skard, sett", "UU-2001", 12, 7, 1191, "340.00", "799", "60", "B-310"),
        new(1006, "Vindvotter Gråsel", "VV-2002", 12, 3, 1191, "88.40", "249.50", "112", "B-315"),
        new(1007, "Fjellstøvel Beito GTX", "FS-3001", 14, 3, 1190, "980.00", "2199.00", "22", "C-010"),
        new(1008, "Gummistøvel Myra", "GS-3002", 14, 3, 1190, "210.75", "549.00", "75", "C-014"),
        new(1009, "Bålpanne Ø60", "BP-60", 16, 1, 1188, "612.35", "1490.00", "14", "D-060"),
        new(1010, "Bålpanne Ø80", "BP-80", 16, 1, 1188, "842.10", "1990.00", "6", "D-080"),
        new(1011, "Kaffekjele 1,5 l", "KK-15", 16, 1, 1188, "119.00", "329.00", "95", "D-015"),
        new(1012, "Stekehelle, støpejern", "SH-40", 16, 1, 1188, "402.00", "949.00", "17", "D-040"),
        new(1013, "Lavvo Sjuar, 8 personer", "LS-8", 15, 1, 1189, "3120.00", "6490.00", "4", "E-008"),
        new(1014, "Tunneltelt Rond 3", "TR-3", 15, 1, 1189, "2450.00", "4990.00", "9", "E-003"),
        new(1015, "Sovepose Dovre −12", "SP-12", 15, 1, 1189, "899.00", "1899.00", "28", "E-012"),
        new(1016, "Liggeunderlag Myrull", "LU-1", 15, 1, 1189, "310.25", "699.00", "51", "E-021"),
        new(1017, "Øks Namdal, 65 cm", "OX-65", 17, 1, 1188, "455.00", "1095.00", "33", "F-065"),
        new(1018, "Tollekniv Østerdal", "TK-9", 17, 1, 1188, "187.50", "449.00", "140", "F-009"),
        new(1019, "Fjellski Hallingskarvet 205", "FSK-205", 19, 3, 67890, "1740.00", "3999.00", "11", "G-205"),
        new(1020, "Pulk Finse 144", "PF-144", 19, 1, 67890, "2980.00", "5990.00", "3", "G-144"),
        new(1021, "Turtruger Tind", "TT-1", 19, 3, 67890, "520.00", "1199.00", "19", "G-031"),
        new(1022, "Smørning, blå ekstra", "SM-BE", 19, 1, 67890, "31.20", "89.00", "400", "G-002"),
        new(1023, "Skistaver Vidda", "SV-1", 19, 3, 67890, "260.00", "649.00", "36", "G-030"),
        new(1024, "Kikkert Havørn 10×42", "KI-1042", 1, 1, 67890, "1430.00", "3290.00", "7", "H-042"),
        new(1025, "Kompass Nordpil", "KN-1", 1, 1, 67890, "99.00", "249.00", "64", "H-001"),
        new(1026, "Hodelykt Mørketid 400", "HL-400", 1, 1, 67890, "175.00", "449.00", "88", "H-004"),
        new(1027, "Tau, 9 mm", "TAU-9", 1, 2, 67890, "4.125", "14.90", "2150.5", "H-209"),
        new(1028, "Parafin, vaskeolje", "PA-1", 16, 5, 1188, "18.33", "49.90", "310.25", "D-101"),
        new(1029, "Gulost, frysetørket", "GO-1", 1, 4, 67890, "92.4999", "219.00", "42.75", "H-110"),
        new(1030, "Servicetime, ski", "ST-SKI", 21, 6, 67890, "410.00", "790.00", "0", null),
        new(1031, "Servicetime, telt", "ST-TELT", 21, 6, 67890, "410.00", "690.00", "0", null),
        new(1032, "Fleecejakke Hei, herre", "FJ-4001", 12, 1, 1187, "228.00", "599.00", "58", "A-140"),
        new(1033, "Fleecejakke Hei, dame", "FJ-4002", 12, 1, 1187, "228.00", "599.00", "47", "A-141"),
        new(1034, "Anorakk Rondane", "AN-4003", 12, 1, 1187, "388.00", "1099.00", "21", "A-150"),
        new(1035, "Turbukse Blefjell", "TB-4004", 12, 1, 1187, "331.90", "899.00", "39", "A-155"),
        new(1036, "Skjorte, rutet flanell", "SK-4005", 12, 1, 1187, "149.00", "449.00", "66", "A-160"),
        new(1037, "Lue med øreklaffer", "LU-4006", 12, 1, 1191, "74.00", "229.00", "120", "B-330"),
        new(1038, "Buff Polarnatt", "BU-4007", 12, 1, 1191, "38.00", "149.00", "205", "B-331"),
        new(1039, "Raggsokk, 2 par", "RS-4008", 12, 7, 1191, "52.50", "179.00", "340", "B-332"),
        new(1040, "Joggesko Sti", "JS-5001", 14, 3, 1190, "420.00", "1099.00", "27", "C-030"),
        new(1041, "Tøfler, tovet ull", "TO-5002", 14, 3, 1191, "118.00", "349.00", "44", "C-031"),
        new(1042, "Sandaler Sørland", "SA-5003", 14, 3, 1190, "189.00", "499.00", "18", "C-032"),
        new(1043, "Hengekøye Furu", "HK-6001", 15, 1, 1189, "242.00", "599.00", "31", "E-040"),
        new(1044, "Tarp 3×4 m", "TA-6002", 15, 1, 1189, "301.00", "799.00", "23", "E-041"),
        new(1045, "Teltplugger, 10 stk", "TP-6003", 15, 7, 1189, "29.90", "99.00", "260", "E-042"),
        new(1046, "Primus Omnia", "PR-7001", 16, 1, 1189, "512.00", "1290.00", "13", "D-120"),
        new(1047, "Kuksa, bjørk", "KU-7002", 16, 1, 1190, "96.00", "299.00", "55", "D-121"),
        new(1048, "Termos Isbre 1 l", "TE-7003", 16, 1, 1188, "158.00", "399.00", "71", "D-122"),
        new(1049, "Tennstål", "TS-7004", 16, 1, 1188, "33.00", "129.00", "180", "D-123"),
        new(1050, "Sag, sammenleggbar", "SG-8001", 17, 1, 1188, "141.00", "379.00", "29", "F-070"),
        new(1051, "Spade Snøskavl", "SPA-8002", 17, 1, 1188, "204.00", "549.00", "16", "F-071"),
        new(1052, "Multiverktøy Storsjø", "MV-8003", 17, 1, 67890, "298.00", "799.00", "37", "F-072"),
        new(1053, "Slipestein, to sider", "SL-8004", 17, 1, 1188, "84.00", "249.00", "62", "F-073"),
        new(1054, "Isbor 155 mm", "IB-9001", 19, 1, 67890, "690.00", "1590.00", "10", "G-060"),
        new(1055, "Pilkestikke Mjøsa", "PI-9002", 19, 1, 67890, "77.00", "229.00", "48", "G-061"),
        new(1056, "Gavekort 500", "GK-500", 1, 1, null, "0", "500", "0", null),
        new(1057, "Gavekort 1000", "GK-1000", 1, 1, null, "0", "1000", "0", null),
        new(1058, "Frakt, Norgespakke", "FR-1", 21, 1, null, "89.00", "149.00", "0", null),
    ];

    /// <summary>Every seeded product with its id, the same at each start.</summary>
    public static IEnumerable<(int Id, JsonObject Product)> Products()
    {
        foreach (var article in Articles)
            yield return (article.Id, Entity(article));
        yield return (125, Sparse());
        yield return (int.MaxValue, WithUnknownMembers());
    }

    /// <summary>The articles of the other organization, a coffee dealer's: with ids of the first, so that a crossing shows.</summary>
    public static IEnumerable<(int Id, JsonObject Product)> OtherProducts()
    {
        yield return (1001, Entity(new(1001, "Espressomaskin Vesuv", "EM-1", 16, 1, 1188, "4100.00", "8990.00", "5", "K-1")));
        yield return (1002, Entity(new(1002, "Kaffekvern Sirocco", "KV-2", 16, 1, 1188, "990.00", "2290.00", "12", "K-2")));
        yield return (2001, Entity(new(2001, "Kaffebønner, 1 kg", "KB-3", 16, 4, 1188, "142.00", "329.00", "80", "K-3")));
    }

    private static JsonObject Entity(Article article)
    {
        var body = new JsonObject
        {
            ["name"] = article.Name,
            ["number"] = article.Number,
            ["costPrice"] = JsonText.Number(article.Cost),
            ["salesPrice"] = JsonText.Number(article.Price),
            ["webshopEnabled"] = article.Category != 21,
            ["stock"] = new JsonObject
            {
                ["isManaged"] = article.Location is not null,
                ["quantity"] = JsonText.Number(article.Stock),
                ["location"] = article.Location,
            },
            ["ean"] = $"70{article.Id:D4}5000{article.Id % 1000:D3}",
            ["units"] = new JsonObject { ["id"] = article.Unit },
            ["category"] = new JsonObject { ["id"] = article.Category },
            ["supplier"] = new JsonObject { ["id"] = article.Supplier },
        };
        return FinagoProducts.Entity(article.Id, JsonText.Element(body), FirstDay.AddHours(article.Id - 1001));
    }

    // No member of an answer is declared required, and the vendor's own list examples leave some out.
    private static JsonObject Sparse() => new()
    {
        ["id"] = 125,
        ["name"] = "Apparel, unsorted",
        ["type"] = "default",
        ["status"] = "active",
        ["category"] = new JsonObject { ["id"] = 18, ["name"] = "Apparel" },
        ["createdAt"] = "2022-03-20 09:30:00.000Z",
        ["modifiedAt"] = "2023-10-25 10:45:00.000Z",
    };

    // A type that no document lists, members of a newer version of the API, and the largest id there can be.
    private static JsonObject WithUnknownMembers()
    {
        var body = JsonNode.Parse(
            """
            {
              "name": "Ullgenser Ø, str. M – 羊毛", "number": "UG-1", "status": "inactive", "description": "Tykk genser\nmed glidelås",
              "costPrice": 199.995, "salesPrice": 0.30000000000000004, "indirectCost": 12.77, "ean": "07012345678900",
              "eanAlternative": "0123456789012345678901234", "stock": { "isManaged": true, "quantity": -3 },
              "supplierProduct": { "itemCode": "T1", "number": "77", "name": "Wool sweater M", "price": 150.25 },
              "units": { "id": 2 }, "category": { "id": 12 }, "supplier": { "id": 1188 }
            }
            """)!;
        var product = FinagoProducts.Entity(int.MaxValue, JsonText.Element(body), FirstDay);
        product["type"] = "bundle";
        product["salesTypeOverrides"] = new JsonArray(new JsonObject { ["salesTypeId"] = 4, ["accountNumber"] = 3002 });
        product["stock"]!["reserved"] = 2;
        return product;
    }

    private sealed record Article(
        int Id, string Name, string Number, int Category, int Unit, int? Supplier,
        string Cost, string Price, string Stock, string? Location);
}
