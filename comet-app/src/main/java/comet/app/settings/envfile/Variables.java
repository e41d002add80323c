package comet.app.settings.envfile;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code ${NAME}} and {@code ${NAME:-fallback}} stand for. An empty value counts as none for the fallback. */
final class Variables {
    private static final String FALLBACK = ":-";

    private final Map<String, String> defined;
    private final Map<String, String> environment;

    /**
     * @param defined what the file has defined so far; read at each use
     * @param environment what counts after that; names of both in upper case
     */
    Variables(Map<String, String> defined, Map<String, String> environment) {
        this.defined = defined;
        this.environment = environment;
    }

    /** Replaces every {@code ${…}}; what it stands for is not expanded again. */
    String expand(String value) {
        int open = value.indexOf("${");
        if (open < 0) {
            return value;
        }
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = value.indexOf('}', open);
            if (close < 0) {
                break;
            }
            expanded.append(value, from, open).append(meaning(value.substring(open + 2, close)));
            from = close + 1;
            open = value.indexOf("${", from);
        }
        return expanded.append(value, from, value.length()).toString();
    }

    private String meaning(String expression) {
        int fallback = expression.indexOf(FALLBACK);
        String name = (fallback < 0 ? expression : expression.substring(0, fallback)).toUpperCase(Locale.ROOT);
        @Nullable String value = defined.containsKey(name) ? defined.get(name) : environment.get(name);
        if (value == null || value.isEmpty()) {
            return fallback < 0 ? "" : expression.substring(fallback + FALLBACK.length());
        }
        return value;
    }
}
