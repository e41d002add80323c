package comet.http.server;

import comet.http.configure.Pages;
import java.util.Optional;

/** Pages that show what they were given. */
final class FakePages implements Pages {

    @Override
    public Page configure(boolean underPrefix) {
        return new Page("<p>configure, private " + underPrefix + "</p>" + "x".repeat(2000), "default-src 'self'");
    }

    @Override
    public Page login(String action, String next, Optional<String> error) {
        return new Page(
                "<p>login, action " + action + ", next " + next + ", error " + error.orElse("none") + "</p>",
                "default-src 'self'");
    }
}
