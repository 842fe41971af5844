using Microsoft.Extensions.Configuration;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Hosting;

/// <summary>Secrets from mounted files: one file for each key.</summary>
public sealed class SecretsFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("secrets-");

    [Fact]
    public void A_file_sets_its_key_without_its_line_end_and_before_all_others()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Finago__ClientSecret"), "from a file\n");
        var configuration = Configuration(("Secrets:Folder", _folder.FullName), ("Finago:ClientSecret", "from elsewhere"));

        SecretsFolder.AddTo(configuration);

        Assert.Equal("from a file", configuration["Finago:ClientSecret"]);
    }

    [Fact]
    public void Without_the_key_nothing_is_read() => SecretsFolder.AddTo(Configuration());

    [Fact]
    public void A_folder_that_is_not_there_is_told_by_its_key()
    {
        var told = Assert.Throws<StartupException>(() => SecretsFolder.AddTo(Configuration(("Secrets:Folder", "/nowhere/secrets"))));

        Assert.Equal(["Secrets:Folder: there is no folder /nowhere/secrets. Set one with a file for each key, or remove this key."], told.Mistakes);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_by_the_key_without_a_word_of_the_others()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Microsoft__ClientSecret"), "c4n4ry");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "Finago__ClientSecret"), Path.Combine(_folder.FullName, "gone"));

        var told = Assert.Throws<StartupException>(() => SecretsFolder.AddTo(Configuration(("Secrets:Folder", _folder.FullName))));

        Assert.Equal([$"Secrets:Folder: the files of {_folder.FullName} cannot be read. Let the gateway's user read all of them."], told.Mistakes);
    }

    [Fact]
    public void A_key_that_is_misspelt_is_told()
        => Assert.StartsWith(
            "Secrets:Directory: is not a key of this section.",
            Assert.Throws<StartupException>(() => SecretsFolder.AddTo(Configuration(("Secrets:Directory", "/x")))).Mistakes.Single());

    public void Dispose() => _folder.Delete(recursive: true);

    private static ConfigurationManager Configuration(params (string Key, string? Value)[] pairs)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
        return configuration;
    }
}
