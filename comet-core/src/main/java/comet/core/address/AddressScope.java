package comet.core.address;

import java.net.InetAddress;
import java.util.List;

/** Where an address can belong to somebody, by the registries of special-purpose addresses. */
public final class AddressScope {
    /** This machine itself. */
    public static final List<AddressBlock> LOOPBACK = AddressBlock.all("127.0.0.0/8", "::1");

    /** RFC 1918, link-local, carrier-grade NAT and unique local addresses: networks of a house or a provider. */
    public static final List<AddressBlock> PRIVATE = AddressBlock.all(
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "169.254.0.0/16",
            "100.64.0.0/10",
            "fc00::/7",
            "fe80::/10");

    /** Everybody. */
    public static final List<AddressBlock> ALL = AddressBlock.all("0.0.0.0/0", "::/0");

    /** Neither private nor anybody's: protocol assignments, documentation, benchmarks, multicast, reserved. */
    private static final List<AddressBlock> SPECIAL = AddressBlock.all(
            "0.0.0.0/8",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23", // Teredo among them
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20");

    private static final List<AddressBlock> UNICAST = AddressBlock.all("0.0.0.0/0", "2000::/3");

    private AddressScope() {}

    /** Whether the address can belong to somebody on the internet (HTTP-085). */
    public static boolean isPublic(InetAddress address) {
        return AddressBlock.anyContains(UNICAST, address)
                && !AddressBlock.anyContains(SPECIAL, address)
                && !AddressBlock.anyContains(PRIVATE, address)
                && !AddressBlock.anyContains(LOOPBACK, address);
    }
}
