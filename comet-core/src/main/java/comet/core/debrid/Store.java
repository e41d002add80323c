package comet.core.debrid;

import java.util.regex.Pattern;

/**
 * The word by which a gateway that speaks for several services knows one of them (StremThru: ST-06).
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 */
public record Store(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");

    /** @throws IllegalArgumentException if it is no such word */
    public Store {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a store is 1 to 32 of a-z 0-9 -, unlike these " + name.length() + " characters");
        }
    }
}
