using Microsoft.CodeAnalysis;

namespace ProductGateway.GraphQL.Generators;

/// <summary>Everything that the generators complain about. Each message says what was found, and then in one line what to do.</summary>
internal static class Diagnostics
{
    private const string Category = "GraphQL";

    public static readonly DiagnosticDescriptor Syntax = Error("PG0001", "The file is not GraphQL");

    // Of servers.
    public static readonly DiagnosticDescriptor Soundness = Error("PG0002", "The schema is unsound");
    public static readonly DiagnosticDescriptor UnknownScalar = Error("PG0003", "A scalar has no C# type");
    public static readonly DiagnosticDescriptor UnboundResolver = Error("PG0004", "A field has no resolver");
    public static readonly DiagnosticDescriptor MistypedResolver = Error("PG0005", "A resolver does not fit its field");
    public static readonly DiagnosticDescriptor UnknownBinding = Error("PG0006", "A binding does not fit the schema");
    public static readonly DiagnosticDescriptor NameTaken = Error("PG0007", "Two things would have one name in C#");

    // Of clients.
    public static readonly DiagnosticDescriptor Settings = Error("PG0101", "The settings of the client cannot be used");
    public static readonly DiagnosticDescriptor NoSchema = Error("PG0102", "The client has no schema");
    public static readonly DiagnosticDescriptor ClientSchema = Error("PG0103", "The client's schema is unsound");
    public static readonly DiagnosticDescriptor Operation = Error("PG0104", "The operation does not fit the schema");
    public static readonly DiagnosticDescriptor NamelessOperation = Error("PG0105", "The operation has no name");
    public static readonly DiagnosticDescriptor ClientScalar = Error("PG0106", "The scalar has no C# type");

    private static readonly DiagnosticDescriptor[] All =
    [
        Syntax, Soundness, UnknownScalar, UnboundResolver, MistypedResolver, UnknownBinding, NameTaken,
        Settings, NoSchema, ClientSchema, Operation, NamelessOperation, ClientScalar,
    ];

    /// <summary>The descriptor of that id.</summary>
    public static DiagnosticDescriptor Of(string id) => All.First(descriptor => descriptor.Id == id);

    // What cannot be configured away ends the compilation before method bodies are looked at: what follows from the error stays unsaid.
    private static DiagnosticDescriptor Error(string id, string title)
        => new(id, title, "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable);
}
