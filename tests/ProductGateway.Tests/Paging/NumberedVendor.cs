using ProductGateway.Server.Paging;

namespace ProductGateway.Tests.Paging;

/// <summary>A list of the numbers from 1 on, as the three kinds of vendors page it.</summary>
internal sealed class NumberedVendor(int length)
{
    private readonly List<int> _numbers = [.. Enumerable.Range(1, length)];

    /// <summary>What was asked for, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The most numbers in one answer, whatever is asked for.</summary>
    public int MostAtOnce { get; init; } = int.MaxValue;

    /// <summary>The numbers in the order of the list.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    public void Add(int number)
    {
        _numbers.Add(number);
        _numbers.Sort();
    }

    public void Remove(int number) => _numbers.Remove(number);

    public Task<Window<int>> ByKeyAsync(string? position, int count) => KeysetPaging.ReadAsync(position, count, number => number, (after, top) =>
    {
        Calls.Add($">{after} {top}");
        return Page(_numbers.Where(number => number > (after ?? 0)), top);
    });

    public Task<Window<int>> ByRowAsync(string? position, int count) => OffsetPaging.ReadRowsAsync(position, count, (skip, top) =>
    {
        Calls.Add($"{skip}+{top}");
        return Page(_numbers.Skip(skip), top);
    });

    public Task<Window<int>> ByPageAsync(string? position, int count) => OffsetPaging.ReadPagesAsync(position, count, 100, (number, size) =>
    {
        Calls.Add($"{number}x{size}");
        return Page(_numbers.Skip((number - 1) * size), size);
    });

    public Task<Window<int>> ByLinkAsync(string? position, int count, int pageSize, Func<int, bool>? isWanted = null, int? maxPages = null)
        => LinkPaging.ReadAsync(position, count, isWanted, maxPages, next =>
        {
            Calls.Add(next ?? "first");
            var begin = next is null ? 0 : int.Parse(next["token=".Length..], System.Globalization.CultureInfo.InvariantCulture);
            var end = begin + pageSize;
            return Task.FromResult(new LinkedPage<int>([.. _numbers.Skip(begin).Take(pageSize)], end < _numbers.Count ? $"token={end}" : null));
        });

    private Task<VendorPage<int>> Page(IEnumerable<int> rest, int size)
    {
        int[] items = [.. rest];
        var given = Math.Min(size, MostAtOnce);
        return Task.FromResult(new VendorPage<int>([.. items.Take(given)], items.Length > given));
    }
}
