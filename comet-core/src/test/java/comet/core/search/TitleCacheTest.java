package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Locks;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ProvidedTitle;
import comet.core.port.StoreException;
import comet.core.testing.UnreachableDatabase;
import comet.core.title.TitleProviders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is known of titles, and when it is asked for again")
class TitleCacheTest {

    private static final MediaTitle OLD = MediaTitle.of("Lantern Harbor, as it was", 2019);
    private static final Aliases FRENCH = LookingUp.aliases("lang:fr", "Le Port");

    private final LookingUp around = new LookingUp();
    private final ScriptedTitles imdb = new ScriptedTitles("imdb").knows("Lantern Harbor", 2019);
    private final ScriptedTitles tmdb = new ScriptedTitles("tmdb");

    TitleCacheTest() {
        around.providers = TitleProviders.all(List.of(imdb, tmdb));
    }

    @AfterEach
    void end() {
        around.end();
    }

    private void storedAgo(Duration age) throws StoreException {
        around.stored(LookingUp.SERIES, age, OLD, age, FRENCH);
    }

    private Instant titleStamp() throws StoreException {
        return around.store.find(LookingUp.SERIES).title().orElseThrow().learnedAt();
    }

    @Test
    @DisplayName(
            "MCA-10: what is expired is returned at once, even while its providers hang, and refreshed by one fetch")
    void staleWhileRevalidate() throws Exception {
        storedAgo(Duration.ofDays(200));
        CountDownLatch mayAnswer = new CountDownLatch(1);
        imdb.answers(() -> {
            mayAnswer.await();
            return Optional.empty();
        });
        TitleLookup lookup = around.instance();

        for (int i = 0; i < 3; i++) {
            assertThat(around.answer(lookup, MediaType.SERIES, LookingUp.SERIES))
                    .contains(new MediaMetadata(OLD, FRENCH));
        }
        mayAnswer.countDown();
        around.threads.awaitIdle();

        assertThat(imdb.titleCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName("MCA-10: a half that is older than the time for which it serves is waited for")
    void tooOldIsWaitedFor() throws Exception {
        storedAgo(Duration.ofDays(366));
        tmdb.calls("lang:it", "Il porto");

        assertThat(around.find(around.instance()))
                .contains(new MediaMetadata(
                        MediaTitle.of("Lantern Harbor", 2019), LookingUp.aliases("lang:it", "Il porto")));
    }

    @Test
    @DisplayName("MCA-10: with a time to live of 0, what is stored is used only if the fetch fails")
    void withoutTimeToLive() throws Exception {
        around.freshFor = Duration.ZERO;
        storedAgo(Duration.ofSeconds(1));
        TitleLookup lookup = around.instance();

        assertThat(around.title(lookup)).contains("Lantern Harbor");
        imdb.fails();
        around.time.advance(Duration.ofSeconds(1));
        assertThat(around.title(lookup)).contains("Lantern Harbor");
        assertThat(imdb.titleCalls()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("MDS-07, MCA-11: with all providers down a stored title of any age serves, and the next call for it is"
            + " made 300 s later")
    @CsvSource({"200", "1000"})
    void staleIfError(int days) throws Exception {
        storedAgo(Duration.ofDays(days));
        imdb.fails();
        tmdb.fails();
        TitleLookup lookup = around.instance();

        assertThat(around.title(lookup)).contains(OLD.text());
        around.time.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(around.title(lookup)).contains(OLD.text());
        assertThat(imdb.titleCalls()).isEqualTo(1);
        around.time.advance(Duration.ofNanos(1));
        assertThat(around.title(lookup)).contains(OLD.text());
        assertThat(imdb.titleCalls()).isEqualTo(2);
        assertThat(titleStamp()).isBefore(around.time.instant().minus(Duration.ofDays(days)));
    }

    @ParameterizedTest(name = "all failed: {0}, asked again after {1} s")
    @DisplayName(
            "MDS-06, MCA-12: a title that nobody gives is not asked for again for 60 s, or for an hour when all said"
                    + " that there is none")
    @CsvSource({"true, 60", "false, 3600"})
    void negativeEntries(boolean failed, int seconds) throws Exception {
        imdb.knowsNothing();
        if (failed) {
            tmdb.fails();
        }
        TitleLookup lookup = around.instance();

        assertThat(around.find(lookup)).isEmpty();
        int aliasCalls = tmdb.aliasCalls();
        around.time.advance(Duration.ofSeconds(seconds).minusNanos(1));
        assertThat(around.find(lookup)).isEmpty();
        assertThat(imdb.titleCalls()).isEqualTo(1);
        assertThat(tmdb.aliasCalls()).isEqualTo(aliasCalls);

        around.time.advance(Duration.ofNanos(1));
        assertThat(around.find(lookup)).isEmpty();
        assertThat(imdb.titleCalls()).isEqualTo(2);
    }

    @Test
    @DisplayName("MCA-12: what another instance has stored meanwhile is found in spite of a negative entry")
    void whatIsStoredMeanwhileIsFound() throws Exception {
        imdb.knowsNothing();
        TitleLookup lookup = around.instance();
        assertThat(around.find(lookup)).isEmpty();

        storedAgo(Duration.ZERO);

        assertThat(around.title(lookup)).contains(OLD.text());
    }

    @Test
    @DisplayName("MCA-12: an answer for the id removes the negative entry, of whatever kind it was asked")
    void anAnswerRemovesTheNegativeEntry() throws Exception {
        imdb.knowsNothing();
        TitleLookup lookup = around.instance();
        around.find(lookup, MediaType.MOVIE, LookingUp.SERIES);
        imdb.knows("Lantern Harbor", 2019);
        around.find(lookup);
        around.time.advance(LookingUp.MONTH.plusSeconds(1));
        storedAgo(LookingUp.MONTH.plusDays(1));

        around.find(lookup, MediaType.MOVIE, LookingUp.SERIES);

        assertThat(imdb.titleCalls()).isEqualTo(3);
    }

    @Test
    @DisplayName("MCA-12: negative entries are bounded: of more than 10,000 the oldest is forgotten")
    void negativeEntriesAreBounded() {
        TitleSilence silence = new TitleSilence();
        Instant now = around.time.instant();
        for (int i = 0; i <= TitleSilence.MAX_TITLES; i++) {
            silence.note(key(i), now.plusSeconds(60));
        }

        assertThat(silence.holds(key(0), now)).isFalse();
        assertThat(silence.holds(key(1), now)).isTrue();
        assertThat(silence.holds(key(TitleSilence.MAX_TITLES), now)).isTrue();
        assertThat(TitleSilence.MAX_TITLES).isEqualTo(10_000);
    }

    private static TitleKey key(int number) {
        return new TitleKey(MediaType.MOVIE, new ImdbId("tt%07d".formatted(number)));
    }

    @Test
    @DisplayName("MDS-08, MCA-03: twenty who ask for one title at once share one fetch, and each has the answer")
    void concurrentMissesShareOneFetch() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        imdb.answers(() -> {
            mayAnswer.await();
            return Optional.of(ProvidedTitle.of(OLD));
        });
        tmdb.calls("lang:fr", "Le Port");
        TitleLookup lookup = around.instance();
        CountDownLatch begun = new CountDownLatch(20);
        List<Future<Optional<MediaMetadata>>> viewers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            viewers.add(around.threads.submit(() -> {
                begun.countDown();
                return around.answer(lookup, MediaType.SERIES, LookingUp.SERIES);
            }));
        }
        begun.await();
        mayAnswer.countDown();

        for (Future<Optional<MediaMetadata>> viewer : viewers) {
            assertThat(viewer.get()).contains(new MediaMetadata(OLD, FRENCH));
        }
        assertThat(List.of(imdb.titleCalls(), imdb.aliasCalls(), tmdb.titleCalls(), tmdb.aliasCalls()))
                .containsExactly(1, 1, 0, 1);
    }

    @Test
    @DisplayName("MDS-08: one of several who leaves does not end the fetch of the others")
    void oneWhoLeavesDoesNotEndTheFetch() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        imdb.answers(() -> {
            asked.countDown();
            mayAnswer.await();
            return Optional.of(ProvidedTitle.of(OLD));
        });
        TitleLookup lookup = around.instance();
        Future<Optional<MediaMetadata>> stays =
                around.threads.submit(() -> around.answer(lookup, MediaType.SERIES, LookingUp.SERIES));
        asked.await();
        Thread leaves = Thread.ofVirtual().start(() -> {
            try {
                around.answer(lookup, MediaType.SERIES, LookingUp.SERIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        leaves.interrupt();
        leaves.join();
        mayAnswer.countDown();

        assertThat(stays.get()).map(MediaMetadata::main).contains(OLD);
        assertThat(imdb.titleCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName("MDS-09: given a fresh title and stale aliases, only aliases are asked for, and the stamp of the title"
            + " stays")
    void onlyTheStaleHalf() throws Exception {
        around.stored(LookingUp.SERIES, Duration.ofDays(1), OLD, LookingUp.MONTH.plusDays(1), FRENCH);
        Instant before = titleStamp();
        tmdb.calls("lang:it", "Il porto");

        around.find(around.instance());

        assertThat(imdb.titleCalls()).isZero();
        assertThat(tmdb.titleCalls()).isZero();
        assertThat(tmdb.aliasCalls()).isEqualTo(1);
        assertThat(titleStamp()).isEqualTo(before);
    }

    @Test
    @DisplayName("MCA-15: while another instance asks, its record is waited for, and nobody is asked twice")
    void anotherInstanceIsWaitedFor() throws Exception {
        Locks.Lease lease = elsewhere();
        around.meanwhile = () -> {
            if (around.pauses.size() == 3) {
                storedNow();
                lease.close();
            }
        };

        assertThat(around.find(around.instance())).contains(new MediaMetadata(OLD, FRENCH));
        assertThat(imdb.titleCalls()).isZero();
        assertThat(around.pauses).hasSize(3);
    }

    @Test
    @DisplayName("MCA-15: another instance is waited for 3 s, and then it is done without")
    void anotherInstanceIsNotWaitedForLong() throws Exception {
        elsewhere();

        assertThat(around.title(around.instance())).contains("Lantern Harbor");
        assertThat(around.pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName(
            "MCA-15: an instance that died keeps others waiting for 15 s at most, and the lock is given back at the"
                    + " end")
    void theLockIsShort() throws Exception {
        elsewhere();
        around.time.advance(TitleTurn.LONGEST.plusMillis(1));

        assertThat(around.title(around.instance())).contains("Lantern Harbor");
        assertThat(around.pauses).isEmpty();
        assertThat(around.locks.tryAcquire("title:imdb:tt9900001", Duration.ofSeconds(1)))
                .isPresent();
    }

    @Test
    @DisplayName("MCA-15, RSL-08: without locks and without a database titles are found all the same")
    void withoutDatabase() throws Exception {
        around.locks = new UnreachableDatabase();

        assertThat(around.title(around.instance())).contains("Lantern Harbor");
    }

    private Locks.Lease elsewhere() throws StoreException {
        return around.locks
                .tryAcquire("title:imdb:tt9900001", TitleTurn.LONGEST)
                .orElseThrow();
    }

    private void storedNow() {
        try {
            storedAgo(Duration.ZERO);
        } catch (StoreException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Test
    @DisplayName("MDA-05: a title handed in is stored, and only its aliases are asked for")
    void aTitleHandedIn() throws Exception {
        tmdb.calls("lang:fr", "Le Port");

        MediaMetadata known =
                around.instance().complete(MediaType.SERIES, LookingUp.SERIES, OLD, LookingUp.deadline(around.time));

        assertThat(known).isEqualTo(new MediaMetadata(OLD, FRENCH));
        assertThat(imdb.titleCalls()).isZero();
        assertThat(around.store.find(LookingUp.SERIES).title().map(Dated::half)).contains(OLD);
    }

    @ParameterizedTest(name = "{0} days old")
    @DisplayName("MDA-08: a title handed in never replaces one that is stored, fresh or stale")
    @CsvSource({"1", "100", "1000"})
    void aTitleHandedInReplacesNone(int days) throws Exception {
        storedAgo(Duration.ofDays(days));
        StoredMetadata before = around.store.find(LookingUp.SERIES);

        MediaMetadata known = around.instance()
                .complete(
                        MediaType.SERIES,
                        LookingUp.SERIES,
                        MediaTitle.of("Handed in", 1999),
                        LookingUp.deadline(around.time));

        assertThat(known.main()).isEqualTo(OLD);
        assertThat(around.store.find(LookingUp.SERIES).title()).isEqualTo(before.title());
        assertThat(imdb.titleCalls()).isZero();
    }

    @Test
    @DisplayName("MDA-07: playback uses the stored aliases of any age and asks nobody")
    void playbackReadsWhatIsStored() throws Exception {
        storedAgo(Duration.ofDays(1000));

        assertThat(around.instance()
                        .storedForPlayback(MediaType.SERIES, LookingUp.SERIES)
                        .aliases())
                .isEqualTo(FRENCH);
        assertThat(tmdb.questions()).isEmpty();
    }

    @Test
    @DisplayName("DB-48: playback does not wait for aliases that are not stored; they are fetched behind it")
    void playbackFetchesWhatIsMissing() throws Exception {
        tmdb.calls("lang:fr", "Le Port");

        assertThat(around.instance()
                        .storedForPlayback(MediaType.SERIES, LookingUp.SERIES)
                        .aliases())
                .isEqualTo(Aliases.NONE);
        around.threads.awaitIdle();
        assertThat(around.store.find(LookingUp.SERIES).aliases().map(Dated::half))
                .contains(FRENCH);
    }

    @ParameterizedTest(name = "weak: {0}")
    @DisplayName("MDC-03: playback is told the year of a title, unless it may be years too late")
    @ValueSource(booleans = {false, true})
    void playbackKnowsTheYear(boolean weak) throws Exception {
        MediaTitle title = MediaTitle.of("Lantern Street", 1922);
        around.store.save(
                LookingUp.SERIES,
                StoredMetadata.of(new Dated<>(weak ? title.withWeakYear() : title, around.time.instant())));

        assertThat(around.instance()
                        .storedForPlayback(MediaType.MOVIE, LookingUp.SERIES)
                        .year())
                .isEqualTo(weak ? OptionalInt.empty() : OptionalInt.of(1922));
    }
}
