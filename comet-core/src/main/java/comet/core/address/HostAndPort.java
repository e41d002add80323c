package comet.core.address;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The part of an address that says whom to connect to: {@code comet_db:8000}, {@code [2001:db8::1]}.
 *
 * @param host IPv6 in brackets
 * @param port 1 to 65535; empty when the port of the scheme is meant
 */
public record HostAndPort(HostName host, OptionalInt port) {
    private static final int MOST_DIGITS = 5;
    private static final int HIGHEST = 65_535;

    public HostAndPort {
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > HIGHEST)) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535");
        }
    }

    /** Reads a host with or without a port; an IPv6 address without brackets is none. */
    public static Optional<HostAndPort> parse(String text) {
        int colon = text.startsWith("[") ? text.indexOf(':', text.indexOf(']')) : text.indexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        if (!HostName.isHost(host)) {
            return Optional.empty();
        }
        OptionalInt port = colon < 0 ? OptionalInt.empty() : port(text.substring(colon + 1));
        return colon >= 0 && port.isEmpty() ? Optional.empty() : Optional.of(new HostAndPort(new HostName(host), port));
    }

    /** 1 to 65535 in decimal digits; empty for all else. */
    public static OptionalInt port(String digits) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= HIGHEST ? OptionalInt.of(port) : OptionalInt.empty();
    }

    /** As written. */
    public String text() {
        return port.isPresent() ? host.text() + ":" + port.getAsInt() : host.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
