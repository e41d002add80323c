package comet.app.settings.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Splits the text of a list into its elements: a JSON array, or texts between commas (CFG-12, CFG-18, CFG-19). */
final class ListSyntax {

    private ListSyntax() {}

    /** Elements of a {@code list}: blanks around those between commas are dropped, and so are empty ones. */
    static Reading<List<String>> strings(String text) {
        return text.strip().startsWith("[") ? array(text) : Reading.of(split(text, ""));
    }

    /**
     * Reads {@code urls}: one address, or a list. A comma ends an address only when another address follows, because
     * the paths of add-ons hold commas too.
     */
    static <E> Reading<List<E>> addresses(String text, Function<String, Reading<E>> reader) {
        String trimmed = text.strip();
        if (trimmed.startsWith("[")) {
            return each(array(trimmed), reader);
        }
        Reading<List<String>> parts =
                trimmed.startsWith("\"") ? jsonString(trimmed).map(List::of) : Reading.of(split(trimmed, "http"));
        return parts instanceof Reading.Value<List<String>> value
                        && value.value().size() == 1
                ? reader.apply(value.value().get(0)).map(List::of)
                : each(parts, reader);
    }

    /** A JSON string (CFG-19). */
    static Reading<String> jsonString(String text) {
        return Reading.ofOptional(JsonText.string(text), "must be text, a JSON string or a JSON array of strings");
    }

    static Reading<List<String>> array(String text) {
        Optional<List<JsonText.Element>> elements = JsonText.array(text);
        if (elements.isEmpty()) {
            return Reading.refused("must be a JSON array of strings");
        }
        List<String> strings = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < elements.get().size(); i++) {
            JsonText.Element element = elements.get().get(i);
            if (element.kind() == JsonText.Kind.STRING) {
                strings.add(element.text());
            } else {
                faults.add(Fault.at(i, "must be a string", element.text()));
            }
        }
        return faults.isEmpty() ? Reading.of(strings) : Reading.refused(faults);
    }

    /** Reads each element; faults carry its position. */
    static <E> Reading<List<E>> each(Reading<List<String>> texts, Function<String, Reading<E>> reader) {
        return switch (texts) {
            case Reading.Refused<List<String>>(List<Fault> faults) -> Reading.refused(faults);
            case Reading.Value<List<String>>(List<String> elements, Optional<String> warning) -> read(elements, reader);
        };
    }

    private static <E> Reading<List<E>> read(List<String> elements, Function<String, Reading<E>> reader) {
        List<E> values = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            switch (reader.apply(elements.get(i))) {
                case Reading.Value<E>(E value, Optional<String> warning) -> values.add(value);
                case Reading.Refused<E>(List<Fault> wrong) ->
                    faults.add(Fault.at(i, wrong.get(0).problem(), elements.get(i)));
            }
        }
        return faults.isEmpty() ? Reading.of(List.copyOf(values)) : Reading.refused(faults);
    }

    /** Splits at the commas that are followed by {@code start} (blanks between do not count). */
    private static List<String> split(String text, String start) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
            String next = text.substring(comma + 1).strip();
            if (next.isEmpty() || next.startsWith(",") || next.regionMatches(true, 0, start, 0, start.length())) {
                add(parts, text.substring(from, comma));
                from = comma + 1;
            }
        }
        add(parts, text.substring(from));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }
}
