package comet.http.route;

import comet.http.config.ConfigSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which paths belong to a route. Its own segments stand at the end of a path: what comes before them is a viewer's
 * configuration, which may contain slashes (HTTP-031).
 *
 * @param parts the own segments; the first is a word, so that a path can be looked up by it. None for {@code /}
 * @param shortest how many of them are always there: all, or all but the last (HTTP-032)
 * @param reach where it is
 * @param configuration whether a configuration comes before
 */
record PathForm(List<PathPart> parts, int shortest, Reach reach, ConfigurationUse configuration) {

    /** The word with which the protected prefix begins, and no configuration with slashes (HTTP-031). */
    static final String PREFIX_WORD = "s";

    /** How two forms share paths, the other things being equal. */
    enum Relation {
        /** No path belongs to both. */
        APART,
        /** Every path that belongs to both is better described by this one. */
        CLOSER,
        /** Every path that belongs to both is better described by the other one. */
        WIDER,
        /** A path belongs to both, and nothing says to which rather. */
        UNDECIDED
    }

    PathForm {
        parts = List.copyOf(parts);
        if (parts.isEmpty() && (reach != Reach.ROOT || configuration != ConfigurationUse.NONE)) {
            throw new IllegalArgumentException("/ is at the root and has no configuration");
        }
    }

    PathForm with(Reach other) {
        return new PathForm(parts, shortest, other, configuration);
    }

    PathForm with(ConfigurationUse other) {
        return new PathForm(parts, shortest, reach, other);
    }

    /** The first own segment; empty for {@code /}. */
    Optional<String> firstWord() {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(0).toString());
    }

    /** How many own segments a path may have; the smaller number first. */
    int[] lengths() {
        return shortest == parts.size() ? new int[] {shortest} : new int[] {shortest, parts.size()};
    }

    /**
     * Reads a path.
     *
     * @param segments percent-decoded
     * @param from where the path begins: after the protected prefix, or at 0
     */
    Optional<RouteMatch> match(String[] segments, int from, boolean underPrefix) {
        for (int length : lengths()) {
            int at = segments.length - length;
            if (at >= from && hasWords(segments, at, length)) {
                return hasValues(segments, at, length) && allows(segments, from, at, underPrefix)
                        ? Optional.of(new RouteMatch(
                                this,
                                Arrays.asList(segments).subList(at, segments.length),
                                configuration(segments, from, at),
                                underPrefix))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean hasWords(String[] segments, int at, int length) {
        for (int i = 0; i < length; i++) {
            if (parts.get(i) instanceof PathPart.Word word && !word.takes(segments[at + i])) {
                return false;
            }
        }
        return true;
    }

    private boolean hasValues(String[] segments, int at, int length) {
        for (int i = 0; i < length; i++) {
            if (!parts.get(i).takes(segments[at + i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether what comes before the own segments may be there. */
    private boolean allows(String[] segments, int from, int at, boolean underPrefix) {
        int size = at - from;
        boolean wanted = switch (configuration) {
            case NONE -> size == 0;
            case OPTIONAL -> true;
            case REQUIRED -> size > 0;
        };
        if (!wanted || size == 0) {
            return wanted;
        }
        boolean likePrefix = !underPrefix && size > 1 && segments[from].equals(PREFIX_WORD);
        return !segments[from].isEmpty() && !likePrefix;
    }

    private static Optional<ConfigSegment> configuration(String[] segments, int from, int at) {
        return at == from
                ? Optional.empty()
                : Optional.of(new ConfigSegment(
                        String.join("/", Arrays.asList(segments).subList(from, at))));
    }

    /** Compares with another form; only paths with as many own segments of both are looked at. */
    Relation relationTo(PathForm other) {
        Relation relation = Relation.APART;
        for (int length : lengths()) {
            for (int otherLength : other.lengths()) {
                if (length == otherLength) {
                    relation = joined(relation, relationTo(other, length));
                }
            }
        }
        return relation;
    }

    private static Relation joined(Relation one, Relation two) {
        if (one == Relation.APART || one == two) {
            return two;
        }
        return two == Relation.APART ? one : Relation.UNDECIDED;
    }

    private Relation relationTo(PathForm other, int length) {
        boolean neverBoth = configuration != other.configuration
                && configuration != ConfigurationUse.OPTIONAL
                && other.configuration != ConfigurationUse.OPTIONAL;
        if (neverBoth) {
            return Relation.APART;
        }
        boolean closer = false;
        boolean wider = false;
        for (int i = 0; i < length; i++) {
            switch (parts.get(i).relationTo(other.parts.get(i))) {
                case APART -> {
                    return Relation.APART;
                }
                case CLOSER -> closer = true;
                case WIDER -> wider = true;
                case UNDECIDED -> {
                    // the other segments may decide
                }
            }
        }
        if (closer == wider) {
            return Relation.UNDECIDED;
        }
        return closer ? Relation.CLOSER : Relation.WIDER;
    }

    @Override
    public String toString() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            texts.add(i < shortest ? "/" + parts.get(i) : "[/" + parts.get(i) + "]");
        }
        String before = switch (configuration) {
            case NONE -> "";
            case OPTIONAL -> "[/{config}]";
            case REQUIRED -> "/{config}";
        };
        return texts.isEmpty() ? "/" : before + String.join("", texts);
    }
}
