package comet.app.settings.syntax;

import comet.app.settings.value.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The type of a setting: a few functions that read its text, write its values back and find the secrets in them, and
 * what the documentation says. Immutable; a method that changes something returns a changed copy.
 *
 * @param <T> the type of the effective value
 * @param reader sees a text that is neither blank (unless that is {@link Blank#MEANINGFUL}) nor a word for "not set"
 * @param writer gives a text that would be read as the value; empty for a value that means "not set"
 * @param hidden finds the secrets inside a value, each as it could turn up in a log line (LOG-13)
 * @param empty the value that stands for nothing: off, not set, an empty list; empty for types without one
 */
public record ValueType<T>(
        Function<String, Reading<T>> reader,
        Function<T, String> writer,
        Function<T, List<Secret>> hidden,
        Optional<T> empty,
        Traits traits) {

    /** A type of open values for which empty text means "not set". */
    static <T> ValueType<T> of(String word, Function<String, Reading<T>> reader, Function<T, String> writer) {
        return new ValueType<>(reader, writer, value -> List.of(), Optional.empty(), Traits.named(word));
    }

    /** Reads a text that is neither blank (unless that is {@link Blank#MEANINGFUL}) nor a word for "not set". */
    public Reading<T> read(String text) {
        return reader.apply(text);
    }

    /** The text that would be read as a value; empty for a value that means "not set". */
    public String write(T value) {
        return writer.apply(value);
    }

    /** The secrets inside a value. */
    public List<Secret> secrets(T value) {
        return hidden.apply(value);
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
        return orNothing().named(traits.word() + "?").noneIsUnset();
    }

    /** The same type for a setting that may be unset. */
    ValueType<Optional<T>> orNothing() {
        return new ValueType<>(
                text -> read(text).map(Optional::of),
                value -> value.map(writer).orElse(""),
                value -> value.map(hidden).orElse(List.of()),
                Optional.of(Optional.empty()),
                traits);
    }

    /** Lists of such values: a JSON array, or texts between commas (CFG-12, CFG-18). */
    ValueType<List<T>> list() {
        return listed("list", text -> ListSyntax.each(ListSyntax.strings(text), reader), JsonText::quote);
    }

    /** Lists whose blank elements are dropped. */
    ValueType<List<T>> filledList() {
        return listed("list", text -> ListSyntax.each(ListSyntax.filled(text), reader), ListSyntax::several);
    }

    /** One such address or several (CFG-18, CFG-19); the word {@code none} means that there are none. */
    ValueType<List<T>> addresses() {
        return listed("urls", text -> ListSyntax.addresses(text, reader), ListSyntax::several)
                .noneIsUnset();
    }

    private ValueType<List<T>> listed(
            String word, Function<String, Reading<List<T>>> all, Function<List<String>, String> join) {
        return new ValueType<>(
                all,
                values -> join.apply(values.stream().map(writer).toList()),
                values -> values.stream()
                        .flatMap(value -> secrets(value).stream())
                        .toList(),
                Optional.of(List.of()),
                traits.word(word));
    }

    /** The same type, its values changed after reading. */
    ValueType<T> then(UnaryOperator<T> change) {
        return new ValueType<>(text -> read(text).map(change), writer, hidden, empty, traits);
    }

    ValueType<T> writing(Function<T, String> other) {
        return new ValueType<>(reader, other, hidden, empty, traits);
    }

    /** The same type with one word, in any case, for a value. */
    ValueType<T> reading(String word, T value) {
        Function<String, Reading<T>> other = reader;
        return new ValueType<>(
                text -> text.strip().equalsIgnoreCase(word) ? Reading.of(value) : other.apply(text),
                writer,
                hidden,
                empty,
                traits);
    }

    ValueType<T> named(String word) {
        return with(traits.word(word));
    }

    /** Documents what is allowed. */
    public ValueType<T> allowing(String words) {
        return with(traits.allowed(words));
    }

    public ValueType<T> blankIs(Blank meaning) {
        return with(traits.blank(meaning));
    }

    ValueType<T> noneIsUnset() {
        return with(traits.noneAsUnset());
    }

    ValueType<T> exposing(Exposure degree) {
        return with(traits.exposure(degree));
    }

    public ValueType<T> secret() {
        return exposing(Exposure.SECRET);
    }

    /** Documents the default in words and, for the sample file, by an example. */
    public ValueType<T> documented(String note, String example) {
        return with(traits.documented(note, example));
    }

    ValueType<T> hiding(Function<T, List<Secret>> secrets) {
        return new ValueType<>(reader, writer, secrets, empty, traits);
    }

    ValueType<T> nothingIs(T value) {
        return new ValueType<>(reader, writer, hidden, Optional.of(value), traits);
    }

    private ValueType<T> with(Traits changed) {
        return new ValueType<>(reader, writer, hidden, empty, changed);
    }
}
