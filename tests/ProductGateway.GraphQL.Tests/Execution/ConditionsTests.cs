using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>Work is counted, not timed: how often a condition asks for the value of a variable.</summary>
public sealed class ConditionsTests
{
    [Theory]
    [InlineData(1000)]
    [InlineData(2000)]
    public void Each_variable_is_asked_once_however_many_selections_depend_on_it(int count)
    {
        var document = Parser.Parse(new Source($"{{ {Repeat(count, i => $"a{i} @skip(if: $v{i}) ... @include(if: $v{i}) {{ b{i} @skip(if: $v{count - 1 - i}) }} ")} }}"));
        var variables = new CountedVariables(count);
        var names = Conditions.VariablesOf(document);
        var conditions = new Conditions(names, variables);
        var included = Selections(document).Count(conditions.Include);

        Assert.Equal(count, names.Length);
        Assert.Equal(count, variables.Asked);
        Assert.Equal(count, included);
    }

    [Fact]
    public void Another_request_asks_each_variable_once_more()
    {
        var names = Enumerable.Range(0, 1000).Select(i => $"v{i}").ToArray();
        var (first, second) = (new CountedVariables(1000), new CountedVariables(1000));

        Assert.True(new Conditions(names, first).AreThoseOf(second));
        Assert.Equal(1000, second.Asked);
    }

    [Fact]
    public void A_request_that_differs_is_known_at_the_first_difference()
    {
        var names = Enumerable.Range(0, 1000).Select(i => $"v{i}").ToArray();
        var none = new Dictionary<string, object?>();
        var variables = new CountedVariables(1000);

        Assert.False(new Conditions(names, none).AreThoseOf(variables));
        Assert.Equal(1, variables.Asked);
    }

    private static IReadOnlyList<SelectionNode> Selections(DocumentNode document)
        => ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    /// <summary>Variables v0, v1 … that are all true, and count who asks.</summary>
    private sealed class CountedVariables(int count) : IReadOnlyDictionary<string, object?>
    {
        private readonly Dictionary<string, object?> _values = Enumerable.Range(0, count).ToDictionary(i => $"v{i}", object? (_) => true);

        public int Asked { get; private set; }

        public int Count => _values.Count;

        public IEnumerable<string> Keys => _values.Keys;

        public IEnumerable<object?> Values => _values.Values;

        public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

        public bool ContainsKey(string key) => TryGetValue(key, out _);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
        {
            Asked++;
            return _values.TryGetValue(key, out value);
        }

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
