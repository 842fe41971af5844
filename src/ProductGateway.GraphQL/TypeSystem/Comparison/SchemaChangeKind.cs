namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>Everything that two schemas can differ in. Where graphql-js knows the kind it has the name that it has there.</summary>
/// <remarks>
/// <see href="https://www.graphql-js.org/api-v16/utilities/#findbreakingchanges"/>. Ours alone: operations of the schema, input that becomes
/// required, <c>@oneOf</c>, a new type behind an interface, defaults of input fields, <c>@specifiedBy</c>, deprecations and used directives.
/// </remarks>
public enum SchemaChangeKind
{
    /// <summary>Breaking: mutations or subscriptions are gone.</summary>
    OperationTypeRemoved,

    /// <summary>Breaking: an operation begins at another type, so that fragments on the old one do not fit.</summary>
    OperationTypeChanged,

    /// <summary>Breaking: also for a built-in scalar that nothing uses any more, since variables cannot have it then.</summary>
    TypeRemoved,

    /// <summary>Breaking: such as an object that became an interface.</summary>
    TypeChangedKind,

    /// <summary>Breaking: fragments on the member do not fit.</summary>
    TypeRemovedFromUnion,

    /// <summary>Breaking: also in answers, where a client may wait for the value.</summary>
    ValueRemovedFromEnum,

    /// <summary>Breaking: who does not give it is refused.</summary>
    RequiredInputFieldAdded,

    /// <summary>Breaking: its default was taken away and its type is non-null.</summary>
    InputFieldBecameRequired,

    /// <summary>Breaking: fragments on the interface do not fit.</summary>
    ImplementedInterfaceRemoved,

    /// <summary>Breaking: a field of an object, an interface or an input object.</summary>
    FieldRemoved,

    /// <summary>Breaking: values that were given before are not all taken, or values are answered that were not before.</summary>
    FieldChangedKind,

    /// <summary>Breaking: who does not give it is refused.</summary>
    RequiredArgAdded,

    /// <summary>Breaking: its default was taken away and its type is non-null.</summary>
    ArgBecameRequired,

    /// <summary>Breaking: who gives it is refused.</summary>
    ArgRemoved,

    /// <summary>Breaking: values that were given before are not all taken.</summary>
    ArgChangedKind,

    /// <summary>Breaking: who gives two fields, or none, is refused.</summary>
    OneOfAdded,

    /// <summary>Breaking: who uses it is refused.</summary>
    DirectiveRemoved,

    /// <summary>Breaking: who gives it is refused.</summary>
    DirectiveArgRemoved,

    /// <summary>Breaking: who does not give it is refused.</summary>
    RequiredDirectiveArgAdded,

    /// <summary>Breaking: its default was taken away and its type is non-null.</summary>
    DirectiveArgBecameRequired,

    /// <summary>Breaking: values that were given before are not all taken.</summary>
    DirectiveArgChangedKind,

    /// <summary>Breaking: who writes it twice at one place is refused.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>Breaking: who writes it there is refused.</summary>
    DirectiveLocationRemoved,

    /// <summary>Dangerous: a client may not know what to do with it in an answer.</summary>
    ValueAddedToEnum,

    /// <summary>Dangerous: a client may have no fragment for it.</summary>
    TypeAddedToUnion,

    /// <summary>Dangerous: a new object implements an interface that there was before, and a client may have no fragment for it.</summary>
    TypeAddedToInterface,

    /// <summary>Dangerous: a client that sends back what it has read leaves it out, and so may take a value away.</summary>
    OptionalInputFieldAdded,

    /// <summary>Dangerous: without it the field may answer something else than before.</summary>
    OptionalArgAdded,

    /// <summary>Dangerous: an answer may hold the type where only others were expected.</summary>
    ImplementedInterfaceAdded,

    /// <summary>Dangerous: who leaves it out means something else now; also where an optional argument gets its first default.</summary>
    ArgDefaultValueChange,

    /// <summary>Dangerous: who leaves it out means something else now; also where an optional field gets its first default.</summary>
    InputFieldDefaultValueChange,

    /// <summary>Dangerous: who leaves it out means something else now; also where an optional argument gets its first default.</summary>
    DirectiveArgDefaultValueChange,

    /// <summary>
    /// Dangerous: a directive of the schema's own stands on a definition. What it does the server alone knows; it may refuse who was served before.
    /// </summary>
    DirectiveUsageAdded,

    /// <summary>Dangerous: a directive of the schema's own stands on a definition no more, or with other arguments.</summary>
    DirectiveUsageRemoved,

    /// <summary>Dangerous: the scalar's values may have another format.</summary>
    SpecifiedByUrlChanged,

    /// <summary>Safe: mutations or subscriptions are there now.</summary>
    OperationTypeAdded,

    /// <summary>Safe: no field of an old type gives it.</summary>
    TypeAdded,

    /// <summary>Safe: a field of an object or an interface.</summary>
    FieldAdded,

    /// <summary>Safe: an answer that is never null any more, or an input that need not be given any more.</summary>
    FieldChangedKindSafe,

    /// <summary>Safe: it takes all that it took before.</summary>
    ArgChangedKindSafe,

    /// <summary>Safe: it takes all that it took before.</summary>
    DirectiveArgChangedKindSafe,

    /// <summary>Safe: it had to be given before.</summary>
    ArgDefaultValueAdded,

    /// <summary>Safe: it had to be given before.</summary>
    InputFieldDefaultValueAdded,

    /// <summary>Safe: it had to be given before.</summary>
    DirectiveArgDefaultValueAdded,

    /// <summary>Safe: one field alone is still taken.</summary>
    OneOfRemoved,

    /// <summary>Safe.</summary>
    DirectiveAdded,

    /// <summary>Safe.</summary>
    OptionalDirectiveArgAdded,

    /// <summary>Safe.</summary>
    DirectiveRepeatableAdded,

    /// <summary>Safe.</summary>
    DirectiveLocationAdded,

    /// <summary>Safe: of any element, one that was added or taken away included.</summary>
    DescriptionChanged,

    /// <summary>Safe: it still works.</summary>
    DeprecationAdded,

    /// <summary>Safe.</summary>
    DeprecationRemoved,

    /// <summary>Safe.</summary>
    DeprecationReasonChanged,

    /// <summary>Safe: the format is told now.</summary>
    SpecifiedByUrlAdded,

    /// <summary>Safe: the format is not told any more.</summary>
    SpecifiedByUrlRemoved,
}
