namespace ProductGateway.GraphQL.Generators.Tests.Server;

/// <summary>Every mistake is one error of ours, at its line and column, with the mend in its message. What follows from it is not asserted away: there is nothing.</summary>
public sealed class ServerDiagnosticTests
{
    [Fact]
    public void A_text_that_does_not_parse_is_one_error()
        => Finds(
            "schema/goods.graphql(13,10): PG0001 Found the name `Int` where `:` and the field's type must stand.",
            goods: Shop.Goods.Replace("weight: Int", "weight Int"));

    [Theory]
    [InlineData("MARK @deprecated", "MARK @", "32,1", "Found `}` where the directive's name must stand.")]
    [InlineData("card: String", "card String", "48,8", "Found the name `String` where `:` and a type must stand.")]
    public void A_slip_that_empties_an_enum_or_a_family_is_one_error(string right, string wrong, string place, string message)
        => Finds($"schema/goods.graphql({place}): PG0001 {message}", goods: Shop.Goods.Replace(right, wrong));

    [Fact]
    public void A_slip_in_a_root_type_is_one_error_although_its_contract_is_lost()
        => Finds(
            "schema/root.graphql(14,14): PG0001 Found the name `Cash` where `:` and a type must stand.",
            root: Shop.Root.Replace("sold(above: Money)", "sold(above Cash)"));

    [Fact]
    public void Several_slips_in_a_file_are_one_error_until_the_first_is_mended()
        => Finds(
            "schema/goods.graphql(13,10): PG0001 Found the name `Int` where `:` and the field's type must stand.",
            goods: Shop.Goods.Replace("weight: Int", "weight Int").Replace("MARK @", "MARK @@").Replace("card: String", "card ! String"));

    [Fact]
    public void A_place_is_right_behind_line_ends_that_only_CSharp_knows()
        => Finds(
            "schema/root.graphql(18,8): PG0003 No C# type stands for the scalar Money. Add [assembly: BindScalar<TValue, TCoercion>(\"Money\")], such as BindScalar<decimal, DecimalCoercion>.",
            root: Shop.Root.Replace("\"Reads.\"", "\"Reads.\u2028\u0085\""),
            bindings: Shop.Bindings.Replace("[assembly: BindScalar<decimal, DecimalCoercion>(\"Money\")]", ""));

    [Fact]
    public void An_unsound_schema_is_an_error_at_the_definition_that_breaks_a_rule()
        => Finds(
            "schema/goods.graphql(12,12): PG0002 Gadget.related returns Currency, but Priced.related promises Priced. Return that or a subtype of it.",
            goods: Shop.Goods.Replace("related: Gadget", "related: Currency"));

    [Fact]
    public void A_scalar_that_nothing_stands_for_is_an_error_at_the_scalar()
        => Finds(
            "schema/root.graphql(18,8): PG0003 No C# type stands for the scalar Money. Add [assembly: BindScalar<TValue, TCoercion>(\"Money\")], such as BindScalar<decimal, DecimalCoercion>.",
            bindings: Shop.Bindings.Replace("[assembly: BindScalar<decimal, DecimalCoercion>(\"Money\")]", ""));

    [Fact]
    public void A_field_without_a_resolver_is_an_error_at_the_field_with_the_method_to_write()
        => Finds(
            "schema/root.graphql(5,3): PG0004 Query.search has no resolver. Add this to Resolvers: public "
            + "ValueTask<IReadOnlyList<IItem>> SearchAsync(IReadOnlyList<string>? words, IReadOnlyList<IReadOnlyList<int>?>? boxes, ResolverContext context).",
            resolvers: Shop.Resolvers.Replace("SearchAsync", "LookAsync"));

    [Fact]
    public void A_renamed_field_is_an_error_at_its_new_name()
        => Finds(
            "schema/root.graphql(9,3): PG0004 Mutation.buy has no resolver. Add this to Resolvers: public "
            + "ValueTask<string> BuyAsync(OrderInput input, Payment by, ResolverContext context).",
            root: Shop.Root.Replace("order(", "buy("));

    [Fact]
    public void A_field_that_a_binding_gives_to_code_wants_its_resolver_too()
        => Finds(
            "schema/goods.graphql(16,3): PG0004 Gadget.stock has no resolver. Add this to Resolvers: public ValueTask<int> StockAsync(Gadget parent, ResolverContext context).",
            resolvers: Shop.Resolvers.Replace("StockAsync", "StoreAsync"));

