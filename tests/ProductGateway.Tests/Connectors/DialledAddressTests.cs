using System.Net;
using ProductGateway.Connectors;

namespace ProductGateway.Tests.Connectors;

public sealed class DialledAddressTests
{
    [Theory]
    [InlineData("20.50.2.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("2603:1020::1")]
    public void Addresses_of_the_internet_are_dialled(string address) => Assert.True(DialledAddress.IsWithin(IPAddress.Parse(address), Reach.Internet));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void Addresses_that_lead_inwards_are_not(string address) => Assert.False(DialledAddress.IsWithin(IPAddress.Parse(address), Reach.Internet));
}
