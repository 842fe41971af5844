using Microsoft.CodeAnalysis;

namespace ProductGateway.GraphQL.Generators;

/// <summary>Everything that the generators complain about. Each message says what was found, and then in one line what to do.</summary>
internal static class Diagnostics
{
    private const string Category = "GraphQL";

    public static readonly DiagnosticDescriptor Syntax = Error("PG0001", "The file is not GraphQL");

    private static readonly DiagnosticDescriptor[] All = [Syntax];

    /// <summary>The descriptor of that id.</summary>
    public static DiagnosticDescriptor Of(string id) => All.First(descriptor => descriptor.Id == id);

    private static DiagnosticDescriptor Error(string id, string title)
        => new(id, title, "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
