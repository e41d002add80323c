package comet.core.search;

import static comet.core.testing.Accounts.account;
import static comet.core.testing.Releases.hash;
import static comet.core.testing.Releases.release;
import static comet.core.testing.Releases.sized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.AskedFile;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Block;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.Learned;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Standing;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.ranking.RankingProfile;
import comet.core.testing.ScriptedDebridService;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.core.torrent.TorrentSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What lists show of services, from one list to the next and from one viewer to another. */
class ServiceMarksTest {

    private static final String FILM = "tt0000101";
    private static final String EPISODE = "tt0000202:1:2";
    private static final Account TORBOX = account(ServiceId.TORBOX, "key");
    private static final Account OF_ANOTHER = account(ServiceId.TORBOX, "another");
    private static final Account REALDEBRID = account(ServiceId.REALDEBRID, "key");
    private static final long GIB = 1L << 30;

    private final Searching searching = new Searching();
    private final Map<ServiceId, DebridService> services = new EnumMap<>(ServiceId.class);

    ServiceMarksTest() {
        searching.services = id -> Optional.ofNullable(services.get(id));
    }

    @AfterEach
    void end() {
        searching.end();
    }

    private Instant now() {
        return searching.time.instant();
    }

    private ScriptedDebridService offer(ServiceId service, CacheCheck check) {
        ScriptedDebridService offered = new ScriptedDebridService(service, check)
                .counting(IndexSpace.SERVICE_ID)
                .knowing(hash -> Availability.UNKNOWN);
        services.put(service, offered);
        return offered;
    }

    private Availability checked(ServiceId service, InfoHash hash, boolean cached) {
        return Availability.of(
                cached
                        ? Evidence.cached(service, hash, EvidenceKind.CHECK, Optional.empty(), now())
                        : Evidence.notCached(service, hash, EvidenceKind.CHECK, now()));
    }

    private void learned(Account account, Evidence evidence) throws InterruptedException {
        searching.instance();
        searching.knowledge().checked(account, Map.of(evidence.torrent(), Availability.of(evidence)));
        searching.threads.awaitIdle();
    }

    private SearchOutcome.Found list(String id, Account... accounts) throws InterruptedException {
        return searching.found(id, viewer(OptionalLong.empty(), false, accounts));
    }

    private static SearchPreferences viewer(OptionalLong maxSize, boolean torrents, Account... accounts) {
        return new SearchPreferences(
                Arrays.asList(accounts), torrents, 0, maxSize, false, false, false, false, RankingProfile.DEFAULT);
    }

    /** Such as {@code TB CACHED Example.Show.1999.1080p}. */
    private static List<String> marks(SearchOutcome.Found found) {
        return found.streams().stream().map(ServiceMarksTest::mark).toList();
    }

    private static String mark(OfferedStream stream) {
        String name = " " + stream.release().title();
        return switch (stream.offer()) {
            case Offer.Debrid debrid -> debrid.service().code() + " " + debrid.standing() + name;
            case Offer.DirectTorrent direct -> "P2P" + name;
        };
    }

    private static CompleteFileList episodes(int count, long bytes) {
        return new CompleteFileList(IntStream.rangeClosed(1, count)
                .mapToObj(number -> new ServedFile(
                        OptionalInt.of(number + 100),
                        "Example.Show.S01/Example.Show.S01E%02d.720p.mkv".formatted(number),
                        OptionalLong.of(bytes),
                        FileNumbers.of(1, number)))
                .toList());
    }

    private LinkRequest play(Account account, int torrent) {
        return new LinkRequest(
                account,
                TorrentSource.of(hash(torrent)),
                Wanted.of(
                                Searching.request(FILM, SearchPreferences.DEFAULT)
                                        .media(),
                                searching.title.orElseThrow(),
                                searching.parser,
                                FilterRules.DEFAULT)
                        .requested(),
                new AskedFile("Example.Show.1999.1080p", OptionalInt.empty(), Optional.empty()),
                KnownBefore.NOTHING,
                Optional.empty(),
                false);
    }

    private void playFails(Account account, int torrent) throws InterruptedException {
        Evidence refused = Evidence.notCached(account.service(), hash(torrent), EvidenceKind.REFUSED, now());
        searching
                .knowledge()
                .failed(
                        play(account, torrent),
                        new DebridException(
                                DebridFailure.of(FailureKind.NOT_READY),
                                new Learned(Optional.empty(), List.of(refused))));
        searching.threads.awaitIdle();
    }

