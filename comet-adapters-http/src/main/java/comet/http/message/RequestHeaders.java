package comet.http.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of a request; names are compared without regard to case. Immutable. Its text form shows no values. */
public final class RequestHeaders {

    /** None at all. */
    public static final RequestHeaders NONE = new RequestHeaders(Map.of());

    private final Map<String, List<String>> values;

    private RequestHeaders(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Copies name and value pairs in the order received; a name may occur several times. */
    public static RequestHeaders of(Iterable<? extends Map.Entry<String, String>> entries) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Map.Entry<String, String> entry : entries) {
            values.computeIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(entry.getValue());
        }
        return new RequestHeaders(values);
    }

    /** The first value, without blanks around it. */
    public Optional<String> first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0).strip());
    }

    /** All values in the order received, untouched; empty when the header is absent. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    /** All values as one comma list, as HTTP allows for list headers. */
    public Optional<String> list(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(",", all));
    }

    /** Whether the header is there, even with an empty value. */
    public boolean contains(String name) {
        return values.containsKey(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "(" + values.size() + " request headers)";
    }
}
