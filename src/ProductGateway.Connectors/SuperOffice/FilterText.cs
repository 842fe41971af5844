using System.Globalization;
using System.Text;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>
/// A filter in the grammar of SuperOffice's <c>$filter</c>, not yet percent-encoded. The operators <c>le</c>, <c>ge</c> and
/// <c>notEnds</c>, which its reference lists and its own request collection marks as failing, are never written.
/// </summary>
internal sealed class FilterText(QueryText query)
{
    private const int DepthLimit = 64;

    private readonly StringBuilder _text = new();

    /// <exception cref="ArgumentException">A list without an element, or more than one value where one is meant.</exception>
    /// <exception cref="QueryRefusedException">The filter is too large.</exception>
    public static string Write(ProductFilter filter, QueryText query)
    {
        var writer = new FilterText(query);
        writer.Append(filter, 0);
        return writer._text.ToString();
    }

    private void Append(ProductFilter filter, int depth)
    {
        if (depth > DepthLimit || _text.Length > QueryText.Limit)
            throw query.TooLarge();

        switch (filter)
        {
            case ProductFilter.And and:
                AppendJoined(and.Filters, " and ", depth);
                break;
            case ProductFilter.Or or:
                AppendJoined(or.Filters, " or ", depth);
                break;
            case ProductFilter.TextTest test:
                AppendText(test);
                break;
            case ProductFilter.NumberTest test:
                AppendNumber(test);
                break;
            case ProductFilter.FlagTest test:
                _text.Append(Column(test.Column)).Append(test.Value ? " set true" : " set false");
                break;
        }
    }

    // Which of the two words binds stronger is not documented, so every list stands in parentheses.
    private void AppendJoined(IReadOnlyList<ProductFilter> filters, string word, int depth)
    {
        for (var at = 0; at < AtLeastOne(filters).Count; at++)
        {
            _text.Append(at == 0 ? "(" : word);
            Append(filters[at], depth + 1);
        }

        _text.Append(')');
    }

    private void AppendText(ProductFilter.TextTest test)
    {
        var isList = test.Operator == TextOperator.In;
        if (!isList && test.Values.Count != 1)
            throw new ArgumentException($"{test.Operator} compares with one value, not with {test.Values.Count}.");

        _text.Append(Column(test.Column)).Append(' ').Append(Word(test.Operator)).Append(isList ? " (" : " ");
        for (var at = 0; at < AtLeastOne(test.Values).Count; at++)
        {
            _text.Append(at == 0 ? "" : ",");
            AppendQuoted(test.Values[at]);
        }

        _text.Append(isList ? ")" : "");
    }

    // Escaping is not documented. We read this as OData does, which the grammar is taken from: a quote within is doubled, and %, _ and
    // * stand for themselves, since no page gives them a meaning.
    private void AppendQuoted(string value)
    {
        if (_text.Length + value.Length > QueryText.Limit)
            throw query.TooLarge();

        _text.Append('\'').Append(value.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
    }

    private void AppendNumber(ProductFilter.NumberTest test)
    {
        var column = Column(test.Column);
        var value = test.Value.ToString(CultureInfo.InvariantCulture);
        _text.Append(test.Operator switch
        {
            NumberOperator.Eq => $"{column} eq {value}",
            NumberOperator.Neq => $"{column} ne {value}",
            NumberOperator.Gt => $"{column} gt {value}",
            NumberOperator.Gte => $"({column} gt {value} or {column} eq {value})",
            NumberOperator.Lt => $"{column} lt {value}",
            NumberOperator.Lte => $"({column} lt {value} or {column} eq {value})",
            _ => throw new ArgumentOutOfRangeException(nameof(test), test.Operator, "is no operator for numbers"),
        });
    }

    private static IReadOnlyList<T> AtLeastOne<T>(IReadOnlyList<T> items) =>
        items.Count > 0 ? items : throw new ArgumentException("A filter of many needs one at least; leave it out to list all.");

    private static string Word(TextOperator text) => text switch
    {
        TextOperator.Eq => "is",
        TextOperator.Neq => "isNot",
        TextOperator.Contains => "contains",
        TextOperator.StartsWith => "begins",
        TextOperator.In => "in",
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "is no operator for text"),
    };

    private static string Column(TextColumn column) => column switch
    {
        TextColumn.Name => "name",
        TextColumn.Code => "code",
        TextColumn.ErpProductKey => "erpProductKey",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "is no column of text"),
    };

    private static string Column(NumberColumn column) => column switch
    {
        NumberColumn.ListPrice => "listPrice",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "is no column of numbers"),
    };

    private static string Column(FlagColumn column) => column switch
    {
        FlagColumn.InAssortment => "inAssortment",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "is no column of yes and no"),
    };
}
