using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every selected field is defined on the type that it is selected on.</summary>
/// <remarks>GraphQL specification 5.3.1 <see href="https://spec.graphql.org/September2025/#sec-Field-Selections"/></remarks>
internal sealed class FieldSelections : IRule<FieldNode>
{
    public string Section => "sec-Field-Selections";

    public void Check(FieldNode field, ValidationContext context)
    {
        if (context.ParentType is not { } type || context.Field is not null) return;
        var name = field.Name.Value;
        context.Report(this, $"`{type.Name}` has no field `{name}`.{Advice(type, name, context)}", field);
    }

    private static string Advice(CompositeType type, string name, ValidationContext context)
    {
        var owners = context.DidYouMeanOneOf(TypesWithField(type, name, context.Schema));
        if (owners.Length > 0) return $" Select it in a fragment on a type that has it.{owners}";

        if (type is not ComplexType complex) return " A union has no fields of its own: select them in fragments on its members.";
        return $" Select a field that it has.{context.DidYouMean(name, complex.Fields.Select(field => field.Name))}";
    }

    /// <summary>At most three types below an abstract one that do have the field: the interfaces first, then the objects.</summary>
    private static List<string> TypesWithField(CompositeType type, string name, Schema schema)
    {
        if (type is ObjectType) return [];
        var objects = schema.GetPossibleTypes(type).Where(possible => possible.GetField(name) is not null).ToList();
        var interfaces = objects.SelectMany(possible => possible.Interfaces).Distinct().Where(possible => possible.GetField(name) is not null);
        return [.. interfaces.Select(possible => possible.Name).Concat(objects.Select(possible => possible.Name)).Take(3)];
    }
}
