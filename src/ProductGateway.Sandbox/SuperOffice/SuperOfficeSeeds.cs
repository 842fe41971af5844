using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Json;
using ProductGateway.Sandbox.SuperOffice.Archive;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>The product register that the tenant starts with: ids 101 to 158, and a few that answer oddly.</summary>
/// <remarks>
/// The first twenty name an article of the ERP system by its id in <c>ERPProductKey</c>, and 148 and 149 both name a further one. The key of 138
/// names an article that is not there; keys that the server made, such as <c>SUO_121</c>, name nothing.
/// </remarks>
internal static class SuperOfficeSeeds
{
    // The same double in the spelling of .NET Framework; .NET writes -7.922816251426434E+28.
    public const string NotGivenInFrameworkSpelling = "-7.9228162514264338E+28";

    private static readonly DateTime FirstDay = new(2025, 3, 3, 7, 45, 0, DateTimeKind.Utc);

    private static readonly Article[] Articles =
    [
        new(101, "1001", "Turjakke Jotun, herre", "TJ-1001", 612.50, 1249.90, 34),
        new(102, "1002", "Turjakke Jotun, dame", "TJ-1002", 612.50, 1249.90, 41),
        new(103, "1003", "Ullgenser Ø, str. M", "UG-0001-M", 199.995, 899.9, 12.5),
        new(104, "1004", "Ullgenser Ø, str. L", "UG-0001-L", 199.995, 899.9, 8),
        new(105, "1005", "Ullundertøy Skard, sett", "UU-2001", 340.00, 799, 60),
        new(106, "1006", "Vindvotter Gråsel", "VV-2002", 88.40, 249.50, 112),
        new(107, "1007", "Fjellstøvel Beito GTX", "FS-3001", 980.00, 2199.00, 22),
        new(108, "1008", "Gummistøvel Myra", "GS-3002", 210.75, 549.00, 75),
        new(109, "1009", "Bålpanne Ø60", "BP-60", 612.35, 1490.00, 14),
        new(110, "1010", "Bålpanne Ø80", "BP-80", 842.10, 1990.00, 6),
        new(111, "1011", "Kaffekjele 1,5 l", "KK-15", 119.00, 329.00, 95),
        new(112, "1012", "Stekehelle, støpejern", "SH-40", 402.00, 949.00, 17),
        new(113, "1013", "Lavvo Sjuar, 8 personer", "LS-8", 3120.00, 6490.00, 4),
        new(114, "1014", "Tunneltelt Rond 3", "TR-3", 2450.00, 4990.00, 9),
        new(115, "1015", "Sovepose Dovre −12", "SP-12", 899.00, 1899.00, 28),
        new(116, "1016", "Liggeunderlag Myrull", "LU-1", 310.25, 699.00, 51),
        new(117, "1017", "Øks Namdal, 65 cm", "OX-65", 455.00, 1095.00, 33),
        new(118, "1018", "Tollekniv Østerdal", "TK-9", 187.50, 449.00, 140),
        new(119, "1019", "Fjellski Hallingskarvet 205", "FSK-205", 1740.00, 3999.00, 11),
        new(120, "1020", "Pulk Finse 144", "PF-144", 2980.00, 5990.00, 3),
        new(121, null, "Serviceavtale Ski, år", "SA-SKI", null, 490.00, 0),
        new(122, null, "Serviceavtale Telt, år", "SA-TELT", null, 390.00, 0),
        new(123, null, "Kurs: Trygg på bre", "KU-BRE", 1200.00, 2490.00, 0),
        new(124, null, "Kurs: Knivsmiing", "KU-KNIV", 900.00, 1890.00, 0),
        new(125, null, "Kurs: Villmat", "KU-MAT", 750.00, 1490.00, 0),
        new(126, null, "Guidet tur Besseggen", "TUR-BES", 640.00, 1290.00, 0),
        new(127, null, "Guidet tur Galdhøpiggen", "TUR-GAL", 820.00, 1690.00, 0),
        new(128, null, "Guidet tur Rallarvegen", "TUR-RAL", 510.00, 990.00, 0),
        new(129, null, "Utleie: pulk, døgn", "UT-PULK", 60.00, 190.00, 5),
        new(130, null, "Utleie: fjellski, døgn", "UT-SKI", 85.00, 250.00, 12),
        new(131, null, "Utleie: lavvo, helg", "UT-LAVVO", 210.00, 890.00, 3),
        new(132, null, "Utleie: kano, døgn", "UT-KANO", 95.00, 390.00, 8),
        new(133, null, "Firmaprofil: brodert logo", "FP-BRO", 22.50, 79.00, 0),
        new(134, null, "Firmaprofil: trykk", "FP-TRY", 9.75, 39.00, 0),
        new(135, null, "Profiljakke Jotun", "PJ-1", 640.00, 1190.00, 30),
        new(136, null, "Profilgenser Ø", "PG-1", 215.00, 790.00, 45),
        new(137, null, "Profillue", "PL-1", 61.00, 169.00, 150),
        new(138, "1999", "Sekk Tursti 35", "SE-35", 402.00, 999.00, 20),
        new(139, null, "Sekk Ekspedisjon 90", "SE-90", 1120.00, 2690.00, 7),
        new(140, null, "Drikkeflaske 0,75", "DF-75", 41.00, 149.00, 210),
        new(141, null, "Førstehjelpspakke", "FH-1", 120.00, 329.00, 65),
        new(142, null, "Kart Jotunheimen 1:50 000", "KA-JOT", 78.00, 199.00, 90),
        new(143, null, "Kart Rondane 1:50 000", "KA-RON", 78.00, 199.00, 85),
        new(144, null, "GPS Leiv", "GPS-1", 1890.00, 3990.00, 9),
        new(145, null, "Nødpeilesender", "NP-1", 1410.00, 2990.00, 11),
        new(146, null, "Skredsøker Varde", "SS-1", 1620.00, 3490.00, 8),
        new(147, null, "Søkestang 240", "SST-240", 240.00, 599.00, 17),
        new(148, "1055", "Fiskestang Sjøørret 9'", "FST-9", 388.00, 1099.00, 14),
        new(149, "1055", "Snelle Brenning", "SN-1", 455.00, 1290.00, 12),
        new(150, null, "Sluk, 3 stk", "SLU-3", 44.00, 149.00, 95),
        new(151, null, "Vadebukse Namsen", "VB-1", 930.00, 2290.00, 6),
        new(152, null, "Redningsvest Kyst 150", "RV-150", 512.00, 1290.00, 26),
        new(153, null, "Kajakk Lofot 520", "KJ-520", 8100.00, 15990.00, 2),
        new(154, null, "Åre, karbon", "AR-C", 980.00, 2190.00, 10),
        new(155, null, "Tørrdrakt Ishav", "TD-1", 3350.00, 6990.00, 5),
        new(156, null, "Hundesele Trekk", "HS-1", 188.00, 479.00, 22),
        new(157, null, "Hundesokker, 4 stk", "HSO-4", 52.00, 159.00, 70),
        new(158, null, "Kløv for hund", "KL-1", 302.00, 749.00, 13),
    ];

