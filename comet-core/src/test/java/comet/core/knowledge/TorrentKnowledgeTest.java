package comet.core.knowledge;

import static comet.core.knowledge.Instance.NAME;
import static comet.core.knowledge.Instance.OTHER;
import static comet.core.knowledge.Instance.TORRENT;
import static comet.core.knowledge.Instance.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.AddAnswer;
import comet.core.debrid.AddAnswer.Verdict;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.Learned;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Known;
import comet.core.evidence.NameTrials;
import comet.core.evidence.Standing;
import comet.core.memory.InMemoryEvidenceStore;
import comet.core.port.ManualClock;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What playbacks, checks and hints teach, and who knows it from when on. */
class TorrentKnowledgeTest {

    private static final Account AT_REAL_DEBRID = new Account(ServiceId.REALDEBRID, new ApiKey("REALKEY00001"));

    private final ManualClock clock = new ManualClock();
    private final InMemoryEvidenceStore store = new InMemoryEvidenceStore();
    private final Instance here = new Instance(store, clock);
    private final Instance elsewhere = new Instance(store, clock);

    private void letPass(Duration time) {
        clock.advance(time);
    }

    private static Learned learned(Evidence... evidence) {
        return new Learned(Optional.empty(), List.of(evidence));
    }

    private static Learned through(String entry, Evidence... evidence) {
        return new Learned(Optional.of(new AccountEntry(new EntryId(entry), Origin.MADE, true)), List.of(evidence));
    }

    @Test
    @DisplayName("ASK-14: a mark that one play refutes is gone for every account at once, before anything is stored")
    void aWrongMarkIsGoneAtOnce() {
        here.checked(true);
        here.turns.run();
        assertThat(here.known(OTHER).standing()).isEqualTo(Standing.CACHED);
        letPass(Duration.ofMinutes(10));

        here.fails(VIEWER, FailureKind.NOT_READY, learned(here.notReady(VIEWER)));

        assertThat(here.known(OTHER).standing()).isEqualTo(Standing.NOT_CACHED);
        assertThat(here.changes).containsExactly(Set.of(TORRENT));
    }

    @Test
    @DisplayName("ASK-14: and on every other instance as soon as it is stored")
    void aWrongMarkIsGoneEverywhere() {
        here.checked(true);
        here.turns.run();
        assertThat(elsewhere.known(OTHER).standing()).isEqualTo(Standing.CACHED);
        letPass(Duration.ofMinutes(10));

        here.fails(VIEWER, FailureKind.NOT_READY, learned(here.notReady(VIEWER)));
        here.turns.run();

        assertThat(elsewhere.known(OTHER).standing()).isEqualTo(Standing.NOT_CACHED);
    }

    @Test
    @DisplayName("ASK-14, DBC-12: a download that has finished is seen by the next list after a minute, for everybody")
    void aFinishedDownloadIsSeen() {
        here.checked(false);
        here.fails(VIEWER, FailureKind.NOT_READY, learned());
        assertThat(here.known(OTHER).needsCheck()).isFalse();

        letPass(Duration.ofMinutes(1));
        assertThat(here.known(OTHER).needsCheck()).isTrue();
        here.checked(true);

        assertThat(here.known(OTHER).standing()).isEqualTo(Standing.CACHED);
    }

    @Test
    @DisplayName("DBC-03: what is ready in one account is nobody else's business, on no instance")
    void accountsAreApart() {
        here.plays(VIEWER, learned(here.ready(VIEWER, EvidenceKind.ACCOUNT)));
        here.turns.run();

        for (Instance instance : List.of(here, elsewhere)) {
            assertThat(instance.known(VIEWER).standing()).isEqualTo(Standing.CACHED);
            assertThat(instance.known(OTHER)).isEqualTo(Known.NOTHING);
        }
    }

    @Test
    @DisplayName("DBC-03: a playback that resolved marks it for everybody")
    void aPlaybackMarksIt() {
        here.plays(VIEWER, learned(here.ready(VIEWER, EvidenceKind.RESOLVED)));

        assertThat(here.known(OTHER).standing()).isEqualTo(Standing.CACHED);
    }

    @Test
    @DisplayName(
            "DBC-04: what a reading of the library showed counts for its account, unless a playback since denies it")
    void theLibraryCounts() {
        Question question = new Question(
                VIEWER, Map.of(TORRENT, NAME), Instance.FILM, CacheCheck.WITH_FILES, Map.of(TORRENT, here.now()));
        here.checked(false);
        assertThat(here.knowledge.known(question))
                .extractingByKey(TORRENT)
                .extracting(Known::standing)
                .isEqualTo(Standing.CACHED);
        letPass(Duration.ofSeconds(5));

        here.fails(VIEWER, FailureKind.NOT_READY, learned(here.notReady(VIEWER)));

        assertThat(here.knowledge.known(question))
                .extractingByKey(TORRENT)
                .extracting(Known::standing)
                .isEqualTo(Standing.NOT_CACHED);
    }

