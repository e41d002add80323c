package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Block;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.evidence.AccountRecord;
import comet.core.evidence.DoubtfulRefusal;
import comet.core.evidence.Learning;
import comet.core.evidence.Lesson;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.core.evidence.TorrentRecord;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link EvidenceStore} keeps. */
public interface EvidenceStoreContract {

    /** As long as the product believes things. */
    Lifetimes LIFETIMES = new Lifetimes(Duration.ofDays(1), Duration.ofDays(1));

    /** When the tests begin. */
    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** A torrent. */
    InfoHash TORRENT = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");

    /** An account. */
    AccountIdentity VIEWER = identity("VIEWERKEY0001");

    /** An account of somebody else. */
    AccountIdentity OTHER = identity("OTHERKEY00002");

    /** An empty store. */
    EvidenceStore evidence();

    /** The identity of a key. */
    static AccountIdentity identity(String key) {
        return AccountIdentity.of(new Account(ServiceId.REALDEBRID, new ApiKey(key)), new byte[32]);
    }

    /** One of many torrents. */
    static InfoHash torrent(int number) {
        return new InfoHash("%040x".formatted(number));
    }

    /** A pack of that many episodes. */
    static CompleteFileList pack(int episodes) {
        return new CompleteFileList(IntStream.rangeClosed(1, episodes)
                .mapToObj(number -> new ServedFile(
                        OptionalInt.of(number + 3),
                        "Lantern Street S01/Lantern.Street.S01E%02d.mkv".formatted(number),
                        OptionalLong.of(1_000_000_000L + number),
                        FileNumbers.of(1, number)))
                .toList());
    }

    /** A lesson for everybody at Real-Debrid. */
    static Learning told(InfoHash torrent, Lesson lesson) {
        return new Learning.Shared(ServiceId.REALDEBRID, torrent, lesson);
    }

    /** A torrent that was played. */
    static Lesson resolved(InfoHash torrent, Optional<CompleteFileList> files, Instant at) {
        return new Lesson.Told(Evidence.cached(ServiceId.REALDEBRID, torrent, EvidenceKind.RESOLVED, files, at));
    }

    /** A torrent that was not ready when it was played. */
    static Lesson refused(InfoHash torrent, Instant at) {
        return new Lesson.Told(Evidence.notCached(ServiceId.REALDEBRID, torrent, EvidenceKind.REFUSED, at));
    }

    /** Saves lessons. */
    default void save(Learning... learnings) throws StoreException {
        evidence().save(List.of(learnings), List.of(), LIFETIMES);
    }

    /** What is recorded of the torrent. */
    default TorrentRecord stored() throws StoreException {
        return evidence().torrents(ServiceId.REALDEBRID, Set.of(TORRENT)).getOrDefault(TORRENT, TorrentRecord.EMPTY);
    }

    @Test
    @DisplayName("of what nobody told anything, nothing is recorded")
    default void unknown() throws StoreException {
        assertThat(evidence().torrents(ServiceId.REALDEBRID, List.of())).isEmpty();
        assertThat(evidence().torrents(ServiceId.REALDEBRID, Set.of(TORRENT))).isEmpty();
        assertThat(evidence().torrents(VIEWER, Set.of(TORRENT))).isEmpty();
        assertThat(evidence().entries(VIEWER)).isEmpty();
        assertThat(evidence().nameTrials(ServiceId.REALDEBRID, LocalDate.EPOCH)).isEmpty();
    }

    @Test
    @DisplayName("DBC-03: all that lessons leave behind comes back as it was, at its own service alone")
    default void everythingComesBack() throws StoreException {
        List<Lesson> lessons = List.of(
                resolved(TORRENT, Optional.of(pack(3)), NOW),
                new Lesson.Told(Evidence.cached(
                        ServiceId.REALDEBRID, TORRENT, EvidenceKind.HINT, Optional.empty(), NOW.plusSeconds(1))),
                new Lesson.NotReady(NOW.plusSeconds(2)),
                new Lesson.Told(Evidence.blocked(
                        ServiceId.REALDEBRID,
                        TORRENT,
                        new Block(Block.Reason.REFUSED_NAME, Optional.of("Lantern.Street.S01E02.mkv")),
                        NOW.plusSeconds(3))),
                new Lesson.Told(Evidence.blocked(
                        ServiceId.REALDEBRID,
                        TORRENT,
                        new Block(Block.Reason.INFERRED, Optional.empty()),
                        NOW.plusSeconds(4))),
                new Lesson.RefusedInDoubt(DoubtfulRefusal.of(OTHER, NOW.plusSeconds(5))));
        TorrentRecord expected = TorrentRecord.EMPTY;
        for (Lesson lesson : lessons) {
            expected = expected.after(lesson);
        }

        evidence().save(lessons.stream().map(lesson -> told(TORRENT, lesson)).toList(), List.of(), LIFETIMES);

        assertThat(stored()).isEqualTo(expected);
        assertThat(evidence().torrents(ServiceId.ALLDEBRID, Set.of(TORRENT))).isEmpty();
    }

