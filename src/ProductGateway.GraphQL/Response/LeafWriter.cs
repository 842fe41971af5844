using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.Response;

/// <summary>Writes the C# values of a leaf type without boxing them. Gives the same text as result coercion and <see cref="ValueWriter"/>.</summary>
/// <typeparam name="TValue">What the resolver gives.</typeparam>
internal abstract class LeafWriter<TValue>
{
    /// <summary>False, and nothing written, when the value is null or does not fit the type.</summary>
    public abstract bool TryWrite(ResponseBuffer text, TValue value);
}

/// <summary>Finds the writer for a leaf type and a C# type.</summary>
internal static class LeafWriter
{
    private static readonly object[] Texts = [new TextLeaf()];
    private static readonly object[] Ids = [.. Texts, .. Quoted<int>(), .. Quoted<long>(), .. Quoted<Guid>()];
    private static readonly object[] Ints = WithNullable(new NumberLeaf<int>());
    private static readonly object[] Floats = WithNullable(new FloatLeaf());
    private static readonly object[] Booleans = WithNullable(new BooleanLeaf());
    private static readonly object[] Decimals = Quoted<decimal>();
    private static readonly object[] Uuids = Quoted<Guid>();
    private static readonly object[] Instants = WithNullable(new InstantLeaf());

    /// <returns>Null for a type that is no leaf, and for a pair that result coercion has to look at.</returns>
    public static LeafWriter<TValue>? Find<TValue>(GraphQLType type) => type.NullableType switch
    {
        EnumType @enum => new EnumLeaf<TValue>(@enum),
        ScalarType scalar => Array.Find(Candidates(scalar), candidate => candidate is LeafWriter<TValue>) as LeafWriter<TValue>,
        _ => null,
    };

    private static object[] Candidates(ScalarType scalar) => scalar.Coercion switch
    {
        StringCoercion or UrlCoercion => Texts,
        IdCoercion => Ids,
        IntCoercion => Ints,
        FloatCoercion => Floats,
        BooleanCoercion => Booleans,
        DecimalCoercion => Decimals,
        UuidCoercion => Uuids,
        DateTimeCoercion => Instants,
        _ => [],
    };

    private static object[] Quoted<T>()
        where T : struct, IUtf8SpanFormattable => WithNullable(new QuotedLeaf<T>());

    private static object[] WithNullable<T>(LeafWriter<T> writer)
        where T : struct => [writer, new NullableLeaf<T>(writer)];
}
