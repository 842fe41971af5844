using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Generators.Model.Client;

namespace ProductGateway.GraphQL.Generators.Emit.Client;

/// <summary>The file of one operation: its interface, what sends it, its records, and what reads them.</summary>
internal static class OperationCode
{
    /// <summary>The class that sends it, such as <c>GetProductQuery</c>.</summary>
    public static string ClassName(OperationModel operation) => operation.Name + operation.Kind;

    public static string Write(OperationModel operation, ClientSettings settings)
    {
        var file = new ClientFile(settings);
        var values = new ValueCode(TypesCode.JsonClass(settings));
        var records = new RecordCode(file, values, new StreamedRecords(operation));
        WriteInterface(operation, file);
        file.Writer.Line();
        WriteClass(operation, file, values);
        foreach (var record in operation.Records)
        {
            file.Writer.Line();
            records.Declare(record);
        }

        file.Writer.Line().Block($"file static class {operation.Name}Json", () => file.Writer.Apart(operation.Records, records.Read));
        return file.Writer.ToString();
    }

    private static void WriteInterface(OperationModel operation, ClientFile file)
    {
        file.Doc(operation.Description ?? $"The {operation.Kind.ToLowerInvariant()} {operation.GraphQLName}.");
        file.Writer.Block($"{file.Access} interface I{ClassName(operation)}", () =>
        {
            file.Doc(operation.Kind == "Subscription"
                ? "Listens while it is enumerated; leaving the enumeration unsubscribes. A failure is the last result."
                : "Sends it once. What network and server do wrong is in the result; only a cancelled token throws.");
            foreach (var variable in operation.Variables.Where(variable => variable.Description is not null))
                file.Writer.Line($"/// <param name=\"{variable.Name.TrimStart('@')}\">{variable.Description!.Replace("&", "&amp;").Replace("<", "&lt;").Replace('\n', ' ')}</param>");
            file.Writer.Line(Signature(operation) + ";");
        });
    }

    private static void WriteClass(OperationModel operation, ClientFile file, ValueCode values)
    {
        var writer = file.Writer;
        writer.Block($"internal sealed class {ClassName(operation)}(OperationExecutor executor) : I{ClassName(operation)}", () =>
        {
            writer.Line("private static readonly OperationDocument Document = new(");
            writer.Indented(() =>
            {
                writer.Line($"\"{operation.GraphQLName}\",").Line($"OperationKind.{operation.Kind},");
                file.Raw("", operation.Document, ",");
                writer.Line($"\"{operation.Hash}\");");
            });
            writer.Line().Block($"public {Signature(operation)}", () => WriteCall(operation, writer, values));
        });
    }

    private static void WriteCall(OperationModel operation, SourceWriter writer, ValueCode values)
    {
        var read = $"{operation.Name}Json.{ValueCode.StreamReader(operation.Records[0].Name)}";
        if (operation.Kind == "Subscription")
        {
            if (operation.Variables.Count == 0) writer.Line($"return executor.SubscribeAsync(Document, static _ => {{ }}, {read}, options, cancellationToken);");
            else writer.Block("return executor.SubscribeAsync(Document, request =>", () => WriteVariables(operation, writer, values), $"}}, {read}, options, cancellationToken);");
            return;
        }

        writer.Line("var request = executor.Begin(Document);");
        if (operation.Variables.Count > 0) WriteVariables(operation, writer, values);
        if (operation.Variables.Count > 0) writer.Line();
        writer.Line($"return executor.ExecuteAsync(request, {read}, options, cancellationToken);");
    }

    private static void WriteVariables(OperationModel operation, SourceWriter writer, ValueCode values)
    {
        writer.Line("var writer = request.Variables;");
        foreach (var variable in operation.Variables) TypesCode.WriteMember(writer, variable, variable.Name, values);
    }

    private static string Signature(OperationModel operation)
    {
        var ordered = operation.Variables.Where(variable => variable.IsRequired).Concat(operation.Variables.Where(variable => !variable.IsRequired));
        var parameters = ordered.Select(Parameter).Concat(["OperationOptions? options = null", "CancellationToken cancellationToken = default"]);
        var (result, method) = operation.Kind == "Subscription" ? ("IAsyncEnumerable", "SubscribeAsync") : ("Task", "ExecuteAsync");
        return $"{result}<IOperationResult<{operation.Records[0].Name}>> {method}({string.Join(", ", parameters)})";
    }

    private static string Parameter(InputModel variable)
        => variable.IsRequired ? $"{variable.Shape.InputType} {variable.Name}" : $"Optional<{variable.Shape.InputType}> {variable.Name} = default";
}
