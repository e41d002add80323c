package comet.http.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The HTML files of this package; each is read when it is first wanted. Thread-safe. */
final class Templates {

    private final Map<String, Template> known = new ConcurrentHashMap<>();

    /** Fills a file in. */
    Markup fill(String name, Map<String, Markup> values) {
        return known.computeIfAbsent(name, Templates::read).fill(values);
    }

    /** A file without places. */
    Markup get(String name) {
        return fill(name, Map.of());
    }

    private static Template read(String name) {
        return Template.of(new String(Resource.bytes(name), StandardCharsets.UTF_8).stripTrailing());
    }
}