    @Test
    @DisplayName("DBC-03: every word comes back as it was said")
    default void everyWord() throws StoreException {
        List<Evidence> words = List.of(
                Evidence.cached(ServiceId.REALDEBRID, TORRENT, EvidenceKind.CHECK, Optional.empty(), NOW),
                Evidence.notCached(ServiceId.REALDEBRID, TORRENT, EvidenceKind.CHECK, NOW.plusSeconds(1)),
                Evidence.notCached(ServiceId.REALDEBRID, TORRENT, EvidenceKind.REFUSED, NOW.plusSeconds(2)),
                Evidence.cached(
                        ServiceId.REALDEBRID, TORRENT, EvidenceKind.RESOLVED, Optional.empty(), NOW.plusSeconds(3)));
        for (Evidence word : words) {
            save(told(TORRENT, new Lesson.Told(word)));

            assertThat(stored().word()).hasValueSatisfying(said -> {
                assertThat(said.kind()).isEqualTo(word.kind());
                assertThat(said.state()).isEqualTo(word.state());
                assertThat(said.at()).isEqualTo(word.observedAt());
            });
        }
    }

    @Test
    @DisplayName("DBC-04: the newest wins, in whatever order it is stored")
    default void theNewestWins() throws StoreException {
        save(told(TORRENT, refused(TORRENT, NOW.plusSeconds(60))));
        save(told(TORRENT, resolved(TORRENT, Optional.empty(), NOW)));

        assertThat(stored().word())
                .hasValueSatisfying(word -> assertThat(word.kind()).isEqualTo(EvidenceKind.REFUSED));
    }

    @Test
    @DisplayName("SRCH-79, DBF-11: a list of 2,000 files comes back; a later lesson without one leaves it")
    default void longLists() throws StoreException {
        save(told(TORRENT, resolved(TORRENT, Optional.of(pack(CompleteFileList.MAX_FILES)), NOW)));
        save(told(TORRENT, refused(TORRENT, NOW.plusSeconds(1))));

        assertThat(stored().files()).contains(pack(CompleteFileList.MAX_FILES));
    }

    @Test
    @DisplayName("DBF-11: a newer list takes the place of an older one; what a playback bound stays bound")
    default void newerLists() throws StoreException {
        ServedFile nameless =
                new ServedFile(OptionalInt.of(0), "x/qwertzuiop.mkv", OptionalLong.of(9), FileNumbers.NONE);
        ServedFile bound =
                new ServedFile(OptionalInt.of(0), "x/qwertzuiop.mkv", OptionalLong.of(9), FileNumbers.of(1, 2));
        save(told(TORRENT, resolved(TORRENT, Optional.of(new CompleteFileList(List.of(bound))), NOW)));

        save(told(
                TORRENT,
                new Lesson.Told(Evidence.cached(
                        ServiceId.REALDEBRID,
                        TORRENT,
                        EvidenceKind.CHECK,
                        Optional.of(new CompleteFileList(
                                List.of(nameless, pack(1).files().getFirst()))),
                        NOW.plusSeconds(9)))));

        assertThat(stored().files().orElseThrow().files())
                .containsExactly(bound, pack(1).files().getFirst());
    }

    @Test
    @DisplayName("SRCH-79: a check of a thousand torrents is stored and read at once")
    default void manyAtOnce() throws StoreException {
        List<Learning> learnings = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            learnings.add(told(torrent(i), resolved(torrent(i), Optional.of(pack(2)), NOW)));
        }

        evidence().save(learnings, List.of(), LIFETIMES);

