using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>What the two case files of this folder assert about each of their texts.</summary>
internal static class Syntax
{
    /// <summary>The one syntax error of a document, or none.</summary>
    public static IReadOnlyList<GraphQLError> ErrorsOf(string text)
    {
        try
        {
            Parser.Parse(new Source(text));
            return [];
        }
        catch (SyntaxException exception)
        {
            return [exception.Error];
        }
    }
}
