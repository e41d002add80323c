package comet.core.premiere;

import comet.core.asking.Asking;
import comet.core.asking.Flights;
import comet.core.asking.Reply;
import comet.core.episodes.EpisodeLookup;
import comet.core.media.AirDate;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaRequest;
import comet.core.media.ReleaseDates;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.ReleaseDateProvider;
import comet.core.port.ReleaseVerdictStore;
import comet.core.port.ReleaseVerdictStore.StoredVerdict;
import comet.core.port.StartDateProvider;
import comet.core.report.LookupReport.Subject;
import comet.core.report.LookupReports;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Says whether a title can be had yet (section 14 of the metadata specification). It never fails, and it says "not
 * released" only when a provider said so: whatever goes wrong lets the search through (REL-09, REL-10). Thread-safe.
 */
public final class ReleaseFilter {

    /**
     * Who is asked about films and anime.
     *
     * @param releases those who know how films come out, best first; the next is asked only when one answers that it
     *     knows no date of a film
     * @param announcement somebody who knows one date of a film: it blocks until then, and says nothing after (REL-16)
     * @param starts somebody who knows when an anime begins of which nothing else is known (REL-17)
     */
    public record Sources(
            List<ReleaseDateProvider> releases,
            Optional<ReleaseDateProvider> announcement,
            Optional<StartDateProvider> starts) {
        public Sources {
            releases = List.copyOf(releases);
        }
    }

    /**
     * How long verdicts hold, and how long they may take.
     *
     * @param freshFor how long a title that is out needs no new look (REL-15); not negative
     * @param round how long providers may take for one verdict; positive
     */
    public record Limits(Duration freshFor, Duration round) {

        /** What an installation has that sets nothing. */
        public static final Limits DEFAULT = new Limits(Duration.ofDays(30), Duration.ofSeconds(10));

        /** @throws IllegalArgumentException if a time is out of its range */
        public Limits {
            if (freshFor.isNegative() || !round.isPositive()) {
                throw new IllegalArgumentException("fresh is zero or more, and a verdict takes some time");
            }
        }
    }

    /** A date may be moved forward (REL-15). */
    private static final Duration LONGEST_BLOCK = Duration.ofDays(1);

    private static final Duration NOBODY_KNEW = Duration.ofHours(6);

    private static final Duration FAILED = Duration.ofMinutes(5);

    private final Sources sources;
    private final ReleaseVerdictStore store;
    private final EpisodeLookup episodes;
    private final ReleaseRules rules;
    private final Limits limits;
    private final InstantSource time;
    private final Asking asking;
    private final Flights<MediaId, ReleaseVerdict> flights;

    /**
     * @param threads runs questions, which go on when nobody waits for the answer any more; a virtual thread for each
     *     suits
     * @param reports hears of each question
     */
    public ReleaseFilter(
            Sources sources,
            ReleaseVerdictStore store,
            EpisodeLookup episodes,
            ReleaseRules rules,
            Limits limits,
            ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        this.sources = sources;
        this.store = store;
        this.episodes = episodes;
        this.rules = rules;
        this.limits = limits;
        this.time = time;
        this.asking = new Asking(reports, time);
        this.flights = new Flights<>(threads);
    }

    /**
     * Whether what is asked for can be had.
     *
     * @param anime which IMDb title a Kitsu id is part of, and by which numbers (REL-17)
     * @param deadline how long to wait; when it passes, nobody can say
     * @throws InterruptedException if interrupted; questions go on, and what they bring is stored
     */
    public ReleaseVerdict verdict(MediaRequest request, AnimeFacts anime, Deadline deadline)
            throws InterruptedException {
        return switch (request.id()) {
            case ImdbId id -> ofImdb(id, request.scope(), deadline);
            case KitsuId id ->
                anime.imdb().isPresent()
                        ? ofImdb(anime.imdb().get(), mapped(request.scope(), anime.coordinates()), deadline)
                        : looked(id, () -> start(id), deadline);
        };
    }

    private ReleaseVerdict ofImdb(ImdbId id, Scope scope, Deadline deadline) throws InterruptedException {
        return switch (scope) {
            case Scope.Movie film -> looked(id, () -> film(id), deadline);
            case Scope.Episode episode -> aired(id, episode, deadline);
            case Scope.Season season -> ReleaseVerdict.UNKNOWN;
            case Scope.Series series -> ReleaseVerdict.UNKNOWN;
        };
    }