    @Test
    @DisplayName("ASK-15, DBC-02: a service without a check has three marks: cached, not known, not cached")
    void threeMarks() throws Exception {
        offer(ServiceId.REALDEBRID, CacheCheck.NONE);
        searching.alpha.finding(
                release(1, "Example.Show.1999.720p"),
                release(2, "Example.Show.1999.1080p"),
                release(3, "Example.Show.1999.2160p"));
        learned(
                REALDEBRID,
                Evidence.cached(ServiceId.REALDEBRID, hash(1), EvidenceKind.RESOLVED, Optional.empty(), now()));
        learned(REALDEBRID, Evidence.notCached(ServiceId.REALDEBRID, hash(3), EvidenceKind.REFUSED, now()));

        SearchOutcome.Found found = list(FILM, account(ServiceId.REALDEBRID, "another"));

        assertThat(marks(found))
                .containsExactly(
                        "RD CACHED Example.Show.1999.720p",
                        "RD UNKNOWN Example.Show.1999.1080p",
                        "RD NOT_CACHED Example.Show.1999.2160p");
        assertThat(found.partial()).isFalse();
    }

    @Test
    @DisplayName(
            "ASK-14: one failed play corrects the mark for everybody at once, and a finished download in the next list")
    void aMarkThatWasWrong() throws Exception {
        List<InfoHash> cached = new ArrayList<>(List.of(hash(1)));
        ScriptedDebridService torbox = offer(ServiceId.TORBOX, CacheCheck.HASH_ONLY)
                .knowing(hash -> checked(ServiceId.TORBOX, hash, cached.contains(hash)));
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));
        assertThat(marks(list(FILM, TORBOX))).containsExactly("TB CACHED Example.Show.1999.1080p");
        cached.clear();

        playFails(TORBOX, 1);

        assertThat(marks(list(FILM, OF_ANOTHER))).containsExactly("TB NOT_CACHED Example.Show.1999.1080p");
        assertThat(torbox.checked()).hasSize(1);

        // DBC-12: the download that the play began may end at any moment, so that a no is soon asked for again.
        cached.add(hash(1));
        searching.time.advance(Duration.ofSeconds(60));

        assertThat(marks(list(FILM, OF_ANOTHER))).containsExactly("TB CACHED Example.Show.1999.1080p");
    }

    @Test
    @DisplayName(
            "ASK-42, DBC-11: a hundred lists with all services add, select and remove nothing, and read no library")
    void listsNeverWrite() throws Exception {
        Map<ServiceId, DebridService> mocks = new EnumMap<>(ServiceId.class);
        for (ServiceId service : ServiceId.values()) {
            DebridService mocked = mock(DebridService.class);
            when(mocked.capabilities(any()))
                    .thenReturn(new Capabilities(
                            CacheCheck.WITH_FILES,
                            100,
                            false,
                            false,
                            true,
                            ListPaging.WHOLE,
                            IndexSpace.SERVICE_ID,
                            false));
            when(mocked.verify(any(), any(), any())).thenReturn(AccountStatus.of(AccountStatus.Kind.PREMIUM));
            when(mocked.availability(any(), any())).thenAnswer(call -> {
                AvailabilityRequest request = call.getArgument(0);
                return request.hashes().stream()
                        .collect(Collectors.toMap(hash -> hash, hash -> checked(service, hash, hash.equals(hash(1)))));
            });
            mocks.put(service, mocked);
        }
        services.putAll(mocks);
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"), release(2, "Example.Show.1999.720p"));
        Account[] all = Arrays.stream(ServiceId.values())
                .map(service -> account(service, "key"))
                .toArray(Account[]::new);

        for (int opened = 0; opened < 100; opened++) {
            assertThat(list(FILM, all).streams()).hasSize(2 * all.length);
        }

        for (DebridService service : mocks.values()) {
            verify(service, never()).link(any(), any());
            verify(service, never()).remove(any(), any());
            verify(service, never()).library(any(), any());
            verify(service, never()).files(any(), any());
            verify(service, times(1)).availability(any(), any());
        }
    }

    @Test
    @DisplayName(
            "ASK-11, SCR-03: of a file in a pack the file's size counts and is shown, with that of the pack beside it")
    void sizesOfFilesInPacks() throws Exception {
        offer(ServiceId.TORBOX, CacheCheck.WITH_FILES);
        searching.alpha.finding(sized(release(1, "Example.Show.S01.1080p.WEB.H264-DEMO"), 40 * GIB));
        learned(
                TORBOX,
                Evidence.cached(
                        ServiceId.TORBOX, hash(1), EvidenceKind.CHECK, Optional.of(episodes(10, 4 * GIB)), now()));

        SearchOutcome.Found found = searching.found(EPISODE, viewer(OptionalLong.of(5 * GIB), true, TORBOX));

        assertThat(found.streams()).singleElement().satisfies(stream -> {
            assertThat(stream.inPack()).isTrue();
            assertThat(stream.size()).hasValue(4 * GIB);
            assertThat(stream.release().size()).hasValue(40 * GIB);
            assertThat(stream.release().title()).isEqualTo("Example.Show.S01E02.720p.mkv");
            assertThat(stream.parsed().resolution()).isEqualTo("720p");
            assertThat(stream.parsed().group()).contains("DEMO");
            assertThat(((Offer.Debrid) stream.offer()).fileIndex()).hasValue(102);
        });
        assertThat(searching
                        .found(EPISODE, viewer(OptionalLong.of(3 * GIB), true, TORBOX))
                        .streams())
                .isEmpty();
    }

    @Test
    @DisplayName("SRCH-72, SCR-03: a fact of one service is none of another, whose pack has no known size and stays")
    void factsOfOneServiceOnly() throws Exception {
        offer(ServiceId.TORBOX, CacheCheck.WITH_FILES);
        offer(ServiceId.REALDEBRID, CacheCheck.NONE);
        searching.alpha.finding(sized(release(1, "Example.Show.S01.1080p"), 40 * GIB));
        learned(
                TORBOX,
                Evidence.cached(
                        ServiceId.TORBOX, hash(1), EvidenceKind.CHECK, Optional.of(episodes(10, 6 * GIB)), now()));

        SearchOutcome.Found found =
                searching.found(EPISODE, viewer(OptionalLong.of(5 * GIB), false, REALDEBRID, TORBOX));

        assertThat(marks(found)).containsExactly("RD UNKNOWN Example.Show.S01.1080p");
        assertThat(found.streams().getFirst().size()).isEmpty();
    }

    @Test
    @DisplayName(
            "SRCH-94, PRES-044: a pack is a direct torrent when a service that counts like the torrent proved its file")
    void provedDirectTorrents() throws Exception {
        offer(ServiceId.REALDEBRID, CacheCheck.NONE).counting(IndexSpace.TORRENT_ORDER);
        searching.alpha.finding(release(1, "Example.Show.S01.1080p"));
        learned(
                REALDEBRID,
                Evidence.cached(
                        ServiceId.REALDEBRID,
                        hash(1),
                        EvidenceKind.RESOLVED,
                        Optional.of(episodes(10, 4 * GIB)),
                        now()));

        SearchOutcome.Found found = searching.found(EPISODE, viewer(OptionalLong.empty(), true, REALDEBRID));

        assertThat(marks(found))
                .containsExactly("RD CACHED Example.Show.S01E02.720p.mkv", "P2P Example.Show.S01E02.720p.mkv");
        assertThat(found.streams().getLast().release().ownFileIndex()).hasValue(102);
    }

    @Test
    @DisplayName("PRES-014, ASK-09: an episode in parts is one entry for each part, in order, and counts once")
    void episodesInParts() throws Exception {
        offer(ServiceId.TORBOX, CacheCheck.WITH_FILES);
        searching.alpha.finding(release(1, "Example.Show.S01.1080p"), release(2, "Example.Show.S01E02.1080p"));
        CompleteFileList parts = new CompleteFileList(List.of(
                part(5, "Example.Show.S01E02.Part2.mkv"),
                part(7, "Example.Show.S01E02.Part1.mkv"),
                new ServedFile(
                        OptionalInt.of(9), "Example.Show.S01E03.mkv", OptionalLong.of(GIB), FileNumbers.of(1, 3))));
        learned(TORBOX, Evidence.cached(ServiceId.TORBOX, hash(1), EvidenceKind.CHECK, Optional.of(parts), now()));
        SearchPreferences two = new SearchPreferences(
                List.of(TORBOX), false, 2, OptionalLong.empty(), false, false, true, false, RankingProfile.DEFAULT);

        List<OfferedStream> streams = searching.found(EPISODE, two).streams();

        assertThat(streams.stream().map(ServiceMarksTest::mark))
                .containsExactly(
                        "TB CACHED Example.Show.S01E02.Part1.mkv",
                        "TB CACHED Example.Show.S01E02.Part2.mkv",
                        "TB UNKNOWN Example.Show.S01E02.1080p");
        assertThat(streams.stream().map(stream -> stream.offer().part()))
                .containsExactly(
                        Optional.of(new Offer.Part(1, 2)), Optional.of(new Offer.Part(2, 2)), Optional.empty());
        assertThat(((Offer.Debrid) streams.getFirst().offer()).fileIndex()).hasValue(7);
    }

    private static ServedFile part(int index, String name) {
        return new ServedFile(OptionalInt.of(index), name, OptionalLong.of(GIB), FileNumbers.of(1, 2));
    }

    @Test
    @DisplayName(
            "DBC-04, DBC-10: what a service refuses is not listed for it, and is offered on the viewer's other service")
    void refusedElsewhereOffered() throws Exception {
        offer(ServiceId.REALDEBRID, CacheCheck.NONE);
        offer(ServiceId.TORBOX, CacheCheck.HASH_ONLY).knowing(hash -> checked(ServiceId.TORBOX, hash, true));
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));
        learned(
                REALDEBRID,
                Evidence.blocked(
                        ServiceId.REALDEBRID, hash(1), new Block(Block.Reason.LEGAL, Optional.empty()), now()));

        assertThat(marks(list(FILM, REALDEBRID, TORBOX))).containsExactly("TB CACHED Example.Show.1999.1080p");
    }

    @Test
    @DisplayName("DBC-10, PRES-020: names that a service refuses are marked and stand last")
    void refusedNames() throws Exception {
        searching.refusedShapes = new RefusedShapes(Map.of(ServiceId.REALDEBRID, List.of("web-dl")));
        offer(ServiceId.REALDEBRID, CacheCheck.NONE);
        searching.alpha.finding(
                release(1, "Example.Show.1999.2160p.WEB-DL"),
                release(2, "Example.Show.1999.1080p"),
                release(3, "Example.Show.1999.720p"));
        learned(REALDEBRID, Evidence.notCached(ServiceId.REALDEBRID, hash(3), EvidenceKind.REFUSED, now()));

        SearchOutcome.Found found = list(FILM, REALDEBRID);

        assertThat(found.streams().stream().map(stream -> ((Offer.Debrid) stream.offer()).standing()))
                .containsExactly(Standing.UNKNOWN, Standing.NOT_CACHED, Standing.NAME_REFUSED);
    }

    @Test
    @DisplayName("HTTP-116: a list with a service that did not answer is not complete, and says who is asked")
    void anUnansweredService() throws Exception {
        offer(ServiceId.TORBOX, CacheCheck.HASH_ONLY);
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));

        SearchOutcome.Found found = list(FILM, TORBOX);

        assertThat(found.partial()).isTrue();
        assertThat(found.report().stillAsked()).containsExactly("torbox");
    }

    @Test
    @DisplayName("SRCH-73: services are asked about the best ranked first, and last about what is too large")
    void theBestFirst() throws Exception {
        ScriptedDebridService torbox = offer(ServiceId.TORBOX, CacheCheck.HASH_ONLY);
        searching.alpha.finding(
                sized(release(1, "Example.Show.1999.480p"), GIB),
                sized(release(2, "Example.Show.1999.2160p"), 9 * GIB),
                sized(release(3, "Example.Show.1999.1080p"), GIB));

        searching.found(FILM, viewer(OptionalLong.of(5 * GIB), false, TORBOX));

        assertThat(torbox.checked().getFirst().hashes()).containsExactly(hash(3), hash(1), hash(2));
    }

    @Test
    @DisplayName("SCR-03: a source that knows file and pack tells both sizes, and the file's is the one that counts")
    void sizesOfSources() throws Exception {
        Release pack = sized(release(1, "Example.Show.S01.1080p"), 40 * GIB);
        searching.alpha.finding(new Release(
                pack.infoHash(),
                pack.name(),
                pack.size(),
                pack.seeders(),
                pack.tracker(),
                Optional.of(new ReleaseFile(OptionalInt.of(1), "Example.Show.S01E02.mkv", OptionalLong.of(4 * GIB))),
                pack.sources()));

        assertThat(searching.found(EPISODE, SearchPreferences.DEFAULT).streams())
                .singleElement()
                .satisfies(stream -> {
                    assertThat(stream.inPack()).isTrue();
                    assertThat(stream.size()).hasValue(4 * GIB);
                });
    }
}
