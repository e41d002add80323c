package comet.core.search;

import comet.core.basis.Basis;
import comet.core.media.Aliases;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.Locks;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ProvidedTitle;
import comet.core.port.StoreException;
import comet.core.report.TitleReport;
import comet.core.title.TitleProviders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks for the halves of one title that are due, both at once, stores them and tells the flight (MCA-02). Used once. */
final class TitleFetch {

    /** How long nobody is asked after everybody, or somebody, failed and nothing is known (MCA-12). */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(60);

    /** What it works with. */
    record Surroundings(
            TitleProviders providers,
            MetadataStore store,
            StoreCalls calls,
            Optional<TitleTurn> turn,
            TitleLookup.Limits limits,
            TitleSilence silence,
            ExecutorService threads,
            InstantSource time) {

        TitleAges ages() {
            return new TitleAges(limits);
        }

        /** The halves that somebody is to be asked for. */
        Due due(TitleKey key, boolean wantsTitle, StoredMetadata stored, Instant now) {
            boolean silent = silence.holds(key, now);
            return new Due(
                    wantsTitle
                            && !silent
                            && !providers.titles(key.id()).isEmpty()
                            && !ages().isFresh(stored.title(), now),
                    !(silent && stored.title().isEmpty())
                            && !providers.aliases(key.id()).isEmpty()
                            && !ages().isFresh(stored.aliases(), now));
        }

        /** Until when no half is due of which none is now, unless something is stored. */
        Instant noneDueUntil(TitleKey key, boolean wantsTitle, StoredMetadata stored, Instant now) {
            Instant title = wantsTitle && !providers.titles(key.id()).isEmpty()
                    ? notDueUntil(key, stored.title(), now)
                    : Instant.MAX;
            Instant aliases =
                    providers.aliases(key.id()).isEmpty() ? Instant.MAX : notDueUntil(key, stored.aliases(), now);
            return title.isBefore(aliases) ? title : aliases;
        }

        private Instant notDueUntil(TitleKey key, Optional<? extends Dated<?>> half, Instant now) {
            return half.isPresent() && ages().isFresh(half, now)
                    ? Basis.end(half.get().learnedAt(), limits.freshFor())
                    : silence.endOf(key).orElse(Instant.MIN);
        }
    }

    /** The halves that are missing, or old. */
    record Due(boolean title, boolean aliases) {
        boolean none() {
            return !title && !aliases;
        }
    }

    private final Surroundings around;
    private final TitleKey key;
    private final boolean wantsTitle;
    private final TitleFlight flight;
    private final TitleQuestions questions;
    private final AtomicBoolean storeFailed = new AtomicBoolean();

    /** @param wantsTitle whether the title is of interest; the aliases always are */
    TitleFetch(Surroundings around, TitleKey key, boolean wantsTitle, TitleFlight flight) {
        this.around = around;
        this.key = key;
        this.wantsTitle = wantsTitle;
        this.flight = flight;
        Deadline deadline = Deadline.after(around.limits().budget(), around.time());
        this.questions = new TitleQuestions(key.type(), key.id(), deadline, around.time());
    }

    void run() throws InterruptedException {
        Optional<Locks.Lease> lease = around.turn().isPresent()
                ? around.turn().get().await(key.id(), () -> due(stored()).none())
                : Optional.empty();
        try {
            // Read again: another fetch may have ended since the caller looked.
            fetch(stored());
        } finally {
            lease.ifPresent(Locks.Lease::close);
        }
    }

    private void fetch(StoredMetadata stored) throws InterruptedException {
        Due due = due(stored);
        Optional<Future<?>> aliases = due.aliases() ? startAliases(stored) : Optional.empty();
        if (aliases.isEmpty()) {
            flight.aliases(stored.aliases().map(Dated::half));
        }
        try {
            if (due.title()) {
                learnTitle(stored);
            } else {
                flight.title(stored.title().map(Dated::half));
            }
            if (aliases.isPresent()) {
                aliases.get().get();
            }
        } catch (ExecutionException e) {
            flight.tell(recorder -> recorder.broke(e.getCause() == null ? e : e.getCause()));
        } finally {
            aliases.ifPresent(running -> running.cancel(true));
        }
    }

    private Due due(StoredMetadata stored) {
        return around.due(key, wantsTitle, stored, around.time().instant());
    }

