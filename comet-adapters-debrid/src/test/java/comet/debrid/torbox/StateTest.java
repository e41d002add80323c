package comet.debrid.torbox;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.TorrentState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final String JUST_NOW = "2025-03-01T11:59:30Z";
    private static final String LONG_AGO = "2025-03-01T11:00:00.123456+00:00";

    @DisplayName("Section 3: what is finished is ready if it is still there, whatever the word")
    @ParameterizedTest(name = "{0}: there {1} is {2}")
    @CsvSource({
        "cached, true, READY",
        "uploading, true, READY",
        "stalled (no seeds), true, READY",
        "failed, true, READY",
        "completed, false, FAILED",
        "cached, , FAILED"
    })
    void givenItIsFinished_whenItIsThere_thenItIsReady(String word, @Nullable Boolean there, TorrentState state) {
        assertThat(State.of(torrent(word, true, 1.0, true, there, LONG_AGO), NOW))
                .isEqualTo(state);
    }

    @DisplayName("Section 3: what is not finished is as far as its word says, in any case, without its remark")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            failed (Aborted),        FAILED
            Error,                   FAILED
            missingFiles,            FAILED
            uploading,               UPLOADING
            uploading (no peers),    UPLOADING
            seeding,                 UPLOADING
            metaDL,                  QUEUED
            queuedDL,                QUEUED
            checkingResumeData,      QUEUED
            allocating,              QUEUED
            paused,                  QUEUED
            waiting,                 QUEUED
            moving,                  PROCESSING
            processing,              PROCESSING
            verifying,               PROCESSING
            repairing,               PROCESSING
            completed,               PROCESSING
            cached,                  PROCESSING
            cached (by us),          PROCESSING
            downloading,             DOWNLOADING
            stalled (no seeds),      DOWNLOADING
            stalledDL,               DOWNLOADING
            forcedDL,                DOWNLOADING
            completedish,            QUEUED
            reticulating,            QUEUED
            """)
    void givenItIsNotFinished_whenRead_thenTheWordDecides(String word, TorrentState state) {
        assertThat(State.of(torrent(word, true, 0.0, false, false, LONG_AGO), NOW))
                .isEqualTo(state);
    }

    @DisplayName("Section 3: with a word that is not listed it downloads once it has begun")
    @ParameterizedTest(name = "\"{0}\" at {1} is {2}")
    @CsvSource({"reticulating, 0.5, DOWNLOADING", "reticulating, , QUEUED", ", 0.01, DOWNLOADING", ", 0, QUEUED"})
    void givenAnUnlistedWord_whenItHasBegun_thenItDownloads(
            @Nullable String word, @Nullable Double progress, TorrentState state) {
        assertThat(State.of(torrent(word, true, progress, false, false, LONG_AGO), NOW))
                .isEqualTo(state);
    }

    @DisplayName("Section 3: what nobody works on a minute after it was added has failed, unless it is paused")
    @ParameterizedTest(name = "{0}, active {1}, progress {2}, since {3} is {4}")
    @CsvSource({
        "stalled (no seeds), false, 0, 2025-03-01T11:58:59Z, FAILED",
        "stalled (no seeds), false, 0, 2025-03-01T11:59:00Z, DOWNLOADING",
        "stalled (no seeds), true, 0, 2025-03-01T11:00:00Z, DOWNLOADING",
        "stalled (no seeds), , 0, 2025-03-01T11:00:00Z, DOWNLOADING",
        "stalled (no seeds), false, 1, 2025-03-01T11:00:00Z, DOWNLOADING",
        "stalled (no seeds), false, 0, sometime, DOWNLOADING",
        "paused, false, 0, 2025-03-01T11:00:00Z, QUEUED"
    })
    void givenNobodyWorksOnIt_whenAMinuteHasPassed_thenItHasFailed(
            String word, @Nullable Boolean active, Double progress, String created, TorrentState state) {
        assertThat(State.of(torrent(word, active, progress, false, false, created), NOW))
                .isEqualTo(state);
    }

    @DisplayName("Section 3: an entry that says nothing of itself is queued")
    @ParameterizedTest
    @CsvSource({JUST_NOW, LONG_AGO})
    void givenNothing_whenRead_thenItIsQueued(String created) {
        assertThat(State.of(torrent(null, null, null, null, null, created), NOW))
                .isEqualTo(TorrentState.QUEUED);
    }

    private static TorrentJson torrent(
            @Nullable String word,
            @Nullable Boolean active,
            @Nullable Double progress,
            @Nullable Boolean finished,
            @Nullable Boolean there,
            String created) {
        return new TorrentJson(
                "1", null, List.of(), "Nosferatu", 1L, created, active, word, progress, finished, there, List.of());
    }
}
