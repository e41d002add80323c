package comet.core.release;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides whether a release is of a given title: by its name (SRCH-52, SRCH-53) and its year (SRCH-54). Made once a
 * search; thread-safe.
 */
public final class TitleMatcher {

    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)|\\{[^}]*}");
    private static final Pattern SLASH = Pattern.compile("/");

    /** Names with more alternatives than this are no names. */
    private static final int MAX_SEGMENTS = 16;

    private final Set<NormalizedTitle> titles;
    private final MediaMetadata metadata;
    private final MediaType type;
    private final ReleaseParser parser;

    public TitleMatcher(MediaMetadata metadata, MediaType type, ReleaseParser parser) {
        this.metadata = metadata;
        this.type = type;
        this.parser = parser;
        this.titles = metadata.allTitles().stream()
                .map(NormalizedTitle::of)
                .filter(title -> !title.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether name and year both fit. */
    public boolean matches(ParsedRelease release) {
        return yearFits(release) && titleFits(release);
    }

    /**
     * A word of the title itself is no mark of the release: {@code The Sample} is no sample (DB-16).
     *
     * @param word one lower-case word
     */
    public boolean hasWord(String word) {
        return titles.stream().anyMatch(title -> (" " + title.text() + " ").contains(" " + word + " "));
    }

    private boolean titleFits(ParsedRelease release) {
        if (fits(NormalizedTitle.of(release.title()))) {
            return true;
        }
        // "Local name / Original name [1999]": one of several titles may be ours.
        if (release.rawTitle().indexOf('/') < 0) {
            return false;
        }
        return segments(release.rawTitle()).stream()
                .map(segment -> NormalizedTitle.of(parser.parse(segment).title()))
                .anyMatch(this::fits);
    }

    private boolean fits(NormalizedTitle title) {
        if (title.isEmpty()) {
            return false;
        }
        return titles.contains(title) || titles.stream().anyMatch(title::agreesWith);
    }

    private static List<String> segments(String name) {
        return SLASH.splitAsStream(name)
                .limit(MAX_SEGMENTS)
                .map(segment -> BRACKETED.matcher(segment).replaceAll(" ").strip())
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private boolean yearFits(ParsedRelease release) {
        if (release.year().isEmpty() || metadata.year().isEmpty()) {
            return true;
        }
        int year = release.year().getAsInt();
        int first = metadata.year().getAsInt();
        if (metadata.yearEnd().isPresent()) {
            return first <= year && year <= metadata.yearEnd().getAsInt();
        }
        return switch (type) {
            case MOVIE -> Math.abs(year - first) <= 1;
            case SERIES -> year >= first - 1;
        };
    }
}
