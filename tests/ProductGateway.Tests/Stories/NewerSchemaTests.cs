using ProductGateway.Client;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>The gateway grows and its clients stay as they are: what they do not know arrives by its name, and takes nothing else with it.</summary>
public sealed class NewerSchemaTests
{
    [Fact]
    public async Task A_member_that_the_client_does_not_know_keeps_its_type_name_and_what_all_share()
    {
        await using var server = await OtherServer.ServingAsync(NewerGateway.Schema());

        var answer = await server.Speak().ReadMembers.ExecuteAsync(["1", "2", "3", "4"]);

        var nodes = answer.EnsureNoErrors().Nodes;
        Whole.Is(new ReadMembers_Nodes.Unknown { TypeName = "VismaProduct", Id = "4" }, nodes[3]);
        Assert.IsType<ReadMembers_Nodes.Unknown>(nodes[3]);
        Assert.Equal(["1", "2", "3"], nodes.OfType<ReadMembers_Nodes.FinagoProduct>().Select(product => product.Id));
    }

    [Fact]
    public async Task A_switch_over_the_members_has_a_case_for_it()
    {
        await using var server = await OtherServer.ServingAsync(NewerGateway.Schema());

        var answer = await server.Speak().ReadMembers.ExecuteAsync(["1", "2", "3", "4"]);

        Assert.Equal(
            ["sold at 19.90", "sold at 19.90", "sold at 19.90", "a VismaProduct, which is new"],
            answer.EnsureNoErrors().Nodes.Select(node => node switch
            {
                ReadMembers_Nodes.FinagoProduct product => $"sold at {product.ListPrice}",
                ReadMembers_Nodes.Unknown newer => $"a {newer.TypeName}, which is new",
                _ => "something else",
            }));
    }

    [Fact]
    public async Task An_enum_value_that_the_client_does_not_know_keeps_its_text()
    {
        await using var server = await OtherServer.ServingAsync(NewerGateway.Schema());

        var answer = await server.Speak().ReadVendors.ExecuteAsync();

        var (known, unknown) = (answer.EnsureNoErrors().Vendors[0].Vendor, answer.EnsureNoErrors().Vendors[1].Vendor);
        Assert.Equal((Vendor.Finago, "FINAGO"), (known.Value, known.Text));
        Assert.Equal((null, "VISMA"), (unknown.Value, unknown.Text));
        Assert.True(unknown == new OpenEnum<Vendor>("VISMA"));
        Assert.DoesNotContain(Enum.GetValues<Vendor>(), value => unknown == value);
    }

    /// <summary>Why a create failed needs no fragment: message, code and field are there, whatever the kind.</summary>
    [Fact]
    public async Task An_outcome_and_an_error_that_the_client_does_not_know_are_told_all_the_same()
    {
        await using var server = await OtherServer.ServingAsync(NewerGateway.Schema());

        var answer = await server.Speak().CreateFinago.ExecuteAsync(new CreateFinagoProductInput { Name = "Ullgenser", CategoryId = "12" });

        Whole.Is(
            new CreateFinago_Payload
            {
                Outcome = new("SCHEDULED"),
                Errors =
                [
                    new CreateFinago_Payload_Errors.Unknown { TypeName = "NotYetError", Message = "The create waits for its turn.", Code = "NOT_YET" },
                ],
            },
            answer.EnsureNoErrors().Payload);
    }
}
