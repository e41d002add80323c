package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.basis.Basis;
import comet.core.basis.Changes;
import comet.core.basis.Subject;
import comet.core.basis.Validity;
import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Learning;
import comet.core.evidence.Lesson;
import comet.core.evidence.Lifetimes;
import comet.core.library.FirstPage;
import comet.core.library.Snapshot;
import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.media.Scope;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.EpisodeStore.StoredEpisodes;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ReleaseStoreContract;
import comet.core.port.ReleaseVerdictStore.Outcome;
import comet.core.port.ReleaseVerdictStore.StoredVerdict;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** STOR-66: whoever writes tells what he changes. */
abstract class ChangesTestBase extends DatabaseTestBase {

    static final ImdbId SERIES = new ImdbId("tt0000202");
    static final InfoHash TORRENT = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    static final AccountIdentity ACCOUNT =
            AccountIdentity.of(new Account(ServiceId.TORBOX, new ApiKey("fictional")), new byte[32]);

    final Changes changes = new Changes();

    /** Something that is written. */
    interface Write {
        void run() throws Exception;
    }

    @BeforeEach
    void tell() {
        database.tell(changes);
        await(() -> !changes.isBlind());
    }

    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new IllegalStateException("waited in vain");
            }
            Thread.onSpinWait();
        }
    }

    Validity madeFrom(Changes by, Subject subject) {
        Basis basis = new Basis(Optional.of(by), clock.instant());
        basis.on(subject);
        return basis.validity();
    }

    void saveRelease() throws StoreException {
        Release release = ReleaseStoreContract.release(1);
        database.releases().save(SERIES, List.of(new ScopedRelease(new Scope.Episode(1, 2), release)));
    }

    /** Each write, and one thing that it changes. */
    Map<String, Map.Entry<Subject, Write>> writes() {
        Instant now = clock.instant();
        Evidence evidence = Evidence.cached(ServiceId.TORBOX, TORRENT, EvidenceKind.CHECK, Optional.empty(), now);
        MediaTitle title = new MediaTitle("Example Show", OptionalInt.of(1999), OptionalInt.empty());
        Map<String, Map.Entry<Subject, Write>> writes = new LinkedHashMap<>();
        writes.put("releases", Map.entry(Subject.title(SERIES), this::saveRelease));
        writes.put(
                "facts of a torrent",
                Map.entry(Subject.torrent(ReleaseStoreContract.release(1).infoHash()), this::saveRelease));
        writes.put(
                "rows of libraries",
                Map.entry(Subject.title(SERIES), () -> database.libraryLinks().remove(SERIES, Set.of(TORRENT))));
        writes.put(
                "a title",
                Map.entry(
                        Subject.title(SERIES),
                        () -> database.metadata().save(SERIES, StoredMetadata.of(new Dated<>(title, now)))));
        writes.put(
                "aliases",
                Map.entry(
                        Subject.title(SERIES),
                        () -> database.metadata()
                                .save(
                                        SERIES,
                                        new StoredMetadata(
                                                Optional.empty(), Optional.of(new Dated<>(Aliases.NONE, now))))));
        writes.put(
                "episodes",
                Map.entry(Subject.title(SERIES), () -> database.episodes().replace(SERIES, StoredEpisodes.NONE, now)));
        writes.put(
                "the age of episodes",
                Map.entry(Subject.title(SERIES), () -> database.episodes().refreshed(SERIES, now)));
        writes.put(
                "a release date",
                Map.entry(
                        Subject.title(SERIES),
                        () -> database.releaseVerdicts()
                                .save(
                                        SERIES.toString(),
                                        new StoredVerdict(Outcome.RELEASED, Optional.empty(), now, now))));
        writes.put(
                "evidence",
                Map.entry(
                        Subject.torrent(ServiceId.TORBOX, TORRENT),
                        () -> database.evidence()
                                .save(
                                        List.of(new Learning.Shared(
                                                ServiceId.TORBOX, TORRENT, new Lesson.Told(evidence))),
                                        List.of(),
                                        Lifetimes.DEFAULT)));
        writes.put(
                "evidence of an account",
                Map.entry(
                        Subject.torrent(ServiceId.TORBOX, TORRENT),
                        () -> database.evidence()
                                .save(
                                        List.of(new Learning.Own(ACCOUNT, TORRENT, new Lesson.NotReadyInAccount(now))),
                                        List.of(),
                                        Lifetimes.DEFAULT)));
        writes.put(
                "a library",
                Map.entry(
                        Subject.library(ACCOUNT),
                        () -> database.libraries()
                                .replace(ACCOUNT, new Snapshot(List.of(), now, new FirstPage("0".repeat(64))))));
        writes.put(
                "the age of a library",
                Map.entry(Subject.library(ACCOUNT), () -> database.libraries().confirm(ACCOUNT, now)));
        writes.put(
                "the end of a library",
                Map.entry(Subject.library(ACCOUNT), () -> database.libraries().forget(ACCOUNT)));
        writes.put(
                "a search",
                Map.entry(
                        Subject.demand("series/tt0000202:1:2"),
                        () -> database.demand().scraped("series/tt0000202:1:2", new LastScrape(now, false))));
        return writes;
    }

    @Test
    @DisplayName("STOR-66: when a write has returned, whatever was made from what it changes holds no longer")
    void ownWrites() throws Exception {
        for (Map.Entry<String, Map.Entry<Subject, Write>> one : writes().entrySet()) {
            Validity of = madeFrom(changes, one.getValue().getKey());
            Validity other = madeFrom(changes, Subject.title(new ImdbId("tt0000303")));
            one.getValue().getValue().run();
            assertThat(of.holds(changes, clock.instant())).as(one.getKey()).isFalse();
            assertThat(other.holds(changes, clock.instant())).as(one.getKey()).isTrue();
        }
    }

    @Test
    @DisplayName("STOR-66: a sweep removes rows of any title")
    void sweep() throws Exception {
        saveRelease();
        clock.advance(Duration.ofDays(400));
        Validity of = madeFrom(changes, Subject.title(SERIES));
        assertThat(database.sweep()).isNotNull();

        assertThat(of.holds(changes, clock.instant())).isFalse();
    }

    @Test
    @DisplayName("SRCH-31: when viewers asked is written in batches, and not again for half the look-back")
    void demandInBatches() throws Exception {
        Map<String, Instant> many = new TreeMap<>();
        for (int i = 0; i < 1_001; i++) {
            many.put("movie/tt" + (1_000_000 + i), clock.instant());
        }
        database.demand().seen(many);
        assertThat(count("media_demand")).isEqualTo(1_001);

        Instant first = clock.instant();
        clock.advance(Duration.ofHours(1));
        database.demand().seen(Map.of("movie/tt1000000", clock.instant()));
        assertThat(number("SELECT max(last_seen_at) FROM media_demand")).isEqualTo(first.toEpochMilli());

        clock.advance(Duration.ofHours(12));
        database.demand().seen(Map.of("movie/tt1000000", clock.instant()));
        assertThat(number("SELECT max(last_seen_at) FROM media_demand"))
                .isEqualTo(clock.instant().toEpochMilli());
    }
}
