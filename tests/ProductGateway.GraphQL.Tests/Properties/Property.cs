using FsCheck;
using FsCheck.Fluent;

namespace ProductGateway.GraphQL.Tests.Properties;

/// <summary>Runs a property over values that are random but the same at every run: a failure stays, and FsCheck names the value.</summary>
internal static class Property
{
    private const ulong Seed = 20250903;
    private const ulong Gamma = 2025_09_03_01;

    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(1000)
        .WithQuietOnSuccess(true)
        .WithReplay(new Replay(new Rnd(Seed, Gamma), Microsoft.FSharp.Core.FSharpOption<int>.None));

    /// <summary>The property holds when it does not throw.</summary>
    public static void Holds<T>(Gen<T> values, Action<T> property)
        => FsCheck.Check.One(Config, Prop.ForAll(values.ToArbitrary(), property));
}
