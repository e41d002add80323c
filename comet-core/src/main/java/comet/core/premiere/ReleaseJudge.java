package comet.core.premiere;

import comet.core.asking.Asking;
import comet.core.asking.Flights;
import comet.core.asking.Reply;
import comet.core.episodes.EpisodeLookup;
import comet.core.media.AirDate;
import comet.core.media.AnimeFacts;
import comet.core.media.AnimeTraits;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaRequest;
import comet.core.media.ReleaseDates;
import comet.core.media.Scope;
import comet.core.port.AnimeTraitsProvider;
import comet.core.port.Deadline;
import comet.core.port.ReleaseDateProvider;
import comet.core.port.ReleaseGate;
import comet.core.port.ReleaseVerdictStore;
import comet.core.port.ReleaseVerdictStore.StoredVerdict;
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
public final class ReleaseJudge implements ReleaseGate {

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
            Optional<AnimeTraitsProvider> starts) {
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

    /** Says how a part of an anime goes by at IMDb. Thread-safe; never waits. */
    @FunctionalInterface
    public interface Numbering {
        /** The facts, as far as they can be known without its title. */
        AnimeFacts of(MediaRequest request);
    }

    private static final Verdict UNKNOWN = Finding.UNKNOWN.verdict();

    private final Sources sources;
    private final ReleaseVerdictStore store;
    private final EpisodeLookup episodes;
    private final Numbering numbering;
    private final ReleaseRules rules;
    private final Limits limits;
    private final InstantSource time;
    private final Asking asking;
    private final Flights<MediaId, Verdict> flights;

    /**
     * @param episodes tells when episodes are broadcast (REL-07)
     * @param threads runs questions, which go on when nobody waits for the answer any more; a virtual thread for each
     *     suits
     * @param reports hears of each question
     */
    public ReleaseJudge(
            Sources sources,
            ReleaseVerdictStore store,
            EpisodeLookup episodes,
            Numbering numbering,
            ReleaseRules rules,
            Limits limits,
            ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        this.sources = sources;
        this.store = store;
        this.episodes = episodes;
        this.numbering = numbering;
        this.rules = rules;
        this.limits = limits;
        this.time = time;
        this.asking = new Asking(reports, time);
        this.flights = new Flights<>(threads);
    }

    /** Questions that an interrupted caller began go on, and what they bring is stored. */
    @Override
    public Verdict verdict(MediaRequest request, Deadline deadline) throws InterruptedException {
        return switch (request.id()) {
            case ImdbId id -> ofImdb(id, request.scope(), deadline);
            case KitsuId id -> ofAnime(id, request, deadline);
        };
    }

    @Override
    public Optional<Instant> sameUntil(MediaRequest request) {
        return switch (request.id()) {
            case ImdbId id -> sameUntil(id, request.scope());
            case KitsuId id -> {
                AnimeFacts facts = numbering.of(request);
                yield facts.imdb().isPresent()
                        ? sameUntil(facts.imdb().get(), mapped(request.scope(), facts.coordinates()))
                        : storedUntil(id);
            }
        };
    }

    private Optional<Instant> sameUntil(ImdbId id, Scope scope) {
        return switch (scope) {
            case Scope.Movie film -> storedUntil(id);
            case Scope.Episode episode -> episodes.sameUntil(id, episode).flatMap(end -> airedUntil(id, episode, end));
            case Scope.Season season -> Optional.of(Instant.MAX);
            case Scope.Series series -> Optional.of(Instant.MAX);
        };
    }

    /** Of a date to come, until then. */
    private Optional<Instant> airedUntil(ImdbId series, Scope.Episode place, Instant end) {
        return episodes.stored(series)
                .index()
                .find(place)
                .flatMap(IndexedEpisode::aired)
                .map(AirDate::date)
                .map(rules::outFrom)
                .filter(out -> out.isAfter(time.instant()) && out.isBefore(end))
                .or(() -> Optional.of(end));
    }

    private Optional<Instant> storedUntil(MediaId id) {
        Optional<StoredVerdict> stored = asking.read(Optional.empty(), () -> store.find(id.toString()));
        return stored.map(StoredVerdict::validUntil);
    }

    /** REL-17: as the part of an IMDb title that it is, else by its own beginning. */
    private Verdict ofAnime(KitsuId id, MediaRequest request, Deadline deadline) throws InterruptedException {
        AnimeFacts facts = numbering.of(request);
        return facts.imdb().isPresent()
                ? ofImdb(facts.imdb().get(), mapped(request.scope(), facts.coordinates()), deadline)
                : looked(id, () -> start(id), deadline);
    }

    private Verdict ofImdb(ImdbId id, Scope scope, Deadline deadline) throws InterruptedException {
        return switch (scope) {
            case Scope.Movie film -> looked(id, () -> film(id), deadline);
            case Scope.Episode episode -> aired(id, episode, deadline);
            case Scope.Season season -> UNKNOWN;
            case Scope.Series series -> UNKNOWN;
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
    private Verdict aired(ImdbId series, Scope.Episode place, Deadline deadline) throws InterruptedException {
        return episodes.find(series, place, deadline)
                .find(place)
                .flatMap(IndexedEpisode::aired)
                .map(AirDate::date)
                .map(date -> rules.byDate(date, time.instant()).verdict())
                .orElse(UNKNOWN);
    }

    private Verdict looked(MediaId id, Flights.Work<Looked> look, Deadline deadline) throws InterruptedException {
        Optional<Verdict> known = known(id);
        return known.isPresent()
                ? known.get()
                : flights.join(id, () -> decided(id, look), deadline.left(time)).orElse(UNKNOWN);
    }

    private Optional<Verdict> known(MediaId id) {
        Optional<StoredVerdict> stored = asking.read(Optional.empty(), () -> store.find(id.toString()));
        return stored.filter(verdict -> time.instant().isBefore(verdict.validUntil()))
                .map(known -> Finding.of(known).verdict());
    }

    /** What providers say now, and whether one of them failed. */
    private record Looked(Finding finding, boolean failed) {}

    private Verdict decided(MediaId id, Flights.Work<Looked> look) throws InterruptedException {
        Looked looked = look.run();
        Instant now = time.instant();
        StoredVerdict verdict = looked.finding().stored(now, now.plus(validFor(looked, now)));
        asking.write(() -> store.save(id.toString(), verdict));
        return looked.finding().verdict();
    }

    private Duration validFor(Looked looked, Instant now) {
        return switch (looked.finding().verdict()) {
            case Verdict.Released released -> limits.freshFor();
            case Verdict.NotReleased blocked ->
                looked.finding()
                        .date()
                        .map(date -> Duration.between(now, rules.outFrom(date)))
                        .filter(left -> left.compareTo(LONGEST_BLOCK) < 0)
                        .orElse(LONGEST_BLOCK);
            case Verdict.Unknown unknown -> looked.failed() ? FAILED : NOBODY_KNEW;
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
        AnimeTraitsProvider provider = sources.starts().get();
        Deadline deadline = Deadline.after(limits.round(), time);
        Reply<LocalDate> reply = asking.ask(
                provider.name(),
                Subject.START_DATE,
                () -> provider.traits(anime, deadline).flatMap(AnimeTraits::begins));
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
