namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>Builds a schema.</summary>
public sealed class SchemaBuilder
{
}
