package comet.persistence;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts IPv4 addresses in the place of host names, for networks whose IPv6 does not work (CFG-37). */
final class Ipv4 {
    private static final System.Logger LOG = System.getLogger(Ipv4.class.getName());

    /** Scheme, hosts with their ports, and the rest. */
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://)([^/?]*)(.*)");

    /** Host and port; not an IPv6 address in brackets. */
    private static final Pattern HOST = Pattern.compile("([^\\[\\]:]+)(:[0-9]+)?");

    private Ipv4() {}

    /** The URL with the first IPv4 address of each host; a host that has none, or is not known, keeps its name. */
    static String resolved(String jdbcUrl, HostResolver resolver) {
        Matcher url = URL.matcher(jdbcUrl);
        if (!url.matches() || verifiesName(url.group(3))) {
            return jdbcUrl;
        }
        String hosts = Arrays.stream(url.group(2).split(",", -1))
                .map(host -> resolvedHost(host, resolver))
                .collect(Collectors.joining(","));
        return url.group(1) + hosts + url.group(3);
    }

    /** The certificate is for the name: an address would not be accepted. */
    private static boolean verifiesName(String rest) {
        return rest.toLowerCase(Locale.ROOT).contains("sslmode=verify-full");
    }

    private static String resolvedHost(String hostAndPort, HostResolver resolver) {
        Matcher host = HOST.matcher(hostAndPort);
        if (!host.matches()) {
            return hostAndPort;
        }
        try {
            for (InetAddress address : resolver.resolve(host.group(1))) {
                if (address instanceof Inet4Address) {
                    return address.getHostAddress() + (host.group(2) == null ? "" : host.group(2));
                }
            }
            LOG.log(System.Logger.Level.WARNING, "the database host has no IPv4 address; its name is used");
        } catch (UnknownHostException e) {
            // The start tries again, and says so.
            LOG.log(System.Logger.Level.DEBUG, "the database host is not known yet; its name is used");
        }
        return hostAndPort;
    }
}
