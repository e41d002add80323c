package comet.core.file;

import comet.core.matching.ReferenceTitle;
import comet.core.matching.SimilarityThreshold;
import comet.core.media.EpisodeFacts;
import comet.core.release.NormalizedTitle;
import comet.core.release.ReleaseParser;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells from the name of a file which episode it is (DBF-13, DBF-14, EPX-22). Made for one choice.
 *
 * <p>A name such as "Episode 5" is a number and is left out; one that two episodes have does not tell which it is.
 */
final class EpisodeNames {

    private static final SimilarityThreshold THRESHOLD = SimilarityThreshold.DEFAULT;

    /** A shorter name could be found in any text. */
    private static final int LEAST_FOUND = 8;

    /** How alike a name is to a text that contains it, at least. */
    private static final double FOUND = 0.9;

    private static final Pattern NUMBERED =
            Pattern.compile("(?:(?:episode|episodio|folge|aflevering|avsnitt|ep|part|teil|day|tba|week) ?)?[\\d ]*");

    private static final Pattern SEPARATORS = Pattern.compile("^[\\s._\\-\\])]+");

    private record Known(String text, ReferenceTitle reference) {}

    private final IdentityHashMap<FileName, String> read = new IdentityHashMap<>();
    private final Map<String, Double> bestOthers = new HashMap<>();
    private final Optional<Known> asked;
    /** Without those that are called like the one asked for. */
    private final List<Known> others;

    private final boolean isUnique;
    private final Titles titles;
    private final ReleaseParser parser;

    EpisodeNames(EpisodeFacts episode, Titles titles, ReleaseParser parser) {
        this.titles = titles;
        this.parser = parser;
        this.asked = episode.name().flatMap(EpisodeNames::known);
        Map<Boolean, List<Known>> byName = episode.otherNames().stream()
                .map(EpisodeNames::known)
                .flatMap(Optional::stream)
                .collect(Collectors.partitioningBy(this::isAsked));
        this.others = byName.getOrDefault(false, List.of());
        this.isUnique = byName.getOrDefault(true, List.of()).isEmpty();
    }

    private boolean isAsked(Known other) {
        return asked.filter(own -> own.text().equals(other.text())).isPresent();
    }

    private static Optional<Known> known(String name) {
        NormalizedTitle normalized = NormalizedTitle.of(name);
        return NUMBERED.matcher(normalized.text()).matches()
                ? Optional.empty()
                : Optional.of(new Known(normalized.text(), new ReferenceTitle(normalized)));
    }

    /** Whether the episode's own name has these words. */
    boolean askedHasWords(String words) {
        return asked.filter(own -> (" " + own.text() + " ").contains(" " + words + " "))
                .isPresent();
    }

    /** Whether the name of the file holds that of the episode, and that of no other as well or better. */
    boolean holdAsked(FileName file) {
        if (asked.isEmpty() || !isUnique) {
            return false;
        }
        String text = episodeName(file);
        double own = asked.map(known -> similarity(known, text)).orElse(0.0);
        return THRESHOLD.accepts(own) && own > best(text);
    }

    /** Whether the name of the file holds that of another episode, and better than that of the episode. */
    boolean holdOther(FileName file) {
        if (others.isEmpty()) {
            return false;
        }
        String text = episodeName(file);
        double other = best(text);
        return THRESHOLD.accepts(other)
                && other > asked.map(known -> similarity(known, text)).orElse(0.0);
    }

    private double best(String text) {
        return bestOthers.computeIfAbsent(text, unknown -> {
            double best = 0;
            for (Known other : others) {
                best = Math.max(best, similarity(other, unknown));
            }
            return best;
        });
    }

    /** Names with different numbers are not alike. A name found word by word in more text is the better, the longer it is. */
    private static double similarity(Known known, String text) {
        if (text.isEmpty()) {
            return 0;
        }
        double alike = NumberWords.of(known.text()).equals(NumberWords.of(text))
                ? known.reference().similarity(new NormalizedTitle(text))
                : 0;
        boolean found = known.text().length() >= LEAST_FOUND && (" " + text + " ").contains(" " + known.text() + " ");
        return found ? Math.max(alike, FOUND + (1 - FOUND) * known.text().length() / text.length()) : alike;
    }

    private String episodeName(FileName file) {
        return read.computeIfAbsent(file, this::readFrom);
    }

    /** What stands where the name of an episode does, normalised: behind the number, or else behind the title. */
    private String readFrom(FileName file) {
        if (file.episodes().isEmpty() && file.day().isEmpty()) {
            return titles.withoutTitle(
                    NormalizedTitle.of(file.name().title().replace('-', ' ')).text());
        }
        String tail = SEPARATORS.matcher(file.tail()).replaceFirst("");
        return NormalizedTitle.of(parser.parse(tail).title()).text();
    }
}
