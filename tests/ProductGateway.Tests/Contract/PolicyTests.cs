using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server;
using ProductGateway.Server.Access;

namespace ProductGateway.Tests.Contract;

/// <summary>Every way into the schema has a policy in front of it.</summary>
public sealed class PolicyTests
{
    private static readonly Schema Schema = GatewaySchema.Build();

    [Fact]
    public void No_root_field_lacks_a_policy()
        => Assert.Empty(Roots.SelectMany(root => root.Fields.Where(field => Policies(root, field).Length == 0).Select(field => $"{root.Name}.{field.Name}")));

    [Theory]
    [InlineData("createMicrosoftProduct", "products:create:microsoft")]
    [InlineData("createSuperOfficeProduct", "products:create:superoffice")]
    [InlineData("createFinagoProduct", "products:create:finago")]
    public void Each_vendors_create_asks_for_that_vendors_scope(string field, string scope)
        => Assert.Equal([scope], Policies(Schema.MutationType!, Schema.MutationType!.GetField(field)!));

    [Fact]
    public void Each_mutation_has_a_scope_of_its_own()
        => Assert.Distinct(Schema.MutationType!.Fields.SelectMany(field => Policies(Schema.MutationType!, field)));

    [Fact]
    public void A_policy_is_a_scope_that_tokens_have()
        => Assert.Equal(
            new[] { Scopes.Read, Scopes.CreateAtMicrosoft, Scopes.CreateAtSuperOffice, Scopes.CreateAtFinago }.Order(),
            Objects.SelectMany(type => type.Fields.SelectMany(field => Policies(type, field))).Distinct().Order());

    [Fact]
    public void Nothing_of_a_product_is_reached_without_the_scope_to_read()
        => Assert.Empty(ReachedFromPayloads().Where(type => type.Name is not ("PageInfo" or "VendorStatus") && IsOfProducts(type)).Select(type => type.Name));

    private static ObjectType[] Roots => [Schema.QueryType!, Schema.MutationType!, Schema.SubscriptionType!];

    private static IEnumerable<ObjectType> Objects => Schema.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn);

    // What a create answers beside the product: its payload and the errors in it.
    private static bool IsOfProducts(ObjectType type)
        => !type.Interfaces.Any(each => each.Name is "CreateProductPayload" or "MutationError");

    // From the payloads on, through fields that ask for nothing.
    private static HashSet<ObjectType> ReachedFromPayloads()
    {
        var reached = new HashSet<ObjectType>();
        var open = new Stack<ObjectType>(Schema.MutationType!.Fields.SelectMany(field => Schema.GetPossibleTypes((CompositeType)field.Type.Named)));
        while (open.TryPop(out var type))
        {
            if (!type.Fields.Any(field => Policies(type, field).Length == 0) || !reached.Add(type)) continue;
            foreach (var field in type.Fields.Where(field => Policies(type, field).Length == 0))
            {
                if (field.Type.Named is CompositeType composite) foreach (var next in Schema.GetPossibleTypes(composite)) open.Push(next);
            }
        }

        return reached;
    }

    private static string[] Policies(ObjectType type, OutputField field) =>
    [
        .. type.SyntaxNodes.OfType<ObjectTypeDefinitionNode>().SelectMany(node => node.Directives).Concat(field.SyntaxNode!.Directives)
            .Where(directive => directive.Name.Value == "authorize")
            .Select(directive => ((StringValueNode)directive.Arguments.Single().Value).Value),
    ];
}
