using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ProductGateway.Server.StartPage;

/// <summary>A file of the page, out of the assembly. It says nothing of this gateway, and whoever asks gets it.</summary>
internal sealed class StartPageFile
{
    private readonly byte[] _content;
    private readonly string _contentType;
    private readonly EntityTagHeaderValue _tag;

    private StartPageFile(byte[] content, string contentType)
    {
        _content = content;
        _contentType = contentType;
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..8])}\"");
    }

    public static StartPageFile Read(string name, string contentType)
    {
        using var stream = typeof(StartPageFile).Assembly.GetManifestResourceStream($"start-page/{name}")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new StartPageFile(content, contentType);
    }

    /// <summary>Answers with it, or with 304 to who has it.</summary>
    public IResult Answer(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(_content, _contentType, entityTag: _tag);
    }
}
