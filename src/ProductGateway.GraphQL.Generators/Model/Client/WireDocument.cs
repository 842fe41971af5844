using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>
/// An operation as it is sent: with the fragments it reaches and no others, without descriptions, and with <c>__typename</c> first wherever an
/// answer may be of several types.
/// </summary>
internal sealed class WireDocument
{
    private static readonly FieldNode TypeName = new(default, null, new NameNode(default, MetaFields.TypeName.Name), [], [], null);

    private readonly FieldCollector _collector;
    private readonly List<FragmentDefinitionNode> _fragments = [];

    private WireDocument(FieldCollector collector) => _collector = collector;

    /// <summary>The text; its fragments in the order in which the operation reaches them.</summary>
    public static string Print(OperationDefinitionNode operation, ObjectType root, FieldCollector collector)
    {
        var document = new WireDocument(collector);
        document.Reach(operation.SelectionSet);
        DefinitionNode[] definitions =
        [
            new OperationDefinitionNode(
                operation.Span, null, operation.Operation, operation.Name, operation.Variables, operation.Directives, document.Rewrite(operation.SelectionSet, root)),
            .. document._fragments.Select(document.Rewrite),
        ];
        return Printer.Print(new DocumentNode(default, definitions));
    }

    /// <summary>SHA-256 of the text's UTF-8, in lower-case hexadecimal digits.</summary>
    public static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(each => each.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private void Reach(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is FieldNode { SelectionSet: { } below }) Reach(below);
            else if (selection is InlineFragmentNode inline) Reach(inline.SelectionSet);
            else if (selection is FragmentSpreadNode spread && _collector.Find(spread) is { } fragment && !_fragments.Contains(fragment)) Reach(fragment);
        }
    }

    private void Reach(FragmentDefinitionNode fragment)
    {
        _fragments.Add(fragment);
        Reach(fragment.SelectionSet);
    }

    private FragmentDefinitionNode Rewrite(FragmentDefinitionNode fragment)
        => new(fragment.Span, null, fragment.Name, fragment.TypeCondition, fragment.Directives, Rewrite(fragment.SelectionSet, TypeOf(fragment.TypeCondition)));

    private SelectionSetNode Rewrite(SelectionSetNode set, CompositeType? type)
        => new(set.Span, [.. set.Selections.Select(selection => Rewrite(selection, type))]);

    private SelectionNode Rewrite(SelectionNode selection, CompositeType? type) => selection switch
    {
        FieldNode { SelectionSet: { } below } field => new FieldNode(
            field.Span, field.Alias, field.Name, field.Arguments, field.Directives, Below(below, FieldType(type, field))),
        InlineFragmentNode inline => new InlineFragmentNode(
            inline.Span, inline.TypeCondition, inline.Directives, Rewrite(inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : type)),
        _ => selection,
    };

    private SelectionSetNode Below(SelectionSetNode set, CompositeType? type)
    {
        var rewritten = Rewrite(set, type);
        if (type is null or ObjectType || set.Selections.Any(IsTypeName)) return rewritten;
        return new SelectionSetNode(set.Span, [TypeName, .. rewritten.Selections]);
    }

    private static bool IsTypeName(SelectionNode selection) => selection is FieldNode { ResponseName: "__typename", Directives.Count: 0 };

    private CompositeType? TypeOf(NamedTypeNode name) => _collector.Schema.GetType(name.Name.Value) as CompositeType;

    private CompositeType? FieldType(CompositeType? parent, FieldNode field)
        => parent is null ? null : MetaFields.FindField(_collector.Schema, parent, field.Name.Value)?.Type.Named as CompositeType;
}
