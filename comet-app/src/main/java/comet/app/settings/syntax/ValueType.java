package comet.app.settings.syntax;

import comet.app.settings.value.Secret;
import java.util.List;
import java.util.Optional;

/**
 * The type of a setting: reads its text, writes its values back, and knows how it is documented. Immutable; a method
 * that changes something returns a changed copy.
 *
 * @param <T> the type of the effective value
 */
public final class ValueType<T> {
    private final Syntax<T> syntax;
    private final Traits traits;

    private ValueType(Syntax<T> syntax, Traits traits) {
        this.syntax = syntax;
        this.traits = traits;
    }

    /** A type of open values for which empty text means "not set". */
    static <T> ValueType<T> of(String word, Syntax<T> syntax) {
        return new ValueType<>(syntax, Traits.named(word));
    }

    /** Reads a text that is neither blank (unless that is {@link Blank#MEANINGFUL}) nor a word for "not set". */
    public Reading<T> read(String text) {
        return syntax.read(text);
    }

    /** The text that would be read as a value; empty for a value that means "not set". */
    public String write(T value) {
        return syntax.write(value);
    }

    /** The secrets inside a value, each as it could turn up in a log line (LOG-13). */
    public List<Secret> secrets(T value) {
        return syntax.secrets(value);
    }

    public Traits traits() {
        return traits;
    }

    /** What is allowed, in the words of the documentation; empty when everything is. */
    public String allowed() {
        return traits.allowed().isEmpty() ? syntax.allowed() : traits.allowed();
    }

    /** Whether a text means "not set", so that the default applies (CFG-16, CFG-17). */
    public boolean isUnset(String text) {
        return (traits.blank() == Blank.UNSET && text.isBlank())
                || (traits.noneIsUnset() && text.strip().equalsIgnoreCase("none"));
    }

    /** What may be shown of a value: {@code ***} for secrets, nothing for "not set". */
    public String show(T value) {
        String text = write(value);
        return text.isEmpty() ? "" : Redaction.shown(text, traits.exposure());
    }

    /** The same type for a setting that may be unset, be it by the word {@code none} (CFG-17). */
    public ValueType<Optional<T>> optional() {
        return new ValueType<>(
                new OptionalSyntax<>(syntax),
                traits.word(traits.word().concat("?")).noneAsUnset());
    }

    public ValueType<T> named(String word) {
        return with(traits.word(word));
    }

    /** Documents what is allowed. */
    public ValueType<T> allowing(String words) {
        return with(traits.allowed(words));
    }

    public ValueType<T> blankIs(Blank meaning) {
        return with(traits.blank(meaning));
    }

    public ValueType<T> noneIsUnset() {
        return with(traits.noneAsUnset());
    }

    public ValueType<T> exposing(Exposure degree) {
        return with(traits.exposure(degree));
    }

    public ValueType<T> secret() {
        return exposing(Exposure.SECRET);
    }

    public ValueType<T> defaultNote(String note) {
        return with(traits.defaultNote(note));
    }

    public ValueType<T> example(String text) {
        return with(traits.example(text));
    }

    private ValueType<T> with(Traits changed) {
        return new ValueType<>(syntax, changed);
    }

    private record OptionalSyntax<T>(Syntax<T> syntax) implements Syntax<Optional<T>> {
        @Override
        public Reading<Optional<T>> read(String text) {
            return syntax.read(text).map(Optional::of);
        }

        @Override
        public String write(Optional<T> value) {
            return value.isPresent() ? syntax.write(value.get()) : "";
        }

        @Override
        public String allowed() {
            return syntax.allowed();
        }
    }
}
