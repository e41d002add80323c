package comet.core.search;

import static comet.core.testing.Libraries.hash;
import static comet.core.testing.Libraries.item;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.account.LibraryLimits;
import comet.core.account.LibrarySnapshots;
import comet.core.account.LibrarySync;
import comet.core.account.RecordedLibraryEvents;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.evidence.Standing;
import comet.core.media.Scope;
import comet.core.memory.InMemoryPrivateTorrents;
import comet.core.port.DebridException;
import comet.core.port.InMemoryLibraryStore;
import comet.core.port.StoreException;
import comet.core.ranking.RankingProfile;
import comet.core.testing.ScriptedDebridService;
import comet.core.testing.ScriptedDebridService.LibraryStep;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import comet.core.torrent.TorrentFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is in a viewer's own accounts, in his own list (account-sync.md, section 4). */
@Timeout(30)
class LibrarySearchTest {

    private static final String FILM = "tt0000101";
    private static final String EPISODE = "tt0000202:1:2";
    private static final String NAME = "Example.Show.1999.1080p.WEB-DL";
    private static final Account VIEWER = new Account(ServiceId.REALDEBRID, new ApiKey("key"));
    private static final Account STRANGER = new Account(ServiceId.REALDEBRID, new ApiKey("other"));
    private static final Account TORBOX = new Account(ServiceId.TORBOX, new ApiKey("key"));

