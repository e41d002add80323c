package comet.http.configure;

import java.util.Optional;

/** Draws the pages. Thread-safe. */
public interface Pages {

    /** A drawn page and the policy that its browser has to keep (HTTP-152). */
    record Page(String html, String contentSecurityPolicy) {}

    /**
     * The configuration page. It reads its settings from its own address.
     *
     * @param underPrefix whether the person came by the private address; if not, and the token alone protects the
     *     server, the page does not tell it (HTTP-063)
     */
    Page configure(boolean underPrefix);

    /**
     * The login page.
     *
     * @param action where its form is sent
     * @param next where to go afterwards, any text
     * @param error what to say about the last attempt
     */
    Page login(String action, String next, Optional<String> error);
}