    private static Scope mapped(Scope asked, EpisodeCoordinates numbers) {
        boolean isEpisode = numbers.mapped().season().isPresent()
                && numbers.mapped().episode().isPresent();
        return asked instanceof Scope.Episode && isEpisode
                ? new Scope.Episode(
                        numbers.mapped().season().getAsInt(),
                        numbers.mapped().episode().getAsInt())
                : asked;
    }

    /** REL-07: the date is kept with the episodes, which have an age of their own. */
    private ReleaseVerdict aired(ImdbId series, Scope.Episode place, Deadline deadline) throws InterruptedException {
        return episodes.find(series, place, deadline)
                .find(place)
                .flatMap(IndexedEpisode::aired)
                .map(AirDate::date)
                .map(date -> rules.byDate(date, time.instant()).verdict())
                .orElse(ReleaseVerdict.UNKNOWN);
    }

    private ReleaseVerdict looked(MediaId id, Flights.Work<Looked> look, Deadline deadline)
            throws InterruptedException {
        Optional<ReleaseVerdict> known = known(id);
        return known.isPresent()
                ? known.get()
                : flights.join(id, () -> decided(id, look), deadline.left(time)).orElse(ReleaseVerdict.UNKNOWN);
    }

    private Optional<ReleaseVerdict> known(MediaId id) {
        Optional<StoredVerdict> stored = asking.read(Optional.empty(), () -> store.find(id.toString()));
        return stored.filter(verdict -> time.instant().isBefore(verdict.validUntil()))
                .map(Finding::verdict);
    }

    /** What providers say now, and whether one of them failed. */
    private record Looked(Finding finding, boolean failed) {}

    private ReleaseVerdict decided(MediaId id, Flights.Work<Looked> look) throws InterruptedException {
        Looked looked = look.run();
        Instant now = time.instant();
        StoredVerdict verdict = looked.finding().stored(now, now.plus(validFor(looked, now)));
        asking.write(() -> store.save(id.toString(), verdict));
        return looked.finding().verdict();
    }

    private Duration validFor(Looked looked, Instant now) {
        return switch (looked.finding().verdict()) {
            case ReleaseVerdict.Released released -> limits.freshFor();
            case ReleaseVerdict.NotReleased blocked ->
                blocked.until()
                        .map(date -> Duration.between(now, rules.outFrom(date)))
                        .filter(left -> left.compareTo(LONGEST_BLOCK) < 0)
                        .orElse(LONGEST_BLOCK);
            case ReleaseVerdict.Unknown unknown -> looked.failed() ? FAILED : NOBODY_KNEW;
        };
    }

    private Looked film(ImdbId film) throws InterruptedException {
        Deadline deadline = Deadline.after(limits.round(), time);
        for (ReleaseDateProvider provider : sources.releases()) {
            Reply<ReleaseDates> reply = ask(provider, film, deadline);
            if (reply.failed()) {
                return new Looked(Finding.UNKNOWN, true);
            }
            Finding finding = reply.known()
                    .map(dates -> rules.ofFilm(dates, time.instant()))
                    .orElse(Finding.UNKNOWN);
            if (!finding.equals(Finding.UNKNOWN)) {
                return new Looked(finding, false);
            }
        }
        return announced(film, deadline);
    }

    private Looked announced(ImdbId film, Deadline deadline) throws InterruptedException {
        if (sources.announcement().isEmpty()) {
            return new Looked(Finding.UNKNOWN, false);
        }
        Reply<ReleaseDates> reply = ask(sources.announcement().get(), film, deadline);
        return toCome(reply.failed(), reply.known().flatMap(ReleaseDates::first));
    }

    private Looked start(KitsuId anime) throws InterruptedException {
        if (sources.starts().isEmpty()) {
            return new Looked(Finding.UNKNOWN, false);
        }
        StartDateProvider provider = sources.starts().get();
        Deadline deadline = Deadline.after(limits.round(), time);
        Reply<LocalDate> reply =
                asking.ask(provider.name(), Subject.START_DATE, () -> provider.startDate(anime, deadline));
        return toCome(reply.failed(), reply.known());
    }

    private Looked toCome(boolean failed, Optional<LocalDate> date) {
        Finding finding =
                date.map(day -> rules.byAnnouncement(day, time.instant())).orElse(Finding.UNKNOWN);
        return new Looked(finding, failed);
    }

    private Reply<ReleaseDates> ask(ReleaseDateProvider provider, ImdbId film, Deadline deadline)
            throws InterruptedException {
        return asking.ask(provider.name(), Subject.RELEASE_DATES, () -> provider.releaseDates(film, deadline));
    }
}
