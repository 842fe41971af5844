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
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:a00:1::")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:a00:1::")]
    [InlineData("fd00:ec2::254")]
    public void Addresses_that_lead_inwards_are_not(string address) => Assert.False(DialledAddress.IsWithin(IPAddress.Parse(address), Reach.Internet));

    [Theory]
    [InlineData("64:ff9b::20.50.2.1")]
    [InlineData("2002:1432:201::1")]
    public void An_address_of_the_internet_within_another_is_dialled(string address) =>
        Assert.True(DialledAddress.IsWithin(IPAddress.Parse(address), Reach.Internet));

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("fd12:3456::1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("20.50.2.1")]
    public void Onsite_private_addresses_are_dialled(string address) =>
        Assert.True(DialledAddress.IsWithin(IPAddress.Parse(address), Reach.Onsite));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    public void Onsite_this_machine_and_link_local_addresses_stay_refused(string address) =>
        Assert.False(DialledAddress.IsWithin(IPAddress.Parse(address), Reach.Onsite));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("20.50.2.1", false)]
    public void A_loopback_host_leads_to_this_machine_alone(string address, bool isDialled) =>
        Assert.Equal(isDialled, DialledAddress.IsWithin(IPAddress.Parse(address), Reach.Loopback));
}
