using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>A policy of the schema.</summary>
/// <param name="Name">As <c>@authorize</c> writes it.</param>
/// <param name="Index">Its place among all policies of the schema, from 0.</param>
internal sealed record AccessPolicy(string Name, int Index);

/// <summary>
/// Which policies a caller must be granted to have a field, by <c>directive @authorize(policy: String!) on OBJECT | FIELD_DEFINITION</c>: that of the
/// object type and that of the field, and what an interface asks of the field. Whatever path leads to an object, its own type decides.
/// </summary>
internal sealed class AccessPolicies
{
    private const string Directive = "authorize";
    private const string Argument = "policy";

    private readonly Dictionary<string, AccessPolicy> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<OutputField, AccessPolicy[]> _byField = [];

    public AccessPolicies(Schema schema)
    {
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn))
        {
            foreach (var field in type.Fields)
            {
                AccessPolicy[] policies = [.. NamesOf(type, field).Distinct().Select(Intern)];
                if (policies.Length > 0) _byField.Add(field, policies);
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _byName.Count;

    /// <summary>All of them have to be granted, that of the type first; empty when everybody may have the field.</summary>
    public AccessPolicy[] Of(OutputField field) => _byField.TryGetValue(field, out var policies) ? policies : [];

    private static IEnumerable<string> NamesOf(ObjectType type, OutputField field) =>
    [
        .. type.Directives.SelectMany(NamesOf),
        .. NamesOf(field),
        .. type.Interfaces.Select(each => each.GetField(field.Name)).OfType<OutputField>().SelectMany(NamesOf),
    ];

    private static IEnumerable<string> NamesOf(OutputField field) => field.SyntaxNode?.Directives.SelectMany(NamesOf) ?? [];

    // A policy without a text would be a hole in the fence: nobody is granted the empty one.
    private static IEnumerable<string> NamesOf(DirectiveNode directive) => directive.Name.Value == Directive
        ? [(directive.Arguments.FirstOrDefault(argument => argument.Name.Value == Argument)?.Value as StringValueNode)?.Value ?? ""]
        : [];

    private AccessPolicy Intern(string name)
    {
        if (_byName.TryGetValue(name, out var known)) return known;
        var policy = new AccessPolicy(name, _byName.Count);
        _byName.Add(name, policy);
        return policy;
    }
}
