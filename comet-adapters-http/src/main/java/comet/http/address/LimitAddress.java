package comet.http.address;

import comet.core.address.IpLiteral;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom a limit counts (HTTP-098): the same for everything that is counted, found by {@link ClientAddresses#limitAddress}.
 *
 * @param address as it was seen
 */
public record LimitAddress(InetAddress address) {

    /** What anybody can get as one network; whoever has one address of it has them all (ADM-07). */
    private static final int NETWORK_OCTETS = 8;

    /** What is counted: the address itself, of IPv6 its /64. Equal for all that count as one. */
    public String key() {
        byte[] octets = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(octets, NETWORK_OCTETS) : octets);
    }

    /** The address as people write it. */
    public String text() {
        return IpLiteral.text(address);
    }
}
