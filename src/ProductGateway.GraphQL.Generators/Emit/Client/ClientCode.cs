using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Generators.Model;
using ProductGateway.GraphQL.Generators.Model.Client;

namespace ProductGateway.GraphQL.Generators.Emit.Client;

/// <summary>The client itself, its registration, and the manifest of its operations.</summary>
internal static class ClientCode
{
    public static string Write(EquatableArray<OperationModel> operations, ClientSettings settings)
    {
        var file = new ClientFile(settings);
        var writer = file.Writer;
        file.Doc("The operations of this client, one property for each.");
        writer.Block($"{file.Access} interface I{settings.Name}", () => writer.Apart(operations, operation =>
        {
            Doc(operation, file);
            writer.Line($"I{OperationCode.ClassName(operation)} {operation.Name} {{ get; }}");
        })).Line();
        WriteClass(operations, file, settings);
        return writer.ToString() + Registration(settings);
    }

    /// <summary>Apollo's format of a list of persisted operations, inside XML, as a constant: the build takes it from here and writes it to a file.</summary>
    public static string WriteManifest(EquatableArray<OperationModel> operations, ClientSettings settings)
    {
        var file = new ClientFile(settings);
        var entries = operations.OrderBy(operation => operation.GraphQLName, StringComparer.Ordinal).Select(operation =>
            $$"""    {"id": "{{operation.Hash}}", "name": "{{operation.GraphQLName}}", "type": "{{operation.Kind.ToLowerInvariant()}}", "body": {{Json(operation.Document)}}}""");
        var json = "{\n  \"format\": \"apollo-persisted-query-manifest\",\n  \"version\": 1,\n  \"operations\": [\n" + string.Join(",\n", entries) + "\n  ]\n}";
        file.Writer.Block($"internal static class {settings.Name}Manifest", () => file.Raw("public const string Xml = ", $"<manifest>{ClientFile.Xml(json)}</manifest>", ";"));
        return file.Writer.ToString();
    }

    private static void WriteClass(EquatableArray<OperationModel> operations, ClientFile file, ClientSettings settings)
    {
        var writer = file.Writer;
        file.Doc("Sends operations. Safe to share between threads.");
        writer.Block($"{file.Access} sealed class {settings.Name}(OperationExecutor executor) : I{settings.Name}", () =>
        {
            file.Doc("A client without dependency injection.");
            writer.Line($"public {settings.Name}(HttpClient http, ClientOptions? options = null)");
            writer.Indented(() => writer.Line(": this(new OperationExecutor(http, options ?? Configure(new ClientOptions())))"));
            writer.Line("{").Line("}").Line();
            foreach (var operation in operations)
            {
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public I{OperationCode.ClassName(operation)} {operation.Name} => new {OperationCode.ClassName(operation)}(executor);").Line();
            }

            writer.Block("internal static ClientOptions Configure(ClientOptions options)", () =>
            {
                if (settings.Url is { } url) writer.Line($"options.Endpoint = new Uri({ClientFile.Literal(url)});");
                if (settings.OverWebSocket) writer.Line("options.SubscriptionTransport = SubscriptionTransport.WebSocket;");
                writer.Line("return options;");
            });
        });
    }

    private static string Registration(ClientSettings settings)
    {
        var access = settings.IsInternal ? "internal" : "public";
        var client = $"global::{settings.Namespace}.{settings.Name}";
        return $$"""

            /// <summary>Registration of <see cref="{{client}}"/>.</summary>
            {{access}} static class {{settings.Name}}Registration
            {
                /// <summary>Registers the client under its interface. Address, handlers and options are set on the result.</summary>
                public static ClientBuilder Add{{settings.Name}}(this Microsoft.Extensions.DependencyInjection.IServiceCollection services)
                    => ClientBuilder.Add<I{{settings.Name}}>(
                        services, "{{settings.Name}}", static options => {{settings.Name}}.Configure(options), static executor => new {{settings.Name}}(executor));
            }

            """;
    }

    private static void Doc(OperationModel operation, ClientFile file)
        => file.Doc(operation.Description ?? $"The {operation.Kind.ToLowerInvariant()} {operation.GraphQLName}.");

    private static string Json(string text)
        => "\"" + string.Concat(text.Select(c => c switch { '\\' => "\\\\", '"' => "\\\"", '\n' => "\\n", < ' ' or > '~' => $"\\u{(int)c:x4}", _ => $"{c}" })) + "\"";
}
