using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>Whether the documents that the gateway shall trust are there, and valid.</summary>
internal static class DocumentChecks
{
    private const string Subject = "trusted documents";
    private const int MaxMistakes = 5;

    public static IEnumerable<Check> Run(GatewayConfiguration configuration)
    {
        RequestSettings request;
        try
        {
            request = RequestSettings.Of(configuration);
        }
        catch (StartupException)
        {
            // The mistakes of the section are told as such.
            return [];
        }

        if (request.TrustedFolder is not { } folder) return [];
        var files = TrustedDocumentFiles.Read(folder, GatewaySchema.Build(), request.Validation);
        if (files.Mistakes.Count > 0)
            return files.Mistakes.Take(MaxMistakes).Select(mistake => Check.Fail(Subject, mistake, $"Correct the file or take it out of {folder}."));

        var count = files.Documents.Select(document => document.Id).Distinct().Count();
        return count > 0
            ? [Check.Ok(Subject, $"{Counted.Of(count, "document")} in {folder}.")]
            : [Check.Warn(Subject, $"{folder} has no document.", "Add some with `trusted add`, or remove GraphQL:TrustedDocuments:Folder.")];
    }
}
