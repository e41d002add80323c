package comet.outside;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells the page by which a bot filter keeps servers out from a refusal of the service itself (SCR-D28). */
final class Challenge {

    private static final int LOOKED_AT = 16 << 10;
    private static final List<String> MARKS = List.of(
            "cf-chl",
            "challenge-platform",
            "just a moment...",
            "cf-browser-verification",
            "ddos-guard",
            "attention required!");

    private Challenge() {}

    static boolean isIn(Answer answer) {
        if (answer.status() != 403 && answer.status() != 503 && answer.status() != 429) {
            return false;
        }
        if (answer.header("cf-mitigated").isPresent()) {
            return true;
        }
        byte[] body = answer.bytes();
        String page =
                new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return Stream.of(page).anyMatch(text -> MARKS.stream().anyMatch(text::contains));
    }
}