    [Fact]
    public void A_subscription_wants_its_source_of_events()
        => Finds(
            "schema/root.graphql(14,3): PG0004 Subscription.sold has no resolver. Add this to Resolvers: public "
            + "ValueTask<IAsyncEnumerable<int>> SubscribeToSoldAsync(decimal? above, ResolverContext context).",
            resolvers: Shop.Resolvers.Replace("SubscribeToSoldAsync", "ListenAsync"));

    [Fact]
    public void A_type_whose_resolvers_no_class_has_is_one_error_at_the_type()
        => Finds(
            "schema/root.graphql(8,6): PG0004 No class implements the resolvers of Mutation. Write one: internal sealed class MutationResolvers : IMutationResolvers.",
            resolvers: Shop.Resolvers.Replace("IMutationResolvers, ", ""));

    [Fact]
    public void A_class_for_subscriptions_is_proposed_as_it_can_be_written()
        => Finds(
            "schema/root.graphql(12,6): PG0004 No class implements the resolvers of Subscription. Write one: internal sealed class SubscriptionResolvers : "
            + "ISubscriptionResolvers<object>. In place of object stands what tells of an event of sold.",
            resolvers: Shop.Resolvers.Replace("ISubscriptionResolvers<int>, ", ""));

    [Fact]
    public void Interfaces_in_a_circle_are_one_error()
        => Finds(
            "schema/goods.graphql(52,24): PG0002 A, B and C implement each other. Interfaces must form no circle.",
            goods: $"{Shop.Goods}\n\ninterface A implements B & C {{ a: Int }}\ninterface B implements A & C {{ a: Int }}\ninterface C implements A & B {{ a: Int }}");

    [Theory]
    [InlineData("ValueTask<string> OrderAsync(OrderInput input,", "Task<string> OrderAsync(OrderInput input,")]
    [InlineData("ValueTask<string> OrderAsync(OrderInput input,", "ValueTask<string?> OrderAsync(OrderInput input,")]
    [InlineData("ValueTask<string> OrderAsync(OrderInput input,", "ValueTask<string> OrderAsync(OptionInput input,")]
    public void A_resolver_of_another_type_is_an_error_at_the_field(string right, string wrong)
    {
        var found = $"{wrong.Replace(" input,", "")}, Payment, ResolverContext)".Replace("(OrderInput,", "(OrderInput,");
        Finds(
            $"schema/root.graphql(9,3): PG0005 Mutation.order has a resolver of another type: Resolvers has {found}. Make it: public "
            + "ValueTask<string> OrderAsync(OrderInput input, Payment by, ResolverContext context).",
            resolvers: Shop.Resolvers.Replace(right, wrong));
    }

    [Fact]
    public void A_changed_type_of_a_field_is_an_error_at_the_field()
        => Finds(
            "schema/root.graphql(4,3): PG0005 Query.item has a resolver of another type: Resolvers has ValueTask<IItem?> ItemAsync(string, Currency?, ResolverContext). "
            + "Make it: public ValueTask<IItem> ItemAsync(string key, Currency? @in, ResolverContext context).",
            root: Shop.Root.Replace("= EUR): Item", "= EUR): Item!"));

    [Theory]
    [InlineData("\"Gadget.stock\"", "\"Gadget.stack\"", "5,12", "The schema has no object type with the field Gadget.stack. Write Type.field as the schema does, or remove the attribute.")]
    [InlineData("(\"Money\")]", "(\"Money\"), BindScalar<decimal, DecimalCoercion>(\"Coin\")]", "4,59", "The schema defines no scalar Coin. Name one that it defines, or remove the attribute.")]
    [InlineData("(\"Money\")]", "(\"Money\"), BindScalar<decimal, DecimalCoercion>(\"Money\")]", "4,59", "The scalar Money has a C# type already. Keep one of its attributes.")]
    public void A_binding_that_does_not_fit_is_an_error_at_the_attribute(string right, string wrong, string place, string message)
        => Finds($"0.cs({place}): PG0006 {message}", bindings: Shop.Bindings.Replace(right, wrong));

    [Fact]
    public void Two_types_that_would_have_one_name_are_an_error_at_the_second()
        => Finds(
            "schema/goods.graphql(52,6): PG0007 IItem becomes IItem in C#, a name that something else in the generated code has. Rename the type.",
            goods: $"{Shop.Goods}\n\ntype IItem {{\n  a: Int\n}}");

    // The compiler ends after declarations when there is an error like ours: what it would say of method bodies is not said.
    private static void Finds(string expected, string? root = null, string? goods = null, string? resolvers = null, string? bindings = null)
    {
        var run = Shop.Run(root ?? Shop.Root, goods ?? Shop.Goods, resolvers ?? Shop.Resolvers, bindings ?? Shop.Bindings);
        Assert.Equal([expected], run.ProblemsBeforeMethodBodies());
    }
}
