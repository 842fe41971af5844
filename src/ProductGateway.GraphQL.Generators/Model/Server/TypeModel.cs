namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>A type of the schema and what C# makes of it.</summary>
/// <param name="SchemaName">In the schema.</param>
/// <param name="Name">In C#.</param>
/// <param name="Description">Markdown; null without one.</param>
internal abstract record TypeModel(string SchemaName, string Name, string? Description);

/// <summary>An object type: a record; the root of an operation is one only when a field gives it, and then an empty one.</summary>
/// <param name="SchemaName">In the schema.</param>
/// <param name="Name">In C#.</param>
/// <param name="Description">Markdown; null without one.</param>
/// <param name="Root">What the type is the root of; null for every other type.</param>
/// <param name="IsValue">False for a root type that no field gives.</param>
/// <param name="Bases">C# interfaces of its unions and interfaces.</param>
/// <param name="Properties">Fields that are answered by the record itself.</param>
/// <param name="ExplicitMembers">Members of the bases that the properties do not fit by themselves.</param>
/// <param name="Contract">Fields that are answered by code; null without any.</param>
internal sealed record RecordModel(
    string SchemaName,
    string Name,
    string? Description,
    RootKind? Root,
    bool IsValue,
    EquatableArray<string> Bases,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<ExplicitMember> ExplicitMembers,
    ContractModel? Contract) : TypeModel(SchemaName, Name, Description);

/// <summary>The kinds of operations.</summary>
internal enum RootKind
{
    /// <summary>A query or a mutation.</summary>
    Operation,

    /// <summary>A subscription.</summary>
    Subscription,
}

/// <summary>An interface or a union: an interface, without members for a union.</summary>
/// <param name="SchemaName">In the schema.</param>
/// <param name="Name">In C#.</param>
/// <param name="Description">Markdown; null without one.</param>
/// <param name="Bases">C# interfaces that are not implied by others of the list.</param>
/// <param name="Properties">Fields that the bases do not have.</param>
internal sealed record InterfaceModel(
    string SchemaName,
    string Name,
    string? Description,
    EquatableArray<string> Bases,
    EquatableArray<PropertyModel> Properties) : TypeModel(SchemaName, Name, Description);

/// <summary>A field that a property answers.</summary>
/// <param name="SchemaName">In the schema.</param>
/// <param name="Name">In C#.</param>
/// <param name="Type">In C#, with nullability.</param>
/// <param name="Description">Markdown; null without one.</param>
/// <param name="Deprecation">The reason; null when it is not deprecated.</param>
/// <param name="Hides">True when a base interface has a member of this name.</param>
internal sealed record PropertyModel(
    string SchemaName, string Name, string Type, string? Description, string? Deprecation, bool Hides = false);

/// <summary>Such as <c>IProduct? ICreateProductPayload.Product => Product;</c></summary>
internal sealed record ExplicitMember(string Type, string Interface, string Member, string Property);

/// <summary>An enum.</summary>
/// <param name="SchemaName">In the schema.</param>
/// <param name="Name">In C#.</param>
/// <param name="Description">Markdown; null without one.</param>
/// <param name="Values">In definition order.</param>
internal sealed record EnumModel(string SchemaName, string Name, string? Description, EquatableArray<EnumValueModel> Values)
    : TypeModel(SchemaName, Name, Description);

/// <summary>One value of an enum.</summary>
internal sealed record EnumValueModel(string SchemaName, string Name, string? Description, string? Deprecation);

/// <summary>An input object: a record, or with <c>@oneOf</c> a closed family of records.</summary>
/// <param name="SchemaName">In the schema.</param>
/// <param name="Name">In C#.</param>
/// <param name="Description">Markdown; null without one.</param>
/// <param name="IsOneOf">True with <c>@oneOf</c>.</param>
/// <param name="Fields">In definition order.</param>
internal sealed record InputModel(string SchemaName, string Name, string? Description, bool IsOneOf, EquatableArray<InputFieldModel> Fields)
    : TypeModel(SchemaName, Name, Description);

/// <summary>One field of an input object.</summary>
/// <param name="Name">In C#: the property, or the record of the family.</param>
/// <param name="Type">In C#, with its optional wrapper.</param>
/// <param name="IsRequired">True when it always has a value, given or by default.</param>
/// <param name="Read">The expression that takes it out of the coerced object <c>value</c>.</param>
/// <param name="Description">Markdown; null without one.</param>
/// <param name="Deprecation">The reason; null when it is not deprecated.</param>
internal sealed record InputFieldModel(
    string Name, string Type, bool IsRequired, string Read, string? Description, string? Deprecation);
