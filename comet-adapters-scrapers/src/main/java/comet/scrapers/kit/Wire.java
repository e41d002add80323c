package comet.scrapers.kit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What may be missing in a wire record, as the rest of the product has it. */
public final class Wire {

    private Wire() {}

    /** A text without white space around it; empty when absent or blank. */
    public static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A number that is not negative. */
    public static OptionalInt number(@Nullable Integer value) {
        return value == null || value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Bytes; 0 and less is unknown (SCR-03). */
    public static OptionalLong size(@Nullable Long value) {
        return value == null || value <= 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
