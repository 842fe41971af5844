namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>Where an input value was written.</summary>
public enum ValueOrigin
{
    /// <summary>In a GraphQL document.</summary>
    Literal,

    /// <summary>In the JSON of the variables: enum values are strings there.</summary>
    Variable,
}
