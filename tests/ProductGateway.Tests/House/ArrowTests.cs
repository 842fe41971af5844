using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ProductGateway.Tests.House;

/// <summary>Arrows point one way: between projects, between the chapters of the engine and the folders of the server, between vendors.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> AllowedReferences = new()
    {
        ["ProductGateway.GraphQL"] = [],
        ["ProductGateway.GraphQL.AspNetCore"] = ["ProductGateway.GraphQL"],
        ["ProductGateway.GraphQL.Generators"] = ["ProductGateway.GraphQL"],
        ["ProductGateway.Connectors"] = [],
        ["ProductGateway.Client"] = [],
        ["ProductGateway.Sample"] = ["ProductGateway.Client"],
        ["ProductGateway.Sandbox"] = [],
        ["ProductGateway.Server"] = ["ProductGateway.GraphQL.AspNetCore", "ProductGateway.GraphQL.Generators", "ProductGateway.Connectors", "ProductGateway.Sandbox"],
    };

    private static readonly string[] Chapters = ["Language", "TypeSystem", "Introspection", "Validation", "Response", "Execution"];
    private static readonly string[] ServerFolders = ["Mapping", "Paging", "Resolvers", "Hosting", "Operating", "Access", "StartPage", "CommandLine"];
    private static readonly string[] Vendors = ["Microsoft", "SuperOffice", "Finago"];

    [Fact]
    public void A_project_references_only_what_stands_in_its_row()
        => House.None(SourceTree.Files("src", "*.csproj").SelectMany(ForbiddenReferences));

    [Fact]
    public void Every_project_has_code_of_its_own()
        => House.None(SourceTree.Projects.Where(IsEmpty).Select(project => project.Name));

    [Fact]
    public void A_chapter_of_the_engine_uses_only_the_chapters_before_it()
        => House.None(Chapters.SelectMany((chapter, index) => Uses(
            $"src/ProductGateway.GraphQL/{chapter}",
            [.. Chapters.Skip(index + 1).Select(later => $"ProductGateway.GraphQL.{later}")])));

    [Fact]
    public void A_folder_of_the_server_uses_only_the_folders_before_it()
        => House.None(ServerFolders.SelectMany((folder, index) => Uses(
            $"src/ProductGateway.Server/{folder}",
            [.. ServerFolders.Skip(index + 1).Select(later => $"ProductGateway.Server.{later}")])));

    [Fact]
    public void No_vendor_sees_another()
        => House.None(Vendors.SelectMany(vendor => Uses(
            $"src/ProductGateway.Connectors/{vendor}",
            [.. Vendors.Where(other => other != vendor).Select(other => $"ProductGateway.Connectors.{other}")])));

    [Fact]
    public void No_connector_mentions_GraphQL_and_no_sandbox_the_connectors()
        => House.None(
            Uses("src/ProductGateway.Connectors", ["GraphQL", "Microsoft.AspNetCore", "ProductGateway.Sandbox"])
                .Concat(Uses("src/ProductGateway.Sandbox", ["ProductGateway.Connectors", "GraphQL"]))
                .Concat(Uses("src/ProductGateway.GraphQL", ["System.Net", "Microsoft.AspNetCore", "Microsoft.CodeAnalysis"]))
                .Concat(Uses("src/ProductGateway.GraphQL.AspNetCore", ["ProductGateway.Connectors", "ProductGateway.Server"])));

    [Fact]
    public void Project_folder_and_namespace_have_one_name()
        => House.None(SourceTree.Production.SelectMany(file => file.LinesThat(line => IsForeignNamespace(file, line))));

    private static IEnumerable<string> ForbiddenReferences(SourceFile project)
    {
        var allowed = AllowedReferences.GetValueOrDefault(project.Segments[1], []);
        // What only the compiler loads is no arrow: nothing of it is there at run time.
        return XDocument.Parse(project.Text).Descendants("ProjectReference")
            .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Where(name => !allowed.Contains(name))
            .Select(name => $"{project.Name} → {name}");
    }

    private static bool IsEmpty(SourceFile project)
        => !SourceTree.Files(string.Join('/', project.Segments[..^1]), "*.cs").Any();

    private static IEnumerable<string> Uses(string folder, string[] forbidden)
        => SourceTree.Files(folder, "*.cs").SelectMany(file => file.LinesThat(line => forbidden.Any(name => Mentions(line, name))));

    private static bool Mentions(string line, string name)
        => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            && Regex.IsMatch(line, $@"\b{Regex.Escape(name)}\b(?!/)")
            && !line.TrimStart().StartsWith("namespace ", StringComparison.Ordinal);

    private static bool IsForeignNamespace(SourceFile file, string line)
    {
        if (!line.StartsWith("namespace ProductGateway", StringComparison.Ordinal)) return false;
        var declared = line["namespace ".Length..].TrimEnd(';', ' ');
        var folder = string.Join('.', file.Segments[1..^1]);
        return declared != folder && !folder.StartsWith("ProductGateway.GraphQL.Validation.", StringComparison.Ordinal);
    }
}