    private void learnTitle(StoredMetadata stored) throws InterruptedException {
        TitleRace race = new TitleRace(
                questions,
                around.providers().titles(key.id()),
                around.limits().hedgeDelay(),
                around.threads(),
                this::tell);
        Optional<ProvidedTitle> answer = race.run();
        if (answer.isEmpty()) {
            around.silence().note(key, around.time().instant().plus(silenceAfter(race, stored)));
            flight.title(stored.title().map(Dated::half));
            return;
        }
        for (MediaType type : MediaType.values()) {
            around.silence().forget(new TitleKey(type, key.id()));
        }
        MediaTitle title = withSureYear(answer.get().title(), stored);
        boolean doubtful = !answer.get().ofAskedId() || isWeak(title);
        save(title, doubtful && race.leftGap());
        flight.title(Optional.of(title));
        if (isWeak(title)) {
            MediaTitle better = race.withSureYear(title);
            if (!better.equals(title) || race.leftGap()) {
                save(better, isWeak(better) && race.leftGap());
            }
        }
    }

    /** A year that was sure before stays: it is not replaced by a weaker one (MDC-03). */
    private MediaTitle withSureYear(MediaTitle title, StoredMetadata stored) {
        Optional<MediaTitle> before = stored.title().map(Dated::half).filter(known -> !known.weakYear());
        return isWeak(title) && before.isPresent() && before.get().year().isPresent()
                ? title.withYear(before.get().year().getAsInt())
                : title;
    }

    /** Only the year of a film can be that of a release in another country (MDC-03). */
    private boolean isWeak(MediaTitle title) {
        return key.type() == MediaType.MOVIE && title.weakYear();
    }

    private Duration silenceAfter(TitleRace race, StoredMetadata stored) {
        if (stored.title().isPresent()) {
            return TitleAges.RETRY;
        }
        return race.leftGap() ? AFTER_FAILURE : around.limits().unknownFor();
    }

    private Optional<Future<?>> startAliases(StoredMetadata stored) {
        try {
            return Optional.of(around.threads().submit(() -> {
                learnAliases(stored);
                return stored;
            }));
        } catch (RejectedExecutionException e) {
            // The program is ending: they are not worth waiting for.
            return Optional.empty();
        }
    }

    private void learnAliases(StoredMetadata stored) throws InterruptedException {
        try {
            AliasFetch fetch =
                    new AliasFetch(questions, around.providers().aliases(key.id()), around.threads(), this::tell);
            Aliases before = stored.aliases().map(Dated::half).orElse(Aliases.NONE);
            AliasFetch.Fetched fetched = fetch.run(before, stored.aliasesBySource());
            if (!fetched.aliases().equals(Aliases.NONE) || isKnown()) {
                Instant now = around.time().instant();
                // When one failed, all are asked again soon (ALI-12).
                Instant learnedAt = fetched.complete() ? now : around.ages().soonOld(now);
                save(new StoredMetadata(
                        Optional.empty(), Optional.of(new Dated<>(fetched.aliases(), learnedAt)), fetched.bySource()));
            }
            flight.aliases(Optional.of(fetched.aliases()));
        } catch (RejectedExecutionException e) {
            // The program is ending.
            flight.aliases(Optional.empty());
        }
    }

    /** Whether there is such a title: of one that nobody knows nothing is stored. */
    private boolean isKnown() throws InterruptedException {
        return flight.awaitTitle(questions.deadline().left(around.time())).isPresent();
    }

    private void save(MediaTitle title, boolean askAgainSoon) throws InterruptedException {
        Instant now = around.time().instant();
        Instant learnedAt = askAgainSoon ? around.ages().soonOld(now) : now;
        save(StoredMetadata.of(new Dated<>(title, learnedAt)));
    }

    private void save(StoredMetadata learned) throws InterruptedException {
        try {
            Boolean unused = around.calls().within(StoreCalls.NOTE, "writing a title", () -> {
                around.store().save(key.id(), learned);
                return true;
            });
        } catch (StoreException e) {
            // Both halves fail the same way, and that is told once.
            if (storeFailed.compareAndSet(false, true)) {
                flight.tell(recorder -> recorder.storeFailed(e));
            }
        }
    }

    private StoredMetadata stored() throws InterruptedException {
        try {
            return around.calls()
                    .within(
                            StoreCalls.READ,
                            "reading a title",
                            () -> around.store().find(key.id()));
        } catch (StoreException e) {
            // The caller, who has just read the same, has told it.
            return StoredMetadata.NONE;
        }
    }

    private void tell(TitleReport report) {
        flight.tell(recorder -> recorder.title(report));
    }
}
