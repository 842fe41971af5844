namespace ProductGateway.GraphQL.Language;

/// <summary>The name of one element of a schema, in its only spelling. Equal coordinates name the same element.</summary>
/// <remarks>GraphQL specification 2.14 <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/></remarks>
public abstract record SchemaCoordinate
{
    private protected SchemaCoordinate()
    {
    }

    /// <summary>Reads a coordinate. Nothing is ignored: neither white space nor comments nor a byte order mark.</summary>
    /// <exception cref="SyntaxException">The text is not a single <c>SchemaCoordinate</c>.</exception>
    public static SchemaCoordinate Parse(string text) => new SchemaCoordinateParser(text).Parse();

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public sealed override string ToString() => this switch
    {
        TypeCoordinate type => type.Name,
        MemberCoordinate member => $"{member.TypeName}.{member.MemberName}",
        ArgumentCoordinate argument => $"{argument.TypeName}.{argument.FieldName}({argument.ArgumentName}:)",
        DirectiveCoordinate directive => $"@{directive.Name}",
        DirectiveArgumentCoordinate argument => $"@{argument.DirectiveName}({argument.ArgumentName}:)",
        _ => throw new InvalidOperationException($"{GetType()} has no spelling."),
    };
}

/// <summary><c>TypeCoordinate :: Name</c></summary>
public sealed record TypeCoordinate(string Name) : SchemaCoordinate;

/// <summary><c>MemberCoordinate :: Name . Name</c>: a field, an input field or an enum value.</summary>
public sealed record MemberCoordinate(string TypeName, string MemberName) : SchemaCoordinate;

/// <summary><c>ArgumentCoordinate :: Name . Name ( Name : )</c></summary>
public sealed record ArgumentCoordinate(string TypeName, string FieldName, string ArgumentName) : SchemaCoordinate;

/// <summary><c>DirectiveCoordinate :: @ Name</c></summary>
public sealed record DirectiveCoordinate(string Name) : SchemaCoordinate;

/// <summary><c>DirectiveArgumentCoordinate :: @ Name ( Name : )</c></summary>
public sealed record DirectiveArgumentCoordinate(string DirectiveName, string ArgumentName) : SchemaCoordinate;
