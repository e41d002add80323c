package comet.app.settings.value;

import java.util.Optional;

/** Port numbers inside addresses. */
final class Ports {

    private Ports() {}

    /** 1 to 65535 in decimal digits; empty for all else. */
    static Optional<Integer> parse(String digits) {
        if (digits.length() > 5 || !Digits.only(digits)) {
            return Optional.empty();
        }
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= 65535 ? Optional.of(port) : Optional.empty();
    }
}
