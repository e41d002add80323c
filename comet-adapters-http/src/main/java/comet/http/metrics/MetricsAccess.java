package comet.http.metrics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Where the figures are, and for whom. Its text form does not show the token.
 *
 * @param path begins with a slash and a word; no slash at the end ({@code PROMETHEUS_PATH})
 * @param token what a request must bring; empty for everybody ({@code PROMETHEUS_AUTH_TOKEN})
 */
public record MetricsAccess(String path, Optional<String> token) {

    private static final String SCHEME = "Bearer ";

    /** @throws IllegalArgumentException if the path is none */
    public MetricsAccess {
        if (!path.startsWith("/") || path.endsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash and ends without one");
        }
    }

    /** Whether a request may see them; takes the same time for every wrong token of a length (MET-02). */
    public boolean allows(Optional<String> authorization) {
        if (token.isEmpty()) {
            return true;
        }
        String given = authorization.orElse("");
        boolean bearer = given.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return MessageDigest.isEqual(
                token.get().getBytes(StandardCharsets.UTF_8),
                (bearer ? given.substring(SCHEME.length()).strip() : "").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "metrics at " + path + (token.isPresent() ? " with a token" : " for everybody");
    }
}
