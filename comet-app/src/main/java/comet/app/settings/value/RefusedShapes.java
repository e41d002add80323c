package comet.app.settings.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of release names that debrid services refuse ({@code DEBRID_REFUSED_SHAPES}, DBC-10). Immutable.
 *
 * @param byService lower-case texts, found anywhere in the lower-cased name, by the word of the service
 */
public record RefusedShapes(Map<String, List<String>> byService) {

    public RefusedShapes {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byService.forEach((service, shapes) -> copy.put(service, List.copyOf(shapes)));
        byService = Collections.unmodifiableMap(copy);
    }
}
