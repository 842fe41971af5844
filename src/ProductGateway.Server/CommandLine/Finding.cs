using System.Text.Json;
using ProductGateway.GraphQL;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.CommandLine;

/// <summary>Something in a file that a person has to look at, as compilers and editors write it.</summary>
/// <param name="File">As it was named on the command line, or below the folder that was.</param>
/// <param name="Line">1 for the first; 0 for the file as a whole.</param>
/// <param name="Column">1 for the first; 0 for the file as a whole.</param>
/// <param name="Code">The code of an error; null for a notice, which fails nothing.</param>
/// <param name="Message">What was found, and what to do.</param>
internal sealed record Finding(string File, int Line, int Column, string? Code, string Message)
{
    public bool IsError => Code is not null;

    /// <summary>An error of a schema, which knows its source.</summary>
    public static Finding Of(GraphQLError error)
    {
        var file = error.Extensions?[SchemaResult.SourcesKey] is IReadOnlyList<string> names ? names[0] : "schema";
        var place = error.Locations.Count > 0 ? error.Locations[0] : default;
        return new Finding(file, place.Line, place.Column, error.Code, error.Message);
    }

    public override string ToString() => $"{File}{(Line > 0 ? $":{Line}:{Column}" : "")}: {Code ?? "notice"}: {Message}";

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("severity", IsError ? "error" : "notice");
        json.WriteString("file", File);
        if (Line > 0)
        {
            json.WriteNumber("line", Line);
            json.WriteNumber("column", Column);
        }

        if (IsError) json.WriteString("code", Code);
        json.WriteString("message", Message);
        json.WriteEndObject();
    }
}
