namespace ProductGateway.GraphQL.Validation;

/// <summary>The rules of chapter 5, in the order of its sections, and ours beside the section that they narrow.</summary>
internal static class Rules
{
    /// <summary>5.1 to 5.8.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        new ExecutableDefinitions(),

        new OperationTypeExistence(),
        new OperationNameUniqueness(),
        new LoneAnonymousOperation(),
        new SingleRootField(),

        new FieldSelections(),
        new IntrospectionAllowed(),
        new FieldSelectionMerging(),
        new LeafFieldSelections(),

        new ArgumentNames(),
        new ArgumentUniqueness(),
        new RequiredArguments(),

        new FragmentNameUniqueness(),
        new FragmentSpreadTypeExistence(),
        new FragmentsOnObjectInterfaceOrUnionTypes(),
        new FragmentsMustBeUsed(),
        new FragmentSpreadTargetDefined(),
        new FragmentSpreadsMustNotFormCycles(),
        new FragmentSpreadIsPossible(),

        new ValuesOfCorrectType(),
        new InputObjectFieldNames(),
        new InputObjectFieldUniqueness(),
        new InputObjectRequiredFields(),

        new DirectivesAreDefined(),
        new DirectivesAreInValidLocations(),
        new DirectivesAreUniquePerLocation(),

        new VariableUniqueness(),
        new VariablesAreInputTypes(),
        new AllVariableUsesDefined(),
        new AllVariablesUsed(),
        new AllVariableUsagesAreAllowed(),
    ];

    /// <summary>The rules that speak of one kind of subject.</summary>
    public static class For<TSubject>
    {
        /// <summary>In the order of their sections.</summary>
        public static readonly IRule<TSubject>[] All = [.. Rules.All.OfType<IRule<TSubject>>()];
    }
}
