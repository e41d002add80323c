package comet.http.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a query or of a form in the same syntax. Decoded once, {@code +} is a blank; of a repeated name the
 * last value counts. Unknown ones are simply never asked for (HTTP-022). A secret: its text form shows nothing.
 */
public final class QueryParameters {

    /** Further ones are ignored: nobody sends so many. */
    private static final int MAX_PARAMETERS = 256;

    private final Map<String, String> values;

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the text after the {@code ?}. Every text can be read. */
    public static QueryParameters parse(String query) {
        Map<String, String> values = new HashMap<>();
        int parameters = 0;
        int start = 0;
        while (start < query.length() && parameters < MAX_PARAMETERS) {
            int end = query.indexOf('&', start);
            if (end < 0) {
                end = query.length();
            }
            if (end > start) {
                int equals = query.indexOf('=', start);
                boolean hasValue = equals >= 0 && equals < end;
                String name = query.substring(start, hasValue ? equals : end);
                String value = hasValue ? query.substring(equals + 1, end) : "";
                values.put(PercentCoding.decodeForm(name), PercentCoding.decodeForm(value));
                parameters++;
            }
            start = end + 1;
        }
        return new QueryParameters(values);
    }

    /** Parameters that are decoded already, such as those of a multipart form. */
    public static QueryParameters of(Map<String, String> values) {
        return new QueryParameters(Map.copyOf(values));
    }

    /** The value; empty text when the parameter has none, empty when the parameter is absent. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Reads a flag: what is absent or not a true word is false (HTTP-045). */
    public boolean isTrue(String name) {
        return find(name).map(QueryParameters::isTrueWord).orElse(false);
    }

    private static boolean isTrueWord(String word) {
        for (String candidate : new String[] {"1", "true", "t", "on", "yes", "y"}) {
            if (candidate.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "(" + values.size() + " parameters)";
    }
}
