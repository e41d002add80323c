package comet.core.matching;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether a release is of a given title: by its name (SRCH-52, SRCH-53) and its year (SRCH-54). Made once a
 * search; thread-safe.
 */
public final class TitleMatcher {

    private static final SimilarityThreshold THRESHOLD = SimilarityThreshold.DEFAULT;

    /** A title or alias as given, and prepared. */
    private record Known(String title, ReferenceTitle reference) {}

    private record Nearest(String title, double similarity) {}

    private final String canonical;
    /** That of the title, then those of others that are the same work (SRCH-54). */
    private final List<YearWindow> years;

    private final ReleaseParser parser;
    /** By normalised form, each as it was first given. */
    private final Map<String, String> titles = new HashMap<>();

    private final Known[] known;

    /** @param parser reads the single titles of names that give several */
    public TitleMatcher(MediaMetadata metadata, MediaType type, ReleaseParser parser) {
        this(metadata, Optional.empty(), type, parser);
    }

    /**
     * For a title that has an entry in two catalogues.
     *
     * @param metadata the title that was asked for
     * @param linked the same work in the other catalogue: its names and years count as well (SRCH-54)
     * @param parser reads the single titles of names that give several
     */
    public TitleMatcher(MediaMetadata metadata, Optional<MediaMetadata> linked, MediaType type, ReleaseParser parser) {
        this.canonical = metadata.title();
        List<MediaMetadata> all =
                Stream.concat(Stream.of(metadata), linked.stream()).toList();
        this.years = all.stream().map(one -> YearWindow.of(one, type)).toList();
        this.parser = parser;
        this.known = all.stream()
                .flatMap(one -> one.allTitles().stream())
                .filter(this::isNew)
                .map(title -> new Known(title, new ReferenceTitle(NormalizedTitle.of(title))))
                .toArray(Known[]::new);
    }

    private boolean isNew(String title) {
        NormalizedTitle normalized = NormalizedTitle.of(title);
        return !normalized.isEmpty() && titles.putIfAbsent(normalized.text(), title) == null;
    }

    /** Whether name and year both fit; the same as {@link #judge} without the reasons. */
    public boolean matches(ParsedRelease release) {
        return fitsYear(release) && fitsTitle(release);
    }

    /** Whether the year fits, if the name says one (SRCH-54). */
    public boolean fitsYear(ParsedRelease release) {
        for (YearWindow window : years) {
            if (window.contains(release.year())) {
                return true;
            }
        }
        return false;
    }

    /** Whether name and year both fit, and why; the name is looked at first. */
    TitleVerdict judge(ParsedRelease release) {
        TitleVerdict byTitle = judgeTitle(release);
        return !byTitle.matches() || fitsYear(release)
                ? byTitle
                : new TitleVerdict.OtherYear(release.year().getAsInt(), years.getFirst());
    }

    /**
     * A word of the title itself is no mark of the release: {@code The Sample} is no sample (DB-16).
     *
     * @param word one lower-case word
     */
    public boolean hasWord(String word) {
        return titles.keySet().stream().anyMatch(title -> (" " + title + " ").contains(" " + word + " "));
    }

    /** All titles in the form in which they are compared; a release with one of them is of the title (SRCH-52). */
    public Set<NormalizedTitle> normalizedTitles() {
        return titles.keySet().stream().map(NormalizedTitle::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the name is of the title, whatever year it says (SRCH-52, SRCH-53). */
    public boolean fitsTitle(ParsedRelease release) {
        if (release.title().isEmpty()) {
            return false;
        }
        NormalizedTitle title = release.normalizedTitle();
        if (titles.containsKey(title.text()) || resembles(title)) {
            return true;
        }
        return TitleSegments.hasSeveral(release.rawTitle())
                && TitleSegments.of(release.rawTitle()).stream()
                        .anyMatch(segment -> resembles(parser.parse(segment).normalizedTitle()));
    }

    private boolean resembles(NormalizedTitle title) {
        TitleShape shape = TitleShape.of(title);
        for (Known one : known) {
            if (one.reference().agreesWith(shape, THRESHOLD)) {
                return true;
            }
        }
        return false;
    }

    private TitleVerdict judgeTitle(ParsedRelease release) {
        if (release.title().isEmpty()) {
            return new TitleVerdict.NoTitle();
        }
        NormalizedTitle title = release.normalizedTitle();
        String same = titles.get(title.text());
        if (same != null) {
            return new TitleVerdict.SameTitle(same);
        }
        Nearest nearest = nearest(title);
        if (THRESHOLD.accepts(nearest.similarity())) {
            return new TitleVerdict.SimilarTitle(nearest.title(), nearest.similarity());
        }
        List<String> segments =
                TitleSegments.hasSeveral(release.rawTitle()) ? TitleSegments.of(release.rawTitle()) : List.of();
        for (String segment : segments) {
            Nearest ofSegment = nearest(parser.parse(segment).normalizedTitle());
            if (THRESHOLD.accepts(ofSegment.similarity())) {
                return new TitleVerdict.OneOfSeveralTitles(segment, ofSegment.title(), ofSegment.similarity());
            }
            nearest = ofSegment.similarity() > nearest.similarity() ? ofSegment : nearest;
        }
        return new TitleVerdict.OtherTitle(nearest.title(), nearest.similarity());
    }

    private Nearest nearest(NormalizedTitle title) {
        TitleShape shape = TitleShape.of(title);
        Nearest nearest = new Nearest(canonical, 0);
        for (Known one : known) {
            double similarity = one.reference().similarity(shape);
            if (similarity > nearest.similarity()) {
                nearest = new Nearest(one.title(), similarity);
            }
        }
        return nearest;
    }
}
