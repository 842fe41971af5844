namespace ProductGateway.Connectors.Microsoft;

/// <summary>A GUID of randomness that is given, where <see cref="Guid.NewGuid"/> takes the system's.</summary>
internal static class RandomId
{
    // RFC 9562, section 5.4: all random but for the version, 4, and the variant, binary 10.
    public static string New(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
