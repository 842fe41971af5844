using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every argument that is non-null and has no default is given, and not as null.</summary>
/// <remarks>GraphQL specification 5.4.3 <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/></remarks>
internal sealed class RequiredArguments : IRule<FieldNode>, IRule<DirectiveNode>
{
    public string Section => "sec-Required-Arguments";

    public void Check(FieldNode field, ValidationContext context)
    {
        foreach (var (definition, place) in Missing(context.Field?.Arguments, field.Arguments, field))
        {
            Report($"{context.ParentType!.Name}.{field.Name.Value}", definition, place, context);
        }
    }

    public void Check(DirectiveNode directive, ValidationContext context)
    {
        foreach (var (definition, place) in Missing(context.Directive?.Arguments, directive.Arguments, directive))
        {
            Report($"@{directive.Name.Value}", definition, place, context);
        }
    }

    private void Report(string owner, InputValue definition, SyntaxNode place, ValidationContext context)
        => context.Report(this, $"`{owner}` needs the argument `{definition.Name}` of type `{definition.Type}`. Give it a value.", place);

    /// <summary>Each with the place to report: the owner when the argument is absent, the null when it is null.</summary>
    private static IEnumerable<(InputValue Definition, SyntaxNode Place)> Missing(
        IReadOnlyList<InputValue>? definitions,
        IReadOnlyList<ArgumentNode> arguments,
        SyntaxNode owner)
    {
        if (definitions is null) yield break;
        foreach (var definition in definitions)
        {
            if (!definition.IsRequired) continue;
            var argument = arguments.LastOrDefault(candidate => candidate.Name.Value == definition.Name);
            if (argument is null) yield return (definition, owner);
            else if (argument.Value is NullValueNode) yield return (definition, argument.Value);
        }
    }
}
