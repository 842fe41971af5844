using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>The type of each variable is a scalar, an enum or an input object of the schema, or a list of them.</summary>
/// <remarks>GraphQL specification 5.8.2 <see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/></remarks>
internal sealed class VariablesAreInputTypes : IRule<VariableDefinitionNode>
{
    public string Section => "sec-Variables-Are-Input-Types";

    public void Check(VariableDefinitionNode variable, ValidationContext context)
    {
        var named = TypeReference.NameIn(variable.Type);
        var (variableName, typeName) = (variable.Variable.Name.Value, named.Name.Value);
        var type = context.Schema.GetType(typeName);
        if (type is { IsInputType: true }) return;
        if (type is not null)
        {
            context.Report(
                this,
                $"The variable `${variableName}` is of type `{typeName}`, which is for results. Use a scalar, an enum or an input object.",
                variable.Type);
            return;
        }

        var question = context.DidYouMean(typeName, context.Schema.Types.Where(known => known.IsInputType).Select(known => known.Name));
        context.Report(this, $"The variable `${variableName}` is of type `{typeName}`, but the schema has no such type. Correct the name.{question}", named);
    }
}
