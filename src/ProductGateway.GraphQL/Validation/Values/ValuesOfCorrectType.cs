using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every literal fits the type that its place expects. Variables inside it are taken to fit: <see cref="AllVariableUsagesAreAllowed"/> sees to them.</summary>
/// <remarks>GraphQL specification 5.6.1 <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/></remarks>
internal sealed class ValuesOfCorrectType : IRule<ValueNode>
{
    public string Section => "sec-Values-of-Correct-Type";

    public void Check(ValueNode value, ValidationContext context)
    {
        var position = context.Position;
        if (position.Type is null || value is VariableNode) return;
        if (value is NullValueNode)
        {
            // Where a value is required, null is what RequiredArguments and InputObjectRequiredFields report.
            if (position.Type is NonNullType && position.Definition is not { IsRequired: true }) Report(value, "null is not among its values", context);
            return;
        }

        if (value is ListValueNode && position.Type.NullableType is ListType) return;
        CheckNamed(value, position.Type.Named, context);
    }

    private void CheckNamed(ValueNode value, NamedType expected, ValidationContext context)
    {
        switch (expected)
        {
            case ScalarType scalar:
                if (!TryCoerce(value, scalar, context, out var problem)) Report(value, problem, context);
                break;
            case EnumType type:
                CheckEnum(value, type, context);
                break;
            case InputObjectType type when value is ObjectValueNode inputObject:
                CheckOneOf(inputObject, type, context);
                break;
            default:
                Report(value, $"it is written as fields in braces; found {FoundText.Of(value)}", context);
                break;
        }
    }

    /// <summary>The code of a custom scalar may fail: the document is not executed then.</summary>
    private static bool TryCoerce(ValueNode value, ScalarType type, ValidationContext context, out string problem)
    {
        try
        {
            var fits = type.Coercion.TryCoerceInput(value, ValueOrigin.Literal, out _, out var found);
            problem = found ?? $"{type} does not accept {FoundText.Of(value)}";
            return fits;
        }
        catch (Exception exception)
        {
            context.Fault(exception);
            problem = "it could not be read. Send another value";
            return false;
        }
    }

    private void CheckEnum(ValueNode value, EnumType type, ValidationContext context)
    {
        var name = (value as EnumValueNode)?.Value;
        if (name is not null && type.GetValue(name) is not null) return;
        var similar = name ?? (value as StringValueNode)?.Value;
        var question = similar is null ? "" : context.DidYouMean(similar, type.Values.Select(member => member.Name));
        Report(value, $"it is written as one of its names, without quotes; found {FoundText.Of(value)}", context, question);
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType type, ValidationContext context)
    {
        if (!type.IsOneOf) return;
        var given = value.Fields.Select(field => field.Name.Value).Distinct(StringComparer.Ordinal).Take(2).Count();
        if (given == 0) Report(value, "one of its fields is given; found none", context);
        else if (given > 1) Report(value, "exactly one of its fields is given; found several", context);
        else if (value.Fields[0].Value is NullValueNode) Report(value, "its one field is given by a value; found null", context);
    }

    private void Report(ValueNode value, string problem, ValidationContext context, string question = "")
        => context.Report(this, $"The value of `{context.Position.Name}` does not fit `{context.Position.Type}`: {problem}.{question}", value);
}
