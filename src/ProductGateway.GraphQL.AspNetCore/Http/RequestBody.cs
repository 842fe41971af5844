using System.Buffers;
using System.IO.Pipelines;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Reads a body whole, within a limit that holds by header, by stream, and for what a compressed body holds.</summary>
internal static class RequestBody
{
    /// <returns>The bytes, or 413 when there are more than <paramref name="maxBytes"/>, or 400 when they are not UTF-8 or do not arrive.</returns>
    public static async ValueTask<(ReadOnlyMemory<byte> Utf8, Refusal? Refusal)> ReadAsync(HttpRequest request, int maxBytes, CancellationToken aborted)
    {
        if (request.ContentLength > maxBytes) return (default, TooLarge(maxBytes));

        // The host has a limit of its own, which would be met first where ours is higher, and told as something else.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } host) host.MaxRequestBodySize = null;
        try
        {
            var bytes = await ReadAsync(request.BodyReader, maxBytes, aborted);
            if (bytes is not null && !ContentEncoding.IsNone(request.Headers.ContentEncoding)) bytes = Decode(request, bytes, maxBytes);
            if (bytes is null) return (default, TooLarge(maxBytes));
            return Utf8.IsValid(bytes) ? (bytes, null) : (default, NotUtf8(bytes));
        }
        catch (InvalidDataException)
        {
            var message = $"The body is not whole {request.Headers.ContentEncoding}, as its Content-Encoding announced it. Compress it again, or send it as it is.";
            return (default, new Refusal(StatusCodes.Status400BadRequest, ErrorCode.BadRequest, message));
        }
        catch (IOException exception)
        {
            var status = (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return (default, new Refusal(status, ErrorCode.BadRequest, "The body did not arrive as its headers announced it. Send it again, whole."));
        }
    }

    private static async ValueTask<byte[]?> ReadAsync(PipeReader body, int maxBytes, CancellationToken aborted)
    {
        while (true)
        {
            var read = await body.ReadAsync(aborted);
            if (read.Buffer.Length > maxBytes)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                body.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <returns>Null when there is more than allowed.</returns>
    private static byte[]? Decode(HttpRequest request, byte[] body, int maxBytes)
    {
        var output = new ArrayBufferWriter<byte>();
        return ContentEncoding.Decode(request.Headers.ContentEncoding, body, output, maxBytes) ? output.WrittenSpan.ToArray() : null;
    }

    private static Refusal TooLarge(int maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        ErrorCode.PayloadTooLarge,
        $"The body is longer than {maxBytes} bytes. Send less, or in several requests.");

    private static Refusal NotUtf8(byte[] bytes)
    {
        Utf8.ToUtf16(bytes, new char[bytes.Length], out var offset, out _, replaceInvalidSequences: false);
        return new Refusal(
            StatusCodes.Status400BadRequest,
            ErrorCode.BadRequest,
            $"The body is not UTF-8: byte {offset + 1} begins no character. Encode the JSON in UTF-8.");
    }
}
