using System.Text;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>Why the server closes a socket: a code and a reason that a person can read.</summary>
/// <param name="Code">Of the protocol, from 4400 on, or of RFC 6455 7.4.1.</param>
/// <param name="Reason">At most 123 bytes of UTF-8: RFC 6455 5.5 gives a close frame 125, of which the code takes two.</param>
/// <remarks>GraphQL over WebSocket <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/></remarks>
internal readonly record struct SocketClose(int Code, string Reason)
{
    private const int MaxReasonBytes = 123;
    private const char Ellipsis = '…';

    public static SocketClose GoingAway { get; } = new(1001, "The server stops. Connect again.");

    /// <summary>RFC 6455 7.4.1. Without a reason, as the socket itself sends it.</summary>
    public static SocketClose ProtocolError { get; } = new(1002, "");

    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized");

    /// <summary>To a caller that has not shown who it is, or whose token is good no more: it connects again with another.</summary>
    public static SocketClose Forbidden { get; } = new(4403, "Forbidden");

    /// <summary>1013 of the registry of RFC 6455: nobody can say now who the caller is.</summary>
    public static SocketClose TryAgainLater { get; } = new(1013, "The token cannot be checked now. Connect again in a few seconds.");

    public static SocketClose SubprotocolNotAcceptable { get; } = new(4406, "Subprotocol not acceptable: offer graphql-transport-ws.");

    public static SocketClose InitialisationTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose TooManyInitialisations { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose Internal { get; } = new(4500, "Something went wrong on our side. Connect again; if it stays, tell the operators.");

    /// <summary>The protocol has no code for size, RFC 6455 has.</summary>
    public static SocketClose TooBig(int maxBytes) => new(1009, $"The message is longer than {maxBytes} bytes. Send a shorter one.");

    /// <summary>As <see cref="TooBig"/>, to one that has not said yet who it is.</summary>
    public static SocketClose TooBigForStranger(int maxBytes)
        => new(1009, $"The message is longer than {maxBytes} bytes, the most before connection_ack. Send a shorter connection_init first.");

    public static SocketClose BadMessage(string problem) => new(4400, Shorten(problem, MaxReasonBytes));

    public static SocketClose SubscriberExists(string id)
    {
        const string Before = "Subscriber for ";
        const string After = " already exists";
        return new SocketClose(4409, $"{Before}{Shorten(id, MaxReasonBytes - Before.Length - After.Length)}{After}");
    }

    private static string Shorten(string text, int maxBytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= maxBytes) return text;
        var left = maxBytes - Encoding.UTF8.GetByteCount([Ellipsis]);
        var shortened = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            left -= rune.Utf8SequenceLength;
            if (left < 0) break;
            shortened.Append(rune);
        }

        return shortened.Append(Ellipsis).ToString();
    }
}
