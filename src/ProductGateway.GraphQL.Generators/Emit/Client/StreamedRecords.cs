using ProductGateway.GraphQL.Generators.Model.Client;

namespace ProductGateway.GraphQL.Generators.Emit.Client;

/// <summary>
/// The records that are read while they arrive: those on the way from the root down to a list. What is in a list, or has none, is read in one piece.
/// </summary>
internal sealed class StreamedRecords
{
    private readonly Dictionary<string, RecordModel> _records;
    private readonly HashSet<string> _streamed = new(StringComparer.Ordinal);

    public StreamedRecords(OperationModel operation)
    {
        _records = operation.Records.ToDictionary(record => record.Name, StringComparer.Ordinal);
        Add(operation.Records[0]);
    }

    public bool Contains(string record) => _streamed.Contains(record);

    private void Add(RecordModel record)
    {
        _streamed.Add(record.Name);
        foreach (var inner in Inner(record).Where(HoldsList)) Add(inner);
    }

    private bool HoldsList(RecordModel record)
        => Properties(record).Any(property => property.Shape.Kind == ShapeKind.List) || Inner(record).Any(HoldsList);

    private IEnumerable<RecordModel> Inner(RecordModel record)
        => Properties(record).Where(property => property.Shape.Kind == ShapeKind.Object).Select(property => _records[property.Shape.Name]);

    private static IEnumerable<PropertyModel> Properties(RecordModel record)
        => record.Properties.Concat(record.Members.SelectMany(member => member.Properties));
}
