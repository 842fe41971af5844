namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>What a change of the schema does to clients that were written for the old one, the worst first.</summary>
public enum Criticality
{
    /// <summary>A document that was valid may be refused, or an answer may have a form that the client cannot read.</summary>
    Breaking,

    /// <summary>Documents stay valid, and answers may hold something that the client has never seen, or mean something else.</summary>
    Dangerous,

    /// <summary>No client can tell, unless it asks for what is new.</summary>
    Safe,
}