    /// <summary>Every seeded product with its stamps, the same at each start.</summary>
    public static IEnumerable<ArchiveRow> Rows()
    {
        foreach (var article in Articles)
        {
            var registered = FirstDay.AddHours(article.Id);
            yield return new ArchiveRow(Entity(article), registered, article.Id % 3 == 0 ? registered.AddDays(30) : null);
        }

        yield return new ArchiveRow(Subscription(), FirstDay, null);
        yield return new ArchiveRow(TheVendorsOwnSample(), FirstDay, null);
        yield return new ArchiveRow(ToBeOverwritten(), FirstDay, null);
        yield return new ArchiveRow(WithUnknownMembers(), FirstDay, FirstDay.AddYears(1));
    }

    private static JsonObject Entity(Article article)
    {
        var product = SuperOfficeProducts.Entity(article.Id, JsonText.Element(new JsonObject
        {
            ["ERPProductKey"] = article.ErpProductKey,
            ["ERPPriceListKey"] = "3",
            ["Name"] = article.Name,
            ["Code"] = article.Code,
            ["ProductCategoryKey"] = article.Id is 138 or 139 ? "3" : article.Id is 144 or 145 or 146 ? "2" : "",
            ["ProductFamilyKey"] = article.Id is >= 144 and <= 147 ? "5" : article.Id == 153 ? "Kajakk" : "", // An id, or free text.
            ["Url"] = $"https://example.org/varer/{article.Code.ToLowerInvariant()}",
            ["VAT"] = 25,
            ["UnitCost"] = article.Cost ?? (double)decimal.MinValue,
            ["UnitListPrice"] = article.Price,
            ["InStock"] = article.Stock,
        }));
        if (article.Id % 2 == 0)
            product["UnitMinimumPrice"] = JsonText.Number(NotGivenInFrameworkSpelling);
        return product;
    }

