package comet.app.settings.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Splits the text of a list into its elements: a JSON array, or texts between commas (CFG-12, CFG-18, CFG-19). */
final class ListSyntax {
    private static final Pattern COMMA = Pattern.compile(",");

    /** The paths of add-ons hold commas too: one ends an address only when another address follows, or nothing. */
    private static final Pattern COMMA_BEFORE_ADDRESS = Pattern.compile(",(?=\\s*(?:,|$|(?i:http)))");

    private ListSyntax() {}

    /** Elements of a {@code list}: blanks around those between commas are dropped, and so are empty ones. */
    static Reading<List<String>> strings(String text) {
        return text.strip().startsWith("[") ? array(text) : Reading.of(split(text, COMMA));
    }

    /** Elements that are not blank, in the JSON form, too. */
    static Reading<List<String>> filled(String text) {
        return strings(text)
                .map(all -> all.stream().filter(one -> !one.isBlank()).toList());
    }

    /** Reads {@code urls}: one address, or a list. */
    static <E> Reading<List<E>> addresses(String text, Function<String, Reading<E>> reader) {
        String trimmed = text.strip();
        if (trimmed.startsWith("[")) {
            return each(array(trimmed), reader);
        }
        Reading<List<String>> parts = trimmed.startsWith("\"")
                ? jsonString(trimmed).map(List::of)
                : Reading.of(split(trimmed, COMMA_BEFORE_ADDRESS));
        return parts.then(
                texts -> texts.size() == 1 ? reader.apply(texts.get(0)).map(List::of) : each(parts, reader));
    }

    /** A JSON string (CFG-19). */
    static Reading<String> jsonString(String text) {
        return Reading.ofOptional(JsonText.string(text), "must be text, a JSON string or a JSON array of strings");
    }

    static Reading<List<String>> array(String text) {
        return Reading.ofOptional(JsonText.array(text), "must be a JSON array of strings")
                .then(elements -> collect(elements, JsonText.Element::text, ListSyntax::string));
    }

    /** Reads each element; faults carry its position. */
    static <E> Reading<List<E>> each(Reading<List<String>> texts, Function<String, Reading<E>> reader) {
        return texts.then(elements -> collect(elements, text -> text, reader));
    }

    static Reading<String> string(JsonText.Element element) {
        return Reading.when(element.kind() == JsonText.Kind.STRING, element.text(), "must be a string");
    }

    /** Nothing, one text, or a JSON array. */
    static String several(List<String> texts) {
        return texts.isEmpty() ? "" : texts.size() == 1 ? texts.get(0) : JsonText.quote(texts);
    }

    private static <S, E> Reading<List<E>> collect(
            List<S> elements, Function<S, String> text, Function<S, Reading<E>> reader) {
        List<E> values = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Reading<E> reading = reader.apply(elements.get(i));
            reading.value().ifPresent(values::add);
            if (!reading.faults().isEmpty()) {
                faults.add(Fault.at(i, reading.faults().get(0).problem(), text.apply(elements.get(i))));
            }
        }
        return faults.isEmpty() ? Reading.of(List.copyOf(values)) : Reading.refused(faults);
    }

    private static List<String> split(String text, Pattern separator) {
        return separator
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
