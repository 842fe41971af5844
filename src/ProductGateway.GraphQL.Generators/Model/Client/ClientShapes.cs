namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>How a value is read and written.</summary>
internal enum ShapeKind
{
    String,
    Id,
    Int,
    Float,
    Boolean,
    Decimal,
    DateTime,
    Uuid,
    Url,
    Json,

    /// <summary>A custom scalar with a C# type of the consumer's.</summary>
    Custom,
    Enum,

    /// <summary>A record of the operation, or an input record.</summary>
    Object,
    List,
}

/// <summary>The C# side of a GraphQL type at one place.</summary>
/// <param name="Kind">How it is read and written.</param>
/// <param name="Name">The C# type without nullability; the schema's enum for an enum, empty for a list.</param>
/// <param name="IsNullable">Whether null may stand here.</param>
/// <param name="Element">Of a list; else null.</param>
internal sealed record Shape(ShapeKind Kind, string Name, bool IsNullable, Shape? Element = null)
{
    /// <summary>As an input has it: <c>IReadOnlyList&lt;Vendor&gt;?</c>.</summary>
    public string InputType => TypeText(Element is null ? Name : $"IReadOnlyList<{Element.InputType}>");

    /// <summary>As an answer has it: enums are open, <c>OpenEnum&lt;Vendor&gt;</c>.</summary>
    public string OutputType
        => TypeText(Element is not null ? $"IReadOnlyList<{Element.OutputType}>" : Kind == ShapeKind.Enum ? $"OpenEnum<{Name}>" : Name);

    private string TypeText(string type) => IsNullable ? type + "?" : type;
}

/// <summary>A property of a record that an answer is read into.</summary>
/// <param name="Name">In C#.</param>
/// <param name="ResponseName">The key in the answer.</param>
/// <param name="Shape">Its type.</param>
/// <param name="Description">From the schema; null without one.</param>
/// <param name="Deprecated">The reason; null when it is not deprecated.</param>
internal sealed record PropertyModel(string Name, string ResponseName, Shape Shape, string? Description, string? Deprecated);

/// <summary>A property of one interface whose name or type is not to the letter that of the record.</summary>
/// <param name="Interface">Whose it is.</param>
/// <param name="Name">In the interface.</param>
/// <param name="Type">In the interface.</param>
/// <param name="Property">The record's own, whose value it gives.</param>
internal sealed record ExplicitProperty(string Interface, string Name, string Type, string Property);

/// <summary>A record that an answer is read into: one object, or the base of a family.</summary>
/// <param name="Name">In C#; of a member of a family, inside its base.</param>
/// <param name="Description">From the schema; null without one.</param>
/// <param name="GraphQLType">The object, interface or union that it stands for.</param>
/// <param name="Properties">Those it declares.</param>
/// <param name="Interfaces">Of fragments.</param>
/// <param name="Explicit">Implementations for them.</param>
/// <param name="Members">One for each type that a fragment tells apart, and the unknown one last; empty unless it is the base of a family.</param>
internal sealed record RecordModel(
    string Name,
    string? Description,
    string GraphQLType,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<string> Interfaces,
    EquatableArray<ExplicitProperty> Explicit,
    EquatableArray<RecordModel> Members);

/// <summary>The interface of a fragment, or of a place inside one.</summary>
/// <param name="Name">In C#.</param>
/// <param name="Description">From the fragment, else from the schema; null without one.</param>
/// <param name="GraphQLType">What it is selected on.</param>
/// <param name="Bases">Interfaces that it extends.</param>
/// <param name="Properties">Those it declares.</param>
internal sealed record InterfaceModel(
    string Name, string? Description, string GraphQLType, EquatableArray<string> Bases, EquatableArray<PropertyModel> Properties);

/// <summary>A field of an input record, or a variable of an operation.</summary>
/// <param name="Name">Property or parameter.</param>
/// <param name="GraphQLName">The key in JSON.</param>
/// <param name="Shape">Its type.</param>
/// <param name="IsRequired">False: it may be left out.</param>
/// <param name="Description">From the schema; null without one.</param>
/// <param name="Deprecated">The reason; null when it is not deprecated.</param>
internal sealed record InputModel(string Name, string GraphQLName, Shape Shape, bool IsRequired, string? Description, string? Deprecated);

/// <summary>An input object as a record.</summary>
internal sealed record InputObjectModel(string Name, string? Description, bool IsOneOf, EquatableArray<InputModel> Fields);

/// <summary>An enum.</summary>
internal sealed record EnumModel(string Name, string? Description, EquatableArray<EnumMember> Members);

/// <summary>One value of an enum.</summary>
internal sealed record EnumMember(string Name, string GraphQLName, string? Description, string? Deprecated);

/// <summary>One operation.</summary>
/// <param name="Name">In C#.</param>
/// <param name="GraphQLName">As the document has it.</param>
/// <param name="Kind"><c>Query</c>, <c>Mutation</c> or <c>Subscription</c>.</param>
/// <param name="Document">The text that is sent.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Description">From the document; null without one.</param>
/// <param name="Variables">In document order.</param>
/// <param name="Records">The result first.</param>
internal sealed record OperationModel(
    string Name,
    string GraphQLName,
    string Kind,
    string Document,
    string Hash,
    string? Description,
    EquatableArray<InputModel> Variables,
    EquatableArray<RecordModel> Records);