    // Sold by the month, stock on order, a text in several languages, and rights that leave little to the caller.
    private static JsonObject Subscription()
    {
        var product = SuperOfficeProducts.Entity(57, JsonText.Element(new JsonObject
        {
            ["Name"] = "Serviceavtale",
            ["Description"] = """
                NO:"Ettersyn hver måned";US:"A check-up every month";SE:"Översyn varje månad"
                """,
            ["IsSubscription"] = true,
            ["SubscriptionUnit"] = "month",
            ["DefaultSubscriptionQuantity"] = 12,
            ["VAT"] = 12.5,
            ["VATInfo"] = "[F:12.5] %",
            ["UnitCost"] = 0,
            ["UnitMinimumPrice"] = 0,
            ["UnitListPrice"] = 0.1,
            ["InStock"] = -40.5,
            ["ExtraInfo"] = new JsonArray(),
        }));
        product["ERPProductKey"] = "";
        product["TableRight"] = SuperOfficeRights.Right("RI, RestrictedUpdate", "[SR_ACCESS_DENIED]");
        product["FieldProperties"] = new JsonObject();
        return product;
    }

    // The answer that SuperOffice prints on its page "POST Product", to the letter.
    private static JsonObject TheVendorsOwnSample() => JsonNode.Parse(
        """
        {
          "ProductId": 464, "ERPProductKey": "voluptates", "ERPPriceListKey": "occaecati", "Name": "Hudson, Walker and Wolff",
          "Description": "Synergistic 4th generation conglomeration", "Code": "possimus", "PriceUnit": "corporis",
          "QuantityUnit": "officiis", "IsSubscription": false, "SubscriptionUnit": "quos", "DefaultSubscriptionQuantity": 3108.928,
          "ItemNumber": "1626559", "Url": "http://www.example.com/", "ProductCategoryKey": "VIP Customer",
          "ProductFamilyKey": "sint", "ProductTypeKey": "quo", "VAT": 14529.224, "VATInfo": "sed", "UnitCost": 8132.73,
          "UnitMinimumPrice": 11363.884, "UnitListPrice": 5813.57, "InAssortment": true, "Supplier": "ex",
          "SupplierCode": "adipisci", "Rights": "laborum", "Rule": "tenetur",
          "ExtraInfo": [
            {
              "Name": "Runolfsson-Legros", "Value": "ut", "Type": "Image", "TableRight": null,
              "FieldProperties": { "fieldName": { "FieldRight": null, "FieldType": "System.Int32", "FieldLength": 394 } }
            },
            {
              "Name": "Runolfsson-Legros", "Value": "ut", "Type": "Image", "TableRight": null,
              "FieldProperties": { "fieldName": { "FieldRight": null, "FieldType": "System.Int32", "FieldLength": 394 } }
            }
          ],
          "RawExtraInfo": "sit", "ExtraField1": "placeat", "ExtraField2": "corrupti", "ExtraField3": "eveniet",
          "ExtraField4": "occaecati", "ExtraField5": "laborum", "InStock": 9452.144, "TableRight": null,
          "FieldProperties": {"fieldName": {"FieldRight": null, "FieldType": "System.Int32", "FieldLength": 129}}
        }
        """)!.AsObject();

    // The vendor's page posts its sample with this very id: who sends it as printed loses this product.
    private static JsonObject ToBeOverwritten() => SuperOfficeProducts.Entity(475, JsonText.Element(new JsonObject
    {
        ["Name"] = "Kanopadle, ask",
        ["Code"] = "KP-1",
        ["UnitListPrice"] = 899,
    }));

    // Units in other scripts, the noise of a double, rights on fields, a member no document lists, and the largest id there can be.
    private static JsonObject WithUnknownMembers()
    {
        var product = SuperOfficeProducts.Entity(int.MaxValue, JsonText.Element(JsonNode.Parse(
            """
            {
              "Name": "Håndvevd åkle", "Description": "Ull\nplantefarget", "Code": "AK-1", "PriceUnit": "τρυβλίον", "QuantityUnit": "五合枡",
              "SubscriptionUnit": "دونم", "ItemNumber": "1.4.3.2P",
              "ProductCategoryKey": "1", "ProductFamilyKey": "4", "ProductTypeKey": "2",
              "VAT": 25, "VATInfo": "MVA", "UnitCost": 12269.609999999999, "UnitListPrice": 0.30000000000000004, "InAssortment": false,
              "Supplier": "1187", "SupplierCode": "VND-60", "Rights": "UnitCost=N&Name=M", "Rule": "staffel,kampanje",
              "ExtraInfo": [{ "Name": "Vask", "Value": "https://example.org/vask", "Type": "Url" }], "ExtraField1": "Nr. 7", "InStock": 1
            }
            """)!));
        product["RawExtraInfo"] = "Vask=https://example.org/vask";
        product["Thumbnail"] = null;
        product["Campaign"] = new JsonObject { ["Name"] = "Vår", ["Percent"] = JsonText.Number("7.5") };
        return product;
    }

    private sealed record Article(int Id, string? ErpProductKey, string Name, string Code, double? Cost, double Price, double Stock);
}
