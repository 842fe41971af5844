using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>At one place stand at most <see cref="Limits.MaxDirectivesPerLocation"/> directives, known or not.</summary>
internal sealed class DirectiveLimit : ILimit<IReadOnlyList<DirectiveNode>>
{
    public void Check(IReadOnlyList<DirectiveNode> directives, ValidationContext context)
    {
        var max = context.Limits.MaxDirectivesPerLocation;
        if (directives.Count <= max) return;
        context.Report(
            ErrorCode.DirectiveLimit,
            $"{directives.Count} directives stand at one place, and {max} are allowed. Leave some of them out.",
            directives[max]);
    }
}
