package comet.app.settings.value;

import java.net.InetAddress;

/** The grammar of hosts in settings: IP addresses and names, checked without asking a name server. */
public final class HostName {

    private HostName() {}

    /**
     * Whether a text can name a host: an IPv4 address, an IPv6 address (in brackets or not) or a name of letters,
     * digits, {@code -}, {@code _} and dots. Underscores are allowed because container networks use them.
     */
    public static boolean isHost(String text) {
        if (text.startsWith("[")) {
            return text.endsWith("]") && isIpv6(text.substring(1, text.length() - 1));
        }
        if (text.indexOf(':') >= 0) {
            return isIpv6(text);
        }
        return looksNumeric(text) ? IpLiteral.parse(text).isPresent() : isName(text);
    }

    /** Whether a text is {@code localhost}, an address of 127.0.0.0/8 or {@code ::1}. */
    public static boolean isLoopback(String text) {
        String address = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return text.equalsIgnoreCase("localhost")
                || IpLiteral.parse(address).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    private static boolean isIpv6(String text) {
        return text.indexOf(':') >= 0 && IpLiteral.parse(text).isPresent();
    }

    private static boolean looksNumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String text) {
        if (text.isEmpty() || text.length() > 253 || text.startsWith(".") || text.contains("..")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
