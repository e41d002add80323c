package comet.app.settings.value;

/** Text that is a decimal number and nothing else. */
final class Digits {

    private Digits() {}

    /** Whether a text is one or more of {@code 0-9}; no sign, no digits of other scripts. */
    static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
