package comet.scrapers.kit.indexer;

import java.util.List;
import java.util.Locale;

/**
 * An indexer that can be asked through Jackett or Prowlarr.
 *
 * @param id by which it is asked; not blank
 * @param name shown to operators
 * @param otherNames by which an operator may name it as well
 * @param isPrivate whether its torrents are for members alone, as far as the list says (PRW-D5)
 */
public record Indexer(String id, String name, List<String> otherNames, boolean isPrivate) {

    /** @throws IllegalArgumentException if there is no id */
    public Indexer {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an indexer has an id");
        }
        otherNames = List.copyOf(otherNames);
    }

    /** One of which nothing but the id is known yet. */
    static Indexer of(String id) {
        return new Indexer(id, id, List.of(), false);
    }

    /** How names are compared: without blanks, in lower case (IDX-22, IDX-D1). */
    static String normalized(String name) {
        StringBuilder kept = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether one of its names is that one, in the form of comparison. */
    boolean isCalled(String normalized) {
        return normalized(id).equals(normalized)
                || normalized(name).equals(normalized)
                || otherNames.stream().anyMatch(other -> normalized(other).equals(normalized));
    }
}