    private final Searching searching = new Searching();
    private final InMemoryLibraryStore store = new InMemoryLibraryStore();
    private final InMemoryPrivateTorrents privateTorrents = new InMemoryPrivateTorrents(searching.time);
    private final RecordedLibraryEvents events = new RecordedLibraryEvents();
    private final ScriptedDebridService realDebrid = new ScriptedDebridService(ServiceId.REALDEBRID, CacheCheck.NONE);
    private final ScriptedDebridService torBox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.HASH_ONLY);

    private LibraryLimits limits = LibraryLimits.DEFAULT;

    @BeforeEach
    void offerServices() {
        searching.services = id -> switch (id) {
            case REALDEBRID -> Optional.of(realDebrid);
            case TORBOX -> Optional.of(torBox);
            default -> Optional.empty();
        };
        realDebrid.listing(LibraryStep.of(List.of())).knowing(hash -> Availability.UNKNOWN);
        connect();
    }

    @AfterEach
    void end() {
        searching.end();
    }

    /** With the limits of this moment. */
    private void connect() {
        var ports = new LibrarySync.Ports(
                id -> searching.services.find(id),
                store,
                searching.secret,
                searching.locks,
                searching.parser,
                LibrarySync.KnownEntries.NONE,
                events);
        LibrarySnapshots snapshots = new LibrarySnapshots(ports, limits, searching.time);
        searching.libraries = snapshots;
        searching.searchedLibraries = Optional.of(new Libraries(
                new LibrarySync(ports, limits, searching.threads, searching.time, searching.time::advance),
                snapshots,
                privateTorrents));
    }

    /** The library of the viewer and of nobody else. */
    private void library(LibraryItem... items) {
        realDebrid.listing((request, deadline) -> request.account().equals(VIEWER)
                ? new LibraryPage(List.of(items), OptionalInt.of(items.length))
                : new LibraryPage(List.of(), OptionalInt.of(0)));
    }

    private static SearchPreferences with(boolean libraries, Account... accounts) {
        return new SearchPreferences(
                Arrays.asList(accounts),
                false,
                0,
                OptionalLong.empty(),
                false,
                false,
                false,
                libraries,
                RankingProfile.DEFAULT);
    }

    private List<Release> shown(String id, Account... accounts) throws InterruptedException {
        return searching.found(id, with(true, accounts)).streams().stream()
                .map(OfferedStream::release)
                .toList();
    }

    @Test
    @DisplayName("SYNC-31, T-SYNC-03: a torrent in the viewer's library is found, under the label of his service")
    void ownTorrentsAreFound() throws Exception {
        library(item(1, NAME), item(2, "Other.Film.2010.1080p"), item(3, ""));

        assertThat(shown(FILM, VIEWER)).singleElement().satisfies(release -> {
            assertThat(release.infoHash()).isEqualTo(hash(1));
            assertThat(release.name()).isEqualTo(NAME);
            assertThat(release.tracker()).isEqualTo("DebridAccount|realdebrid");
            assertThat(release.size()).hasValue(1_000_000_001L);
            assertThat(release.seeders()).hasValue(0);
            assertThat(release.sources()).isEqualTo(AnnounceUrls.NONE);
        });
    }

    @Test
    @DisplayName("UCFG-093: who does not ask for it has no library read or shown")
    void onlyWhoWantsIt() throws Exception {
        library(item(1, NAME));

        assertThat(searching.found(FILM, with(false, VIEWER)).streams()).isEmpty();
        assertThat(realDebrid.calls()).noneMatch(call -> call.startsWith("library"));
    }

    @Test
    @DisplayName("T-SYNC-15, SYNC-42: a second viewer with the same service and another key sees nothing of it")
    void othersSeeNothing() throws Exception {
        library(item(1, NAME));
        assertThat(shown(FILM, VIEWER)).hasSize(1);

        assertThat(shown(FILM, STRANGER)).isEmpty();
        assertThat(shown(FILM, TORBOX)).isEmpty();
        assertThat(shown(FILM, VIEWER)).hasSize(1);
    }

    /** What the first entry of this account is marked as. */
    private Standing state(String id, Account account) throws InterruptedException {
        return searching.found(id, with(true, account)).streams().stream()
                .map(stream -> ((Offer.Debrid) stream.offer()).standing())
                .findFirst()
                .orElseThrow();
    }

    private void anybodyKnows() {
        searching.alpha.finding(new Release(
                hash(1), NAME, OptionalLong.of(5), OptionalInt.of(12), "Alpha", Optional.empty(), AnnounceUrls.NONE));
    }

    @Test
    @DisplayName(
            "PRES-011, DB-66: what is ready in an account is cached for its owner, and not for others of the service")
    void readyForItsOwner() throws Exception {
        anybodyKnows();
        library(item(1, NAME));

        assertThat(state(FILM, VIEWER)).isEqualTo(Standing.CACHED);
        assertThat(state(FILM, STRANGER)).isEqualTo(Standing.UNKNOWN);
        assertThat(state(FILM, VIEWER)).isEqualTo(Standing.CACHED);
    }

    @Test
    @DisplayName("T-SYNC-13: what an account still waits for is shown as not cached there, and nowhere else")
    void notReady() throws Exception {
        anybodyKnows();
        library(item(1, NAME, TorrentState.DOWNLOADING));

        assertThat(state(FILM, VIEWER)).isEqualTo(Standing.NOT_CACHED);
        assertThat(state(FILM, STRANGER)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("SYNC-31: listed twice in one account, what is ready counts")
    void readyWins() throws Exception {
        anybodyKnows();
        LibraryItem again = new LibraryItem(
                new EntryId("AGAIN"),
                Optional.of(hash(1)),
                NAME,
                OptionalLong.empty(),
                TorrentState.FAILED,
                Optional.empty());
        library(again, item(1, NAME));

        assertThat(state(FILM, VIEWER)).isEqualTo(Standing.CACHED);
    }

    @Test
    @DisplayName("SYNC-41: of a torrent that only a library tells, no check of any service is stored for others")
    void checksOfOwnTorrentsAreNotStored() throws Exception {
        torBox.knowing(hash -> Availability.of(Evidence.cached(
                ServiceId.TORBOX, hash, EvidenceKind.CHECK, Optional.empty(), searching.time.instant())));
        library(item(1, NAME));

        assertThat(shown(FILM, VIEWER, TORBOX)).hasSize(2);
        assertThat(torBox.checked()).isNotEmpty();
        searching.threads.awaitIdle();
        assertThat(searching.evidence.torrents(ServiceId.TORBOX, Set.of(hash(1))))
                .isEmpty();
    }

    @Test
    @DisplayName("DB-69: the list of files proves the episode, for the owner alone")
    void listsProveTheEpisode() throws Exception {
        realDebrid.filing((entry, deadline) -> Optional.of(new CompleteFileList(List.of(
                new ServedFile(OptionalInt.of(8), "Example.Show.S01E01.mkv", OptionalLong.of(9), FileNumbers.of(1, 1)),
                new ServedFile(
                        OptionalInt.of(9), "Example.Show.S01E02.mkv", OptionalLong.of(7), FileNumbers.of(1, 2))))));
        library(item(1, "Example.Show.S01.1080p"));

        assertThat(searching.found(EPISODE, with(true, VIEWER)).streams())
                .singleElement()
                .satisfies(stream -> {
                    Offer.Debrid offer = (Offer.Debrid) stream.offer();
                    assertThat(offer.standing()).isEqualTo(Standing.CACHED);
                    assertThat(offer.fileIndex()).hasValue(9);
                });
        assertThat(searching.found("tt0000202:1:3", with(true, VIEWER)).streams())
                .isEmpty();
    }

    @Test
    @DisplayName("T-SYNC-16, DB-60: with sharing off the shared store is as it was")
    void nothingIsShared() throws Exception {
        library(item(1, NAME));

        assertThat(shown(FILM, VIEWER)).hasSize(1);

        assertThat(stored(FILM)).isEmpty();
    }

    private List<Release> stored(String id) throws StoreException {
        var media = Searching.request(id, SearchPreferences.DEFAULT).media();
        return searching.releases.find(media.id(), media.scope());
    }

    private void share() {
        limits = new LibraryLimits(
                limits.refreshAfter(), limits.life(), limits.maxItems(), limits.maxMatches(), limits.warmFor(), true);
        connect();
    }

    @Test
    @DisplayName(
            "DB-60, SYNC-40: with sharing on others find it under a label that says neither whose nor which service")
    void sharedUnderANeutralLabel() throws Exception {
        share();
        library(item(1, NAME));
        assertThat(shown(FILM, VIEWER)).extracting(Release::tracker).containsExactly("DebridAccount|realdebrid");

        assertThat(stored(FILM)).singleElement().satisfies(release -> {
            assertThat(release.tracker()).isEqualTo("Library");
            assertThat(release.name()).isEqualTo(NAME);
            assertThat(release.seeders()).hasValue(0);
            assertThat(release.isPrivate()).isFalse();
        });
        assertThat(shown(FILM, STRANGER)).extracting(Release::tracker).containsExactly("Library");
    }

    @Test
    @DisplayName("DB-60: a torrent that is only for the members of a tracker is shared with nobody")
    void privateTorrentsAreNotShared() throws Exception {
        share();
        library(item(1, NAME));
        privateTorrents.keep(
                hash(1), new TorrentFile("d4:infod4:name1:aee".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

        assertThat(shown(FILM, VIEWER)).hasSize(1);

        assertThat(stored(FILM)).isEmpty();
    }

    @Test
    @DisplayName("T-SYNC-14: what is stored already for that part is not stored again")
    void sharedOnce() throws Exception {
        share();
        library(item(1, "Example.Show.S01.1080p"));
        Release known = new Release(
                hash(1),
                "Example.Show.S01.1080p.Known",
                OptionalLong.empty(),
                OptionalInt.of(7),
                "Alpha",
                Optional.empty(),
                AnnounceUrls.NONE);
        searching.store("tt0000202:2:1", new Scope.Season(1), known);

        assertThat(shown(EPISODE, VIEWER)).hasSize(1);

        assertThat(stored(EPISODE)).singleElement().satisfies(release -> {
            assertThat(release.tracker()).isEqualTo("Alpha");
            assertThat(release.seeders()).hasValue(7);
        });
    }

    @Test
    @DisplayName(
            "T-SYNC-12, SYNC-34: of a torrent that was found anyway only gaps are filled; title, label and seeders stay")
    void gapsAreFilled() throws Exception {
        searching.alpha.finding(new Release(
                hash(1),
                "Example.Show.1999",
                OptionalLong.empty(),
                OptionalInt.of(12),
                "Alpha",
                Optional.empty(),
                AnnounceUrls.NONE));
        library(item(1, NAME));

        SearchOutcome.Found found = searching.found(FILM, with(true, VIEWER));

        assertThat(found.streams()).singleElement().satisfies(stream -> {
            assertThat(stream.release().name()).isEqualTo("Example.Show.1999");
            assertThat(stream.release().tracker()).isEqualTo("Alpha");
            assertThat(stream.release().seeders()).hasValue(12);
            assertThat(stream.release().size()).hasValue(1_000_000_001L);
            assertThat(stream.parsed().resolution()).isEqualTo("1080p");
        });
        assertThat(searching.found(FILM, with(true, STRANGER)).streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.release().size()).isEmpty());
    }

    @Test
    @DisplayName("SYNC-34: what a source knows is kept, whatever the library says")
    void knownFactsStay() throws Exception {
        searching.alpha.finding(new Release(
                hash(1),
                "Example.Show.1999.720p",
                OptionalLong.of(5),
                OptionalInt.empty(),
                "Alpha",
                Optional.empty(),
                AnnounceUrls.NONE));
        library(item(1, NAME));

        assertThat(searching.found(FILM, with(true, VIEWER)).streams())
                .singleElement()
                .satisfies(stream -> {
                    assertThat(stream.release().size()).hasValue(5);
                    assertThat(stream.parsed().resolution()).isEqualTo("720p");
                });
    }

    @Test
    @DisplayName("DB-01: who waits for the same search gets nothing of the other's library")
    void joinersGetNothing() throws Exception {
        searching.alpha.held();
        library(item(1, NAME));
        StreamSearch instance = searching.instance();
        List<Account> viewers = List.of(VIEWER, STRANGER);
        var outcomes = viewers.stream()
                .map(viewer ->
                        searching.threads.submit(() -> instance.search(Searching.request(FILM, with(true, viewer)))))
                .toList();
        searching.alpha.awaitAsked();
        searching.alpha.letGo();

        assertThat(((SearchOutcome.Found) outcomes.get(0).get()).streams()).hasSize(1);
        assertThat(((SearchOutcome.Found) outcomes.get(1).get()).streams()).isEmpty();
    }

    @Test
    @DisplayName("SYNC-32: what is of another title, part or year, or no film at all, is not shown")
    void theSieveIsPassed() throws Exception {
        library(
                item(1, "Example.Show.1977.1080p"),
                item(2, "Other.Film.1999.1080p"),
                item(3, "Example.Show.1999.1080p.SAMPLE"),
                item(4, "Example.Show.S02E02.1080p"),
                item(5, "Example.Show.S01E02.1080p"),
                item(6, "Example.Show.S01.1080p"),
                item(7, "Example Show 1x02 720p"));

        assertThat(shown(EPISODE, VIEWER))
                .extracting(Release::infoHash)
                .containsExactlyInAnyOrder(hash(5), hash(6), hash(7));
    }

    @Test
    @DisplayName("DB-64: stored facts say no only to what the whole name says no to")
    void factsAndNamesAgree() throws Exception {
        List<String> names = List.of(
                "Example.Show.S01E02.1080p",
                "Example Show - 1x02",
                "Example.Show.S01-S03.COMPLETE",
                "Example.Show.Complete.1999.1080p",
                "Example.Show.1999.S01.1080p",
                "Example.Show.2026.03.01.720p",
                "[Group] Example Show - 02 [1080p]",
                "Example Show / Beispiel Serie S01E02",
                "Exampel.Show.S01E02",
                "Example.Show",
                "Example.Show.S02E02");
        for (String id : List.of(FILM, EPISODE, "tt0000202:1", "tt0000202")) {
            store.forget(comet.core.debrid.AccountIdentity.of(VIEWER, searching.secret.bytes()));
            library(IntStream.range(0, names.size())
                    .mapToObj(number -> item(number + 1, names.get(number)))
                    .toArray(LibraryItem[]::new));
            searching.alpha.finding();
            List<Release> own = shown(id, VIEWER);
            store.forget(comet.core.debrid.AccountIdentity.of(VIEWER, searching.secret.bytes()));
            library();
            searching.alpha.finding(IntStream.range(0, names.size())
                    .mapToObj(number -> new Release(
                            hash(number + 1),
                            names.get(number),
                            OptionalLong.empty(),
                            OptionalInt.empty(),
                            "Alpha",
                            Optional.empty(),
                            AnnounceUrls.NONE))
                    .toArray(Release[]::new));
            searching.demand = new comet.core.memory.InMemoryDemandStore(java.time.Duration.ofDays(1));
            searching.releases = new comet.core.memory.InMemoryReleaseStore(searching.time);

            assertThat(own)
                    .as(id)
                    .isNotEmpty()
                    .extracting(Release::name)
                    .containsExactlyInAnyOrderElementsOf(
                            shown(id, VIEWER).stream().map(Release::name).toList());
            searching.demand = new comet.core.memory.InMemoryDemandStore(java.time.Duration.ofDays(1));
            searching.releases = new comet.core.memory.InMemoryReleaseStore(searching.time);
        }
    }

    @Test
    @DisplayName("SYNC-32: the first account that has a torrent says how it is called")
    void theFirstAccountNamesIt() throws Exception {
        library(item(1, NAME));
        torBox.listing(LibraryStep.of(List.of(item(1, "Example.Show.1999.1080p.Other"))));

        assertThat(shown(FILM, TORBOX, VIEWER)).extracting(Release::tracker).containsOnly("DebridAccount|torbox");
    }

    @Test
    @DisplayName("SYNC-12: what has become old is read again behind the answer")
    void oldLibrariesAreRead() throws Exception {
        library(item(1, NAME));
        assertThat(shown(FILM, VIEWER)).hasSize(1);
        library(item(1, NAME), item(2, NAME + "-GRP"));
        searching.time.advance(limits.refreshAfter());

        assertThat(shown(FILM, VIEWER)).hasSize(1);
        assertThat(shown(FILM, VIEWER)).hasSize(2);
    }

    @Test
    @DisplayName("DB-68: a service that does not let the account in is named in the answer, for this account alone")
    void refusedAccountsAreNamed() throws Exception {
        realDebrid.listing((request, deadline) -> {
            if (request.account().equals(VIEWER)) {
                throw new DebridException(DebridFailure.of(FailureKind.INVALID_CREDENTIALS));
            }
            return new LibraryPage(List.of(), OptionalInt.of(0));
        });

        assertThat(searching.found(FILM, with(true, STRANGER, VIEWER)).problems())
                .containsExactly(new AccountProblem(
                        new ConfiguredAccount(1, VIEWER), DebridFailure.of(FailureKind.INVALID_CREDENTIALS)));
    }

    @Test
    @DisplayName("SYNC-11: a library that cannot be read costs its own part of the answer")
    void failuresCostTheirPart() throws Exception {
        realDebrid.listing((request, deadline) -> {
            throw new DebridException(DebridFailure.of(FailureKind.SERVER_ERROR));
        });
        torBox.listing(LibraryStep.of(List.of(item(1, NAME))));

        SearchOutcome.Found found = searching.found(FILM, with(true, VIEWER, TORBOX));

        assertThat(found.streams())
                .extracting(OfferedStream::release)
                .extracting(Release::infoHash)
                .containsOnly(hash(1));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    @DisplayName(
            "DB-69: at most three lists of files a search, of the best packs that are ready; each is asked for once")
    void listsOfFiles() throws Exception {
        realDebrid.filing((entry, deadline) -> Optional.of(new CompleteFileList(List.of(new ServedFile(
                OptionalInt.of(1), "Example.Show.S01E02.mkv", OptionalLong.empty(), FileNumbers.of(1, 2))))));
        library(
                item(1, "Example.Show.S01.480p"),
                item(2, "Example.Show.S01.2160p"),
                item(3, "Example.Show.S01.1080p", TorrentState.DOWNLOADING),
                item(4, "Example.Show.S01.720p"),
                item(5, "Example.Show.S01.1080p"),
                item(6, "Example.Show.S01E02.2160p"));

        assertThat(shown(EPISODE, VIEWER)).hasSize(6);
        assertThat(filesAsked()).containsExactlyInAnyOrder("files key ENTRY2", "files key ENTRY5", "files key ENTRY4");

        assertThat(shown(EPISODE, VIEWER)).hasSize(6);
        assertThat(filesAsked()).hasSize(4).endsWith("files key ENTRY1");

        assertThat(shown(EPISODE, VIEWER)).hasSize(6);
        assertThat(filesAsked()).hasSize(4);
    }

    @Test
    @DisplayName("DB-69: where a service tells no complete list, it is not asked again at every opening")
    void noListsOfFiles() throws Exception {
        library(item(1, "Example.Show.S01.1080p"));

        shown(EPISODE, VIEWER);
        shown(EPISODE, VIEWER);
        assertThat(filesAsked()).hasSize(1);
    }

    private List<String> filesAsked() {
        return realDebrid.calls().stream()
                .filter(call -> call.startsWith("files"))
                .toList();
    }
}
