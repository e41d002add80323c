package comet.core.release;

import java.util.Optional;

/** A value that viewers and other programs know by a text of its own: constants of an enum, each with another text. */
public interface Labelled {

    /** The text, as it is shown and exchanged. */
    String label();

    /** The constant with exactly this text; empty when there is none. */
    static <T extends Enum<T> & Labelled> Optional<T> find(Class<T> type, String label) {
        for (T constant : type.getEnumConstants()) {
            if (constant.label().equals(label)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
