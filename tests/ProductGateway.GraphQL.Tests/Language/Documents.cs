using System.Text;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>Short ways from a text to its tree or its error.</summary>
internal static class Documents
{
    public static DocumentNode Parse(string text, ParserOptions? options = null) => Parser.Parse(new Source(text), options);

    public static ValueNode Value(string text) => Parser.ParseValue(new Source(text));

    public static TypeNode Type(string text) => Parser.ParseType(new Source(text));

    /// <summary>The bytes of a text, with <paramref name="raw"/> in place of its <c>?</c>.</summary>
    public static Source WithRawBytes(string text, params byte[] raw) =>
        new([.. Encoding.UTF8.GetBytes(text).SelectMany(each => each == '?' ? raw : [each])]);

    /// <summary>The one syntax error of a document, or none.</summary>
    public static IReadOnlyList<GraphQLError> ErrorsOf(string text)
    {
        try
        {
            Parse(text);
            return [];
        }
        catch (SyntaxException exception)
        {
            return [exception.Error];
        }
    }

    /// <summary>"line:column message" of the one error.</summary>
    public static string ErrorOf(Action parse)
    {
        var error = Assert.Throws<SyntaxException>(parse).Error;
        var place = Assert.Single(error.Locations);
        return $"{place.Line}:{place.Column} {error.Message}";
    }
}