        Map<InfoHash, TorrentRecord> read = evidence()
                .torrents(
                        ServiceId.REALDEBRID,
                        IntStream.range(0, 1_201)
                                .mapToObj(EvidenceStoreContract::torrent)
                                .toList());
        assertThat(read).hasSize(1_200);
        assertThat(read.values())
                .allSatisfy(record -> assertThat(record.files()).contains(pack(2)));
    }

    @Test
    @DisplayName("DBC-03: what belongs to an account comes back for that account alone")
    default void accountsAreApart() throws StoreException {
        Lesson ready = new Lesson.Told(
                Evidence.cached(ServiceId.REALDEBRID, TORRENT, EvidenceKind.ACCOUNT, Optional.of(pack(2)), NOW));
        Lesson tooLarge = new Lesson.Told(Evidence.blocked(
                ServiceId.REALDEBRID, TORRENT, new Block(Block.Reason.TOO_LARGE, Optional.empty()), NOW));
        save(
                new Learning.Own(VIEWER, TORRENT, ready),
                new Learning.Own(VIEWER, TORRENT, new Lesson.IsEntry(new EntryId("T-1 \u00e4"), NOW)),
                new Learning.Own(OTHER, TORRENT, tooLarge));
        save(new Learning.Own(OTHER, TORRENT, new Lesson.NotReadyInAccount(NOW.plusSeconds(1))));

        assertThat(evidence().torrents(VIEWER, Set.of(TORRENT)))
                .isEqualTo(Map.of(
                        TORRENT,
                        AccountRecord.EMPTY.after(ready).after(new Lesson.IsEntry(new EntryId("T-1 \u00e4"), NOW))));
        assertThat(evidence().torrents(OTHER, Set.of(TORRENT)))
                .isEqualTo(Map.of(
                        TORRENT,
                        AccountRecord.EMPTY.after(tooLarge).after(new Lesson.NotReadyInAccount(NOW.plusSeconds(1)))));
        assertThat(stored()).isEqualTo(TorrentRecord.EMPTY);
    }

    @Test
    @DisplayName("DBM-05: which torrent an entry is, for its own account, until it is gone")
    default void entries() throws StoreException {
        EntryId id = new EntryId("transfer-7");
        save(
                new Learning.Own(VIEWER, TORRENT, new Lesson.IsEntry(id, NOW)),
                new Learning.Own(VIEWER, torrent(2), new Lesson.IsEntry(new EntryId("transfer-8"), NOW)));

        assertThat(evidence().entries(VIEWER)).isEqualTo(Map.of(id, TORRENT, new EntryId("transfer-8"), torrent(2)));
        assertThat(evidence().entries(OTHER)).isEmpty();

        save(new Learning.Own(VIEWER, TORRENT, new Lesson.EntryGone(id, NOW.plusSeconds(5))));

        assertThat(evidence().entries(VIEWER)).containsOnlyKeys(new EntryId("transfer-8"));
    }

    @Test
    @DisplayName("DBC-10: trials of a shape are added up, from the day asked for on, for each service")
    default void trials() throws StoreException {
        LocalDate day = LocalDate.of(2026, 3, 1);
        NameTrial refused = new NameTrial(ServiceId.REALDEBRID, "web.x264", day, new NameTrials(2, 1));
        evidence().save(List.of(), List.of(refused, refused), LIFETIMES);
        evidence()
                .save(
                        List.of(),
                        List.of(
                                refused,
                                new NameTrial(ServiceId.REALDEBRID, "web.x264", day.minusDays(1), new NameTrials(9, 0)),
                                new NameTrial(ServiceId.ALLDEBRID, "web.x264", day, new NameTrials(0, 4))),
                        LIFETIMES);

        assertThat(evidence().nameTrials(ServiceId.REALDEBRID, day))
                .isEqualTo(Map.of("web.x264", new NameTrials(6, 3)));
        assertThat(evidence().nameTrials(ServiceId.REALDEBRID, day.minusDays(1)))
                .isEqualTo(Map.of("web.x264", new NameTrials(15, 3)));
        assertThat(evidence().nameTrials(ServiceId.ALLDEBRID, day)).isEqualTo(Map.of("web.x264", new NameTrials(0, 4)));
    }

    @Test
    @DisplayName("DBC-04: of writers at the same moment none is lost")
    default void writersAtOnce() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            Instant at = NOW.plusSeconds(writer);
            Lesson lesson = new Lesson.RefusedInDoubt(DoubtfulRefusal.of(identity("KEY" + writer), at));
            List<Learning> learnings = IntStream.range(0, 50)
                    .mapToObj(number -> told(torrent(number), lesson))
                    .toList();
            writers.add(() -> {
                evidence().save(learnings, List.of(), LIFETIMES);
                return null;
            });
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> written : threads.invokeAll(writers)) {
                written.get();
            }
        }

        assertThat(evidence()
                        .torrents(
                                ServiceId.REALDEBRID,
                                IntStream.range(0, 50)
                                        .mapToObj(EvidenceStoreContract::torrent)
                                        .toList())
                        .values())
                .hasSize(50)
                .allSatisfy(record -> assertThat(record.refusals()).hasSize(4));
    }
}
