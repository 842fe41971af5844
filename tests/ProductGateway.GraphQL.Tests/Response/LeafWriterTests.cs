using ProductGateway.GraphQL.Tests.Execution;
using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.Tests.Response;

/// <summary>A value that is written without boxing gives the text that result coercion gives for the boxed one, and fails where it fails.</summary>
public sealed class LeafWriterTests
{
    private static readonly Guid Id = new("6F9619FF-8B86-D011-B42D-00C04FC964FF");

    [Fact]
    public async Task Texts_and_ids_are_the_same()
    {
        await CompareAsync("String", "æ \"quoted\"\n", null, "");
        await CompareAsync("URL", "not checked", null);
        await CompareAsync("ID", "x", null);
        await CompareAsync("ID", 7, int.MinValue);
        await CompareAsync("ID", long.MaxValue, -1L);
        await CompareAsync<long?>("ID", 5, null);
        await CompareAsync("ID", Id);
        await CompareAsync<Guid?>("UUID", Id, null);
    }

    [Fact]
    public async Task Numbers_and_flags_are_the_same()
    {
        await CompareAsync("Int", 0, int.MaxValue, int.MinValue);
        await CompareAsync<int?>("Int", 1, null);
        await CompareAsync("Int", 1L, 1L << 40);
        await CompareAsync("Float", 0.1, -0.0, 1e21, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, 3);
        await CompareAsync<double?>("Float", 1.5, null);
        await CompareAsync("Float", 0.1f);
        await CompareAsync("Decimal", 19.90m, 0m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m);
        await CompareAsync<decimal?>("Decimal", 1.0m, null);
        await CompareAsync("Boolean", true, false);
        await CompareAsync<bool?>("Boolean", true, null);
    }

    [Fact]
    public async Task Instants_and_enums_are_the_same()
    {
        var instant = new DateTimeOffset(2025, 9, 3, 10, 15, 30, TimeSpan.FromHours(5.5));
        await CompareAsync("DateTime", instant, instant.AddTicks(1), instant.AddMilliseconds(120), DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        await CompareAsync<DateTimeOffset?>("DateTime", instant, null);
        await CompareAsync("Vendor", Vendor.Microsoft, Vendor.Finago, Vendor.Unbound);
        await CompareAsync<Vendor?>("Vendor", Vendor.Finago, null, Vendor.Unbound);
        await CompareAsync("Vendor", "FINAGO", null);
    }

    private static async Task CompareAsync<TValue>(string type, params TValue[] values)
    {
        foreach (var value in values)
        {
            var service = new Service(
                $"scalar Decimal scalar DateTime scalar URL scalar UUID enum Vendor {{ MICROSOFT FINAGO }} type Query {{ item: Item }} type Item {{ typed: {type} boxed: {type} }}",
                builder => builder.AddScalar("Decimal", new DecimalCoercion()).AddScalar("DateTime", new DateTimeCoercion())
                    .AddScalar("URL", new UrlCoercion()).AddScalar("UUID", new UuidCoercion())
                    .BindEnum("Vendor", ("MICROSOFT", Vendor.Microsoft), ("FINAGO", Vendor.Finago)));
            service.Tables.Root("Query").Resolve("item", static _ => ValueTask.FromResult(new object()));
            service.Tables.Object<object>("Item")
                .Property("typed", _ => value)
                .Property("boxed", _ => (object?)value);

            Assert.Equal(await service.AnswerAsync("{ item { x: boxed } }"), await service.AnswerAsync("{ item { x: typed } }"));
            Assert.Equal(service.Log.Take(service.Log.Count / 2).Select(Reason), service.Log.Skip(service.Log.Count / 2).Select(Reason));
        }
    }

    private static string Reason(string line) => line[line.IndexOf(':', StringComparison.Ordinal)..];

    private enum Vendor
    {
        Microsoft,
        Finago,
        Unbound,
    }
}
