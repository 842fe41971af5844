namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeCreateTests
{
    [Fact]
    public async Task A_create_answers_200_with_rights_and_a_key_of_its_own()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await SaveAsync(sandbox, RunningSandbox.Body("superoffice/fire-pan.json"));

        Assert.Equal(200, reply.Status);
        Assert.Equal(
            VendorReply.Compact(
                """
                {
                  "ProductId": 501, "ERPProductKey": "SUO_501", "ERPPriceListKey": "3", "Name": "Bålpanne Ø60", "Description": "",
                  "Code": "BP-60", "PriceUnit": "stk", "QuantityUnit": "stk", "IsSubscription": false, "SubscriptionUnit": "",
                  "DefaultSubscriptionQuantity": 0.0, "ItemNumber": "1.4.3.2P", "Url": "https://example.org/bp60",
                  "ProductCategoryKey": "1", "ProductFamilyKey": "4", "ProductTypeKey": "2", "VAT": 25.0, "VATInfo": "",
                  "UnitCost": 612.35, "UnitMinimumPrice": 990.0, "UnitListPrice": 1490.0, "InAssortment": true, "Supplier": "1187",
                  "SupplierCode": "VND-60", "Rights": "", "Rule": "", "ExtraInfo": [], "RawExtraInfo": "", "ExtraField1": "",
                  "ExtraField2": "", "ExtraField3": "", "ExtraField4": "", "ExtraField5": "", "InStock": 14.0,
                  "TableRight": { "Mask": "Select, Update, Insert, Delete", "Reason": "" },
                  "FieldProperties": {
                    "ProductId": { "FieldRight": { "Mask": "Read", "Reason": "" }, "FieldType": "System.Int32", "FieldLength": 4 },
                    "Name": {
                      "FieldRight": { "Mask": "Update, UIHintMandatory", "Reason": "[SR_MANDATORY_FIELD_9001]" },
                      "FieldType": "System.String", "FieldLength": 254
                    },
                    "UnitCost": {
                      "FieldRight": { "Mask": "None", "Reason": "[SR_HIDDEN]" }, "FieldType": "System.Double", "FieldLength": 8
                    },
                    "Description": {
                      "FieldRight": { "Mask": "Update", "Reason": "" }, "FieldType": "System.String", "FieldLength": 2047
                    }
                  }
                }
                """),
            VendorReply.Compact(reply.Body));
    }

    [Fact]
    public async Task Costs_not_given_come_back_as_the_smallest_decimal_seen_through_a_double()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await SaveAsync(sandbox, """{"Name":"Only a name"}""");

        Assert.Equal(
            ("-7.922816251426434E+28", "-7.922816251426434E+28", "0.0", "0.0"),
            (reply.Raw("UnitCost"), reply.Raw("UnitMinimumPrice"), reply.Raw("UnitListPrice"), reply.Raw("InStock")));
        Assert.Equal(("1", "stk", "true"), (reply.Text("ERPPriceListKey"), reply.Text("PriceUnit"), reply.Raw("InAssortment")));
    }

    [Fact]
    public async Task Units_of_any_script_and_the_noise_of_doubles_survive()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var created = await SaveAsync(sandbox, RunningSandbox.Body("superoffice/units-in-three-scripts.json"));
        var read = await sandbox.GetAsync($"{RunningSandbox.SuperOfficeProducts}/{created.Raw("ProductId")}", sandbox.SuperOfficeToken);

        Assert.Equal(created.Body, read.Body);
        Assert.Equal(
            ("τρυβλίον", "五合枡", "دونم", "12269.609999999999"),
            (read.Text("PriceUnit"), read.Text("QuantityUnit"), read.Text("SubscriptionUnit"), read.Raw("UnitListPrice")));
    }

    [Fact]
    public async Task The_vendors_own_sample_sent_as_printed_overwrites_a_product()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        const string product = RunningSandbox.SuperOfficeProducts + "/475";

        var before = await sandbox.GetAsync(product, sandbox.SuperOfficeToken);
        var saved = await SaveAsync(sandbox, RunningSandbox.Body("superoffice/vendors-page.json"));
        var after = await sandbox.GetAsync(product, sandbox.SuperOfficeToken);

        Assert.Equal(("Kanopadle, ask", "Bernier Inc and Sons"), (before.Text("Name"), after.Text("Name")));
        Assert.Equal(("475", saved.Body), (saved.Raw("ProductId"), after.Body));
        Assert.Equal("1338.2179999999998", after.Raw("VAT"));
        Assert.Equal("", after.Text("RawExtraInfo"));
        Assert.Equal(
            """{"Name":"Gerlach, Block and Orn","Value":"commodi","Type":"Image","TableRight":null,"FieldProperties":{}}""",
            after.Json.GetProperty("ExtraInfo")[1].GetRawText());
    }

    [Fact]
    public async Task Member_names_are_read_without_case_and_unknown_ones_ignored()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await SaveAsync(sandbox, """{"name":"Små bokstaver","vAT":12.5,"erpProductKey":"1001","campaign":{"x":1}}""");

        Assert.Equal((200, "12.5", "1001"), (reply.Status, reply.Raw("VAT"), reply.Text("ERPProductKey")));
        Assert.False(reply.Json.TryGetProperty("campaign", out _));
    }

    [Fact]
    public async Task Select_nulls_the_other_members_and_keeps_their_names()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostAsync(
            RunningSandbox.SuperOfficeProducts + "?$select=ProductId,name", sandbox.SuperOfficeToken, """{"Name":"Kort","Code":"K"}""");

        Assert.Equal(("501", "Kort", "null", "null"), (reply.Raw("ProductId"), reply.Text("Name"), reply.Raw("Code"), reply.Raw("VAT")));
        Assert.Equal(36, reply.Json.EnumerateObject().Count());
    }

    private static Task<VendorReply> SaveAsync(RunningSandbox sandbox, string body) =>
        sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, body);
}
