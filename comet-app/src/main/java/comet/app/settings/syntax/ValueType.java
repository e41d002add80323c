package comet.app.settings.syntax;

import java.util.Optional;
import java.util.function.Function;

/**
 * The type of a setting: reads its text, writes its values back, and knows how it is documented. Immutable; a method
 * that changes something returns a changed copy.
 *
 * @param reader sees a text that is neither blank (unless that is {@link Blank#MEANINGFUL}) nor a word for "not set"
 * @param writer gives the text that would be read as a value; empty for a value that means "not set"
 * @param <T> the type of the effective value
 */
public record ValueType<T>(Function<String, Reading<T>> reader, Function<T, String> writer, Traits traits) {

    /** A type of open values for which empty text means "not set". */
    public static <T> ValueType<T> of(String word, Function<String, Reading<T>> reader, Function<T, String> writer) {
        return new ValueType<>(reader, writer, Traits.named(word));
    }

    public Reading<T> read(String text) {
        return reader.apply(text);
    }

    public String write(T value) {
        return writer.apply(value);
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
                text -> read(text).map(Optional::of),
                value -> value.isPresent() ? write(value.get()) : "",
                traits.word(traits.word() + "?").noneAsUnset());
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
        return new ValueType<>(reader, writer, changed);
    }
}
