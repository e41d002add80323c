package comet.core.file;

import comet.core.matching.ScopeMatch;
import comet.core.matching.ScopeVerdict;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.KitsuId;
import comet.core.media.RequestedMedia;
import comet.core.media.Scope;
import comet.core.release.Extra;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which files are the episode by their numbers and days (DBF-06, DBF-12): each base name as EPO-08 tests a
 * release. What a base name leaves open, its folder or torrent may say: {@code Season 2/05.mkv}.
 */
final class EpisodeProof {

    /** Catalogues differ by a day or two (EPX-04); a day further off is another episode. */
    private static final long SAME_EPISODE_DAYS = 2;

    /** A season whose files begin with one of its first two episodes is counted from its start. */
    private static final int FIRST = 2;

    /** Before a number: it counts specials. */
    private static final Pattern SPECIAL = Pattern.compile("(?i)(?:^|[^a-z])(sp|specials?|ovas?|oads?|ona)[^a-z]*$");

    private final EpisodeCoordinates coordinates;
    private final EpisodeFacts facts;
    private final Titles titles;
    private final ScopeMatch scope;

    EpisodeProof(Wanted wanted) {
        this.coordinates = coordinates(wanted.media());
        this.facts = wanted.media().episode();
        this.titles = wanted.titles();
        // Without mapped numbers the season says nothing, and the match does not look at it.
        this.scope = new ScopeMatch(
                new Scope.Episode(
                        coordinates.mapped().season().orElse(1),
                        coordinates.mapped().episode().orElse(0)),
                coordinates,
                facts.airDates());
    }

    private static EpisodeCoordinates coordinates(RequestedMedia media) {
        EpisodeCoordinates given = media.coordinates();
        OptionalInt number = given.mapped().episode();
        if (given.mapped().season().isPresent() && number.isPresent()) {
            boolean counts = media.id().filter(KitsuId.class::isInstance).isPresent()
                    && given.absolute().isEmpty()
                    && given.nativeEpisode().isEmpty();
            return counts
                    ? new EpisodeCoordinates(given.mapped(), OptionalInt.empty(), number, given.ownTitles())
                    : given;
        }
        // Without both mapped numbers, the one that is known is the one of its catalogue.
        OptionalInt only = given.nativeEpisode().isPresent()
                ? given.nativeEpisode()
                : number.isPresent() ? number : given.absolute();
        return new EpisodeCoordinates(EpisodeCoordinates.NONE.mapped(), given.absolute(), only, given.ownTitles());
    }

    /** Whether the name of a torrent is that of the episode itself, and not of a pack that contains it (DBF-05). */
    boolean isEpisodeItself(ParsedRelease torrent) {
        return scope.verdict(torrent, true).matches() && !scope.isPack(torrent);
    }

    /**
     * How surely a file is the episode.
     *
     * @param counting how files with a number alone are counted
     */
    Proof of(Candidate file, Counting counting) {
        FileName name = file.name();
        if (file.place().kind() == Place.Kind.DISC && name.seasons().isEmpty()) {
            return Proof.NONE;
        }
        if (isOfOtherDay(name)) {
            return Proof.NONE;
        }
        return name.hasNumberAlone() ? ofNumberAlone(file, counting) : proof(scope.verdict(name.name(), true));
    }

    private static Proof proof(ScopeVerdict verdict) {
        if (!verdict.matches()) {
            return Proof.NONE;
        }
        return switch (verdict) {
            case SEASON_AND_EPISODE -> Proof.NUMBERED;
            case YEAR_PACK -> Proof.YEAR;
            case ABSOLUTE_NUMBER, NATIVE_NUMBER, SAME_DAY -> Proof.COUNTED;
            case PART_OF_SERIES,
                    SEASON_NAMED,
                    SEASON_NOT_NAMED,
                    EPISODE_OF_UNKNOWN_SEASON,
                    FILM,
                    EPISODE_INSTEAD_OF_FILM,
                    OTHER_SEASON,
                    OTHER_EPISODE,
                    PACK,
                    PACK_REFUSED,
                    EPISODE_ALONE,
                    EPISODE_ALONE_REFUSED,
                    UNPROVEN_DAY,
                    UNPROVEN_DAY_REFUSED,
                    OTHER_DAY,
                    OTHER_YEAR_PACK,
                    NAMES_NOTHING,
                    NAMES_NOTHING_REFUSED -> Proof.NONE;
        };
    }

    private boolean isOfOtherDay(FileName name) {
        return name.day().isPresent()
                && !facts.airDates().isEmpty()
                && facts.airDates().stream()
                        .allMatch(day -> daysBetween(day, name.day().get()) > SAME_EPISODE_DAYS);
    }

    private static long daysBetween(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private Proof ofNumberAlone(Candidate file, Counting counting) {
        if (counting.beginsAnew(file)) {
            return Proof.NONE;
        }
        ScopeVerdict verdict = scope.verdict(file.name().name(), true);
        OptionalInt place =
                isSpecial(file.name()) ? OptionalInt.of(0) : file.place().season();
        OptionalInt season = coordinates.mapped().season();
        if (season.isEmpty()) {
            return place.equals(OptionalInt.of(0)) ? Proof.NONE : proof(verdict);
        }
        if (place.isEmpty() || (verdict == ScopeVerdict.NATIVE_NUMBER && hasOwnTitle(file.name()))) {
            return proof(verdict);
        }
        if (place.equals(season)) {
            return names(file, number(place.getAsInt(), file, counting)) ? Proof.COUNTED : Proof.NONE;
        }
        // What one catalogue calls later seasons, another counts on in the first.
        return place.getAsInt() == 1 && verdict == ScopeVerdict.ABSOLUTE_NUMBER ? Proof.COUNTED : Proof.NONE;
    }

    private boolean hasOwnTitle(FileName file) {
        NormalizedTitle title = file.name().normalizedTitle();
        return coordinates.ownTitles().stream()
                .anyMatch(own -> NormalizedTitle.of(own).equals(title));
    }

    private static boolean names(Candidate file, OptionalInt number) {
        return number.isPresent() && file.name().episodes().contains(number.getAsInt());
    }

    /** The number of the episode among files of its season, which are counted from its start or through all seasons. */
    private OptionalInt number(int season, Candidate file, Counting counting) {
        OptionalInt episode = coordinates.mapped().episode();
        Set<Integer> counted = counting.with(file);
        if (season <= 1 || file.place().episodes().containsAll(counted) || counting.isBySeason(file)) {
            return episode;
        }
        int least = counted.stream().min(Integer::compare).orElse(0);
        if (coordinates.absolute().isEmpty()) {
            return least <= FIRST ? episode : OptionalInt.empty();
        }
        int before = coordinates.absolute().getAsInt() - episode.getAsInt();
        return least <= before ? episode : coordinates.absolute();
    }

    /** Whether its number counts specials, unless the work is called so. */
    boolean isSpecial(FileName name) {
        if (name.name().extra().equals(Optional.of(Extra.OVA)) && !titles.haveWords("ova")) {
            return true;
        }
        Matcher special = SPECIAL.matcher(name.head());
        return special.find() && !titles.haveWords(special.group(1).toLowerCase(Locale.ROOT));
    }

    /** The episodes that a file holds, as far as it says. */
    static int episodes(FileName name) {
        return Math.max(1, name.episodes().size());
    }
}