    @Test
    @DisplayName("DBC-09: a hint is known to all accounts of its service")
    void hints() {
        here.knowledge.hinted(List.of(here.ready(OTHER, EvidenceKind.HINT)));

        assertThat(here.known(VIEWER).standing()).isEqualTo(Standing.CACHED);
        assertThat(here.known(VIEWER).needsCheck()).isTrue();
        assertThat(here.known(AT_REAL_DEBRID).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("one answer for each torrent, in the order asked")
    void everyTorrentIsAnswered() {
        Map<InfoHash, String> torrents = new LinkedHashMap<>();
        for (int i = 50; i > 0; i--) {
            torrents.put(new InfoHash("%040x".formatted(i)), "");
        }

        Map<InfoHash, Known> known =
                here.knowledge.known(new Question(VIEWER, torrents, Instance.FILM, CacheCheck.NONE));

        assertThat(known.keySet()).containsExactlyElementsOf(torrents.keySet());
        assertThat(known.values()).containsOnly(Known.NOTHING);
    }

    @Test
    @DisplayName("DBM-05: the entry of an earlier playback is known to the next one, on this and any instance")
    void entriesAreKnown() {
        here.fails(VIEWER, FailureKind.NOT_READY, through("T-1"));
        here.turns.run();

        for (Instance instance : List.of(here, elsewhere)) {
            assertThat(instance.knowledge.before(VIEWER, TORRENT).entries())
                    .extracting(LibraryItem::id, LibraryItem::infoHash)
                    .containsExactly(tuple(new EntryId("T-1"), Optional.of(TORRENT)));
            assertThat(instance.knowledge.before(OTHER, TORRENT)).isEqualTo(KnownBefore.NOTHING);
            assertThat(instance.knowledge.entries(VIEWER)).isEqualTo(Map.of(new EntryId("T-1"), TORRENT));
        }
    }

    @Test
    @DisplayName("DBM-05: after 600 s it is not believed to be there; which torrent it is stays known")
    void entriesGrowOld() {
        here.fails(VIEWER, FailureKind.NOT_READY, through("T-1"));
        letPass(Duration.ofMinutes(10));

        KnownBefore known = here.knowledge.before(VIEWER, TORRENT);

        assertThat(known.entries()).isEmpty();
        assertThat(known.earlier()).containsExactly(new EntryId("T-1"));
    }

    @DisplayName("DBM-05: an entry that was removed is not known any more")
    @ParameterizedTest(name = "by {0}")
    @CsvSource({"the playback", "the viewer"})
    void removedEntries(String by) {
        here.plays(VIEWER, through("T-1", here.ready(VIEWER, EvidenceKind.ACCOUNT)));
        letPass(Duration.ofSeconds(1));

        if (by.equals("the viewer")) {
            here.knowledge.removed(VIEWER, TORRENT, new EntryId("T-1"));
        } else {
            here.fails(
                    VIEWER,
                    FailureKind.TORRENT_FAILED,
                    new Learned(Optional.of(new AccountEntry(new EntryId("T-1"), Origin.MADE, false)), List.of()));
        }

        assertThat(here.knowledge.before(VIEWER, TORRENT)).isEqualTo(KnownBefore.NOTHING);
        assertThat(here.known(VIEWER).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("PM-30, AD-23: a playback is told what is remembered, with the list of files")
    void evidenceBefore() {
        Evidence checked = here.ready(VIEWER, EvidenceKind.CHECK);
        here.plays(VIEWER, learned(checked));

        assertThat(here.knowledge.before(OTHER, TORRENT).evidence()).containsExactly(checked);
    }

    @Test
    @DisplayName("DBP-04: an account without a key has nothing of its own")
    void withoutAKey() {
        Account none = new Account(ServiceId.TORBOX, new ApiKey(" "));
        here.plays(none, through("T-1", here.ready(none, EvidenceKind.ACCOUNT)));

        assertThat(here.known(none)).isEqualTo(Known.NOTHING);
    }

    private void adds(int times, String name, Verdict verdict) {
        for (int i = 0; i < times; i++) {
            AddAnswer answer = new AddAnswer(new InfoHash("%040x".formatted(i + 1)), name, verdict, here.now());
            here.fails(
                    AT_REAL_DEBRID, FailureKind.LEGAL_BLOCK, new Learned(Optional.empty(), List.of(), List.of(answer)));
        }
    }

    private Standing standing(Instance instance, String name) {
        return instance.known(AT_REAL_DEBRID, new InfoHash("f".repeat(40)), name)
                .standing();
    }

    @Test
    @DisplayName("DBC-10: 20 refusals of a shape mark the next name that has it, here at once, elsewhere in a minute")
    void namesAreLearned() {
        String name = "Another.Film.2024.1080p.HDTV.AVC";
        assertThat(standing(elsewhere, name)).isEqualTo(Standing.UNKNOWN);
        adds(19, "Harbour.Lights.2024.HDTV.AVC", Verdict.REFUSED);
        assertThat(standing(here, name)).isEqualTo(Standing.UNKNOWN);

        adds(1, "Harbour.Lights.2024.HDTV.AVC", Verdict.REFUSED);
        here.turns.run();

        assertThat(standing(here, name)).isEqualTo(Standing.NAME_REFUSED);
        letPass(Duration.ofMinutes(1));
        assertThat(standing(elsewhere, name)).isEqualTo(Standing.NAME_REFUSED);
        letPass(Duration.ofDays(31));
        assertThat(standing(elsewhere, name)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("RD-51: refusals that may be a pause are in no statistics; accepted adds and links are")
    void whatIsCounted() {
        adds(40, "Harbour.Lights.2024.HDTV.AVC", Verdict.REFUSED_OR_PAUSED);
        assertThat(standing(here, "Another.Film.2024.HDTV.AVC")).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(here, "Another.Film.2024.WEB-DL")).isEqualTo(Standing.NAME_REFUSED);

        adds(5, "Harbour.Lights.2024.WEB-DL", Verdict.ACCEPTED);

        assertThat(standing(here, "Another.Film.2024.WEB-DL")).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("DBC-10: a link without an add was served")
    void linksAreServed() {
        here.plays(VIEWER, learned(here.ready(VIEWER, EvidenceKind.RESOLVED)));
        here.turns.run();

        assertThat(store.nameTrials(ServiceId.TORBOX, LocalDate.EPOCH))
                .isEqualTo(Map.of("bluray", new NameTrials(0, 1)));
    }
}
