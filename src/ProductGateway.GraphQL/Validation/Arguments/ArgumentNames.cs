using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every argument is defined by its field or directive.</summary>
/// <remarks>GraphQL specification 5.4.1 <see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/></remarks>
internal sealed class ArgumentNames : IRule<FieldNode>, IRule<DirectiveNode>
{
    public string Section => "sec-Argument-Names";

    public void Check(FieldNode field, ValidationContext context)
    {
        if (context.Field is not { } definition || field.Arguments.Count == 0) return;
        Check(field.Arguments, $"`{context.ParentType!.Name}.{definition.Name}`", definition.Arguments, context);
    }

    public void Check(DirectiveNode directive, ValidationContext context)
    {
        if (context.Directive is not { } definition || directive.Arguments.Count == 0) return;
        Check(directive.Arguments, $"`@{definition.Name}`", definition.Arguments, context);
    }

    private void Check(IReadOnlyList<ArgumentNode> arguments, string owner, IReadOnlyList<InputValue> definitions, ValidationContext context)
    {
        foreach (var argument in arguments)
        {
            if (context.IsFull) return;
            var name = argument.Name.Value;
            if (InputValue.Find(definitions, name) is not null) continue;
            var question = context.DidYouMean(name, definitions.Select(definition => definition.Name));
            context.Report(this, $"{owner} has no argument `{name}`. Leave it out or correct its name.{question}", argument);
        }
    }
}
