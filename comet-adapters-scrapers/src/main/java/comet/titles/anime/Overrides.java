package comet.titles.anime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of the list of overrides, a few thousand. */
final class Overrides {

    /** An object, its list, its place in the map. */
    private static final long BYTES_A_ROW = 160;

    private final Map<Integer, OverrideRow> byKitsu = new HashMap<>();
    private final List<OverrideRow> rows = new ArrayList<>();
    private final Links links = new Links();

    /** A later row of a Kitsu number replaces an earlier one (ANM-06). */
    void add(OverrideRow row) {
        byKitsu.put(row.kitsu(), row);
    }

    /** To be called when all are there. */
    void seal() {
        byKitsu.keySet().stream().sorted().map(byKitsu::get).forEach(row -> {
            links.add(row.imdb(), rows.size());
            rows.add(row);
        });
        links.sort();
    }

    Collection<OverrideRow> all() {
        return rows;
    }

    Optional<OverrideRow> find(int kitsu) {
        return Optional.ofNullable(byKitsu.get(kitsu));
    }

    boolean has(long imdb) {
        return links.has(imdb);
    }

    /** Those of an IMDb id, by rising Kitsu number. */
    List<OverrideRow> of(long imdb) {
        List<OverrideRow> found = new ArrayList<>();
        for (int row : links.rows(imdb)) {
            found.add(rows.get(row));
        }
        return found;
    }

    long bytes() {
        return rows.size() * BYTES_A_ROW + links.bytes();
    }
}
