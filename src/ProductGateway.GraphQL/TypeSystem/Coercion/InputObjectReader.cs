using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>Input coercion of one input object, OneOf or not.</summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/></remarks>
internal readonly struct InputObjectReader(InputReader reader, InputObjectType type)
{
    public bool TryRead(ValueNode value, out object? result)
    {
        result = null;
        if (value is not ObjectValueNode node)
        {
            return reader.Fail($"{type} is an input object; give one; found {FoundText.Of(value)}", value);
        }

        var given = new ObjectFieldNode?[type.Fields.Count];
        var fits = TryMatchFields(node, given) && (!type.IsOneOf || HasOneEntry(node, given));
        var coerced = new InputObject(type);
        for (var i = 0; i < given.Length; i++) fits &= TryReadField(node, type.Fields[i], given[i], coerced);
        if (!fits) return false;
        result = type.Read is { } read ? read(coerced) : coerced;
        return true;
    }

    /// <summary>Sorts the entries by field. Of entries with the same name the last counts, as in JSON; validation refuses them in literals.</summary>
    private bool TryMatchFields(ObjectValueNode node, ObjectFieldNode?[] given)
    {
        var isKnown = true;
        foreach (var entry in node.Fields)
        {
            if (type.GetField(entry.Name.Value) is { } field)
            {
                given[field.Index] = entry;
                continue;
            }

            isKnown = false;
            reader.Problems.Enter(entry.Name.Value);
            reader.Problems.Add($"{type} has no such field; leave it out", entry.Name, entry.Name.Value, type.Fields.Select(known => known.Name));
            reader.Problems.Leave();
        }

        return isKnown;
    }

    private bool TryReadField(ObjectValueNode node, InputValue field, ObjectFieldNode? entry, InputObject coerced)
    {
        var absent = entry is null || !reader.HasValue(entry.Value);
        if (absent && field.DefaultValue is not null)
        {
            coerced.Set(field.Index, field.CoercedDefaultValue);
            return true;
        }

        if (absent && field.Type is not NonNullType) return true;
        reader.Problems.Enter(field.Name);
        var fits = true;
        if (entry is null)
        {
            fits = reader.Fail($"{type} requires this field ({field.Type}); add it", node);
        }
        else if (fits &= reader.TryRead(entry.Value, field.Type, out var value))
        {
            coerced.Set(field.Index, value);
        }

        reader.Problems.Leave();
        return fits;
    }

    /// <summary>"The value to be coerced must contain exactly one entry and that entry must not be null."</summary>
    private bool HasOneEntry(ObjectValueNode node, ObjectFieldNode?[] given)
    {
        var entries = given.OfType<ObjectFieldNode>().ToArray();
        if (entries.Length != 1) return reader.Fail($"{type} takes exactly one of its fields; found {entries.Length}", node);
        var entry = entries[0];
        if (!reader.IsNull(entry.Value) && reader.HasValue(entry.Value)) return true;
        reader.Problems.Enter(entry.Name.Value);
        reader.Fail($"the one field of {type} must have a value that is not null; found {FoundText.Of(entry.Value)}", entry.Value);
        reader.Problems.Leave();
        return false;
    }
}
