package comet.http.message;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes calls for tests; each {@code with…} gives a new one. */
public record Calls(String method, String target, String peer, List<Map.Entry<String, String>> headers, String body) {

    /** A {@code GET} from 127.0.0.1 to {@code addon.example.com}. */
    public static Calls get(String target) {
        return new Calls("GET", target, "127.0.0.1", List.of(Map.entry("Host", "addon.example.com")), "");
    }

    /** A {@code POST}. */
    public static Calls post(String target, String contentType, String body) {
        return new Calls(
                "POST",
                target,
                "127.0.0.1",
                List.of(Map.entry("Host", "addon.example.com"), Map.entry("Content-Type", contentType)),
                body);
    }

    public Calls withMethod(String other) {
        return new Calls(other, target, peer, headers, body);
    }

    public Calls from(String other) {
        return new Calls(method, target, other, headers, body);
    }

    public Calls with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.removeIf(header -> header.getKey().equalsIgnoreCase(name) && name.equalsIgnoreCase("Host"));
        more.add(Map.entry(name, value));
        return new Calls(method, target, peer, more, body);
    }

    public Call build() {
        return new Call(
                method,
                RequestTarget.of(target),
                RequestHeaders.of(headers),
                new InetSocketAddress(address(peer), 50_000),
                new InetSocketAddress(address("127.0.0.1"), 8000),
                false,
                () -> body.getBytes(StandardCharsets.UTF_8));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("a literal address", e);
        }
    }
}
