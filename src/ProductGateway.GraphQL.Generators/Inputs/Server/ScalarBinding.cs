using Microsoft.CodeAnalysis;

namespace ProductGateway.GraphQL.Generators.Inputs.Server;

/// <summary>One <c>[assembly: BindScalar&lt;TValue, TCoercion&gt;("Name")]</c>.</summary>
/// <param name="Scalar">The scalar of the schema.</param>
/// <param name="Value">What stands for it in C#.</param>
/// <param name="IsValueType">True when it is a struct.</param>
/// <param name="Coercion">How it reads and writes.</param>
/// <param name="Place">Of the attribute.</param>
internal sealed record ScalarBinding(string Scalar, TypeName Value, bool IsValueType, TypeName Coercion, Place? Place)
{
    public const string Attribute = "ProductGateway.GraphQL.TypeSystem.BindScalarAttribute`2";

    /// <summary>Null for an attribute that does not compile.</summary>
    public static ScalarBinding? Of(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { TypeArguments.Length: 2 } type) return null;
        if (attribute.ConstructorArguments.FirstOrDefault().Value is not string name) return null;
        var (value, coercion) = (type.TypeArguments[0], type.TypeArguments[1]);
        return new ScalarBinding(name, TypeName.Of(value), value.IsValueType, TypeName.Of(coercion), Place.Of(attribute));
    }
}
