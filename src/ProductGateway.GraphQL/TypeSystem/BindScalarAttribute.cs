using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>Tells the server generator what stands for a custom scalar in C#, and how it reads and writes.</summary>
/// <typeparam name="TValue">What resolvers give and get: the type that <typeparamref name="TCoercion"/> makes of input.</typeparam>
/// <typeparam name="TCoercion">How it reads and writes.</typeparam>
/// <param name="name">The scalar of the schema.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BindScalarAttribute<TValue, TCoercion>(string name) : Attribute
    where TCoercion : ScalarCoercion, new()
{
    /// <summary>The scalar of the schema.</summary>
    public string Name { get; } = name;
}
