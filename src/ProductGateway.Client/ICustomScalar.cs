using System.Text.Json;

namespace ProductGateway.Client;

/// <summary>The C# type of a custom scalar, named under <c>scalars</c> in <c>.graphqlrc.json</c>.</summary>
public interface ICustomScalar<TSelf>
    where TSelf : ICustomScalar<TSelf>
{
    /// <summary>Reads the value that the reader stands on, which is not null, and leaves the reader on its last token.</summary>
    /// <exception cref="FormatException">The value is none of this scalar: the result gets a <see cref="OperationFailure.Deserialization"/>.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader);

    /// <summary>Writes one JSON value.</summary>
    void Write(Utf8JsonWriter writer);
}
