package comet.debrid.stremthru;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Who the operator is at his own StremThru, which then may send the bytes of a video through itself (ST-60, ST-61). A
 * secret: its text form shows nothing.
 *
 * @param login {@code user:password}
 */
public record ProxyCredential(String login) {

    /** @throws IllegalArgumentException if there is no name, or no password behind a colon; the message shows neither */
    public ProxyCredential {
        int colon = login.indexOf(':');
        if (colon < 1 || colon == login.length() - 1 || login.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a proxy credential is user:password, or that in Base64");
        }
    }

    /**
     * Reads the setting {@code STREMTHRU_PROXY_AUTH}: as it is, or in Base64 (ST-63).
     *
     * @return empty when it is blank
     * @throws IllegalArgumentException if it is neither; the message does not show it
     */
    public static Optional<ProxyCredential> parse(String setting) {
        String text = setting.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProxyCredential(text.contains(":") ? text : decoded(text)));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The value of a header that shows it. */
    String header() {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
