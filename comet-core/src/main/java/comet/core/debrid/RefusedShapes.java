package comet.core.debrid;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Parts of names by which services refuse torrents whatever is behind them ({@code DEBRID_REFUSED_SHAPES}, DBC-10). Two
 * names are judged: the torrent's own when it is added, the file's when a link is asked for.
 *
 * @param byService lower-case texts, which are looked for anywhere in the lower-cased name; separators count as written
 */
public record RefusedShapes(Map<ServiceId, List<String>> byService) {

    /** No name is known to be refused. */
    public static final RefusedShapes NONE = new RefusedShapes(Map.of());

    /** @throws IllegalArgumentException if a text is blank, or not in lower case and so in no name */
    public RefusedShapes {
        Map<ServiceId, List<String>> copy = new EnumMap<>(ServiceId.class);
        byService.forEach((service, shapes) -> copy.put(service, List.copyOf(shapes)));
        for (List<String> shapes : copy.values()) {
            if (shapes.stream().anyMatch(shape -> shape.isBlank() || !shape.equals(shape.toLowerCase(Locale.ROOT)))) {
                throw new IllegalArgumentException("a shape is a text in lower case");
            }
        }
        byService = Map.copyOf(copy);
    }

    /** Whether the service is known to refuse such names. */
    public boolean refuse(ServiceId service, String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return byService.getOrDefault(service, List.of()).stream().anyMatch(lowerCase::contains);
    }
}
