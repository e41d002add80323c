package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.availability.AccountAvailability;
import comet.core.availability.AvailabilityRules;
import comet.core.availability.RefusedNames;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Known;
import comet.core.evidence.Standing;
import comet.core.media.Scope;
import comet.core.ranking.Ranker;
import comet.core.ranking.RankingProfile;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseNameParser;
import comet.core.report.Rule;
import comet.core.testing.Accounts;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Entries are written as in the specification: {@code RD⚡A1} is torrent A1 cached at Real-Debrid, {@code ⬇️} uncached,
 * {@code ❔} not known, {@code 🧲A1} the torrent itself.
 */
class StreamSelectionTest {

    private static final int RD = 0;
    private static final int TB = 1;

    private final Viewer viewer = new Viewer();

    @Nested
    class Limit {

        /** Rank order A1 A2 A3 (2160p), B1 B2 (1080p), U1 (unknown); A2 is cached at RD, A3 at TB. */
        private final List<Ranker.Candidate> ranked = List.of(
                candidate("A1", "2160p"),
                candidate("A2", "2160p"),
                candidate("A3", "2160p"),
                candidate("B1", "1080p"),
                candidate("B2", "1080p"),
                candidate("U1", "unknown"));

        Limit() {
            viewer.cached(RD, "A2").cached(TB, "A3");
        }

        @DisplayName("PRES-001 to PRES-004: which torrents are taken, in which order")
        @ParameterizedTest(name = "limit {0}, mixed {1} → {2}")
        @CsvSource(textBlock = """
                        0, true,  A1 A2 A3 B1 B2 U1
                        0, false, A1 A2 A3 B1 B2 U1
                        1, true,  A1 B1 U1
                        1, false, A2 B1 U1
                        2, true,  A1 A2 B1 B2 U1
                        2, false, A2 A3 B1 B2 U1
                        3, false, A2 A3 A1 B1 B2 U1
                        """)
        void givenALimit_whenSelected_thenThoseAreTaken(int limit, boolean mixed, String expected) {
            viewer.torrents = true;
            viewer.limit = limit;
            viewer.mixed = mixed;

            assertThat(taken(viewer.select(ranked))).isEqualTo(expected);
        }

        @DisplayName("PRES-005: with cachedOnly and no torrents, uncached ones take no place")
        @ParameterizedTest(name = "limit {0}, mixed {1} → {2}")
        @CsvSource(textBlock = """
                        0, false, RD⚡A2 TB⚡A3
                        0, true,  RD⚡A2 TB⚡A3
                        1, false, RD⚡A2
                        1, true,  RD⚡A2
                        2, false, RD⚡A2 TB⚡A3
                        2, true,  RD⚡A2 TB⚡A3
                        """)
        void givenCachedOnly_whenSelected_thenUncachedTakeNoPlace(int limit, boolean mixed, String expected) {
            viewer.cachedOnly = true;
            viewer.limit = limit;
            viewer.mixed = mixed;

            assertThat(shown(viewer.select(ranked))).isEqualTo(expected);
        }

        @DisplayName("PRES-005: where torrents are on, cachedOnly leaves uncached ones their places")
        @Test
        void givenCachedOnlyAndTorrents_whenSelected_thenUncachedAreTaken() {
            viewer.cachedOnly = true;
            viewer.torrents = true;
            viewer.mixed = true;
            viewer.limit = 1;

            assertThat(shown(viewer.select(ranked))).isEqualTo("🧲A1 🧲B1 🧲U1");
        }

        @DisplayName("PRES-004: those nobody knows are taken after the cached and before the uncached ones")
        @Test
        void givenUnknownOnes_whenSelected_thenTheyComeSecond() {
            viewer.torrents = true;
            viewer.limit = 2;
            viewer.state(RD, "A3", CacheState.UNKNOWN).state(TB, "A3", CacheState.NOT_CACHED);
            viewer.state(TB, "B2", CacheState.UNKNOWN);

            assertThat(taken(viewer.select(ranked))).isEqualTo("A2 A3 B2 B1 U1");
        }

        @DisplayName("PRES-002: a torrent counts once however many entries it makes")
        @Test
        void givenTwoServices_whenSelected_thenATorrentCountsOnce() {
            viewer.cached(RD, "A3").cached(TB, "A2");
            viewer.limit = 2;

            assertThat(shown(viewer.select(ranked)))
                    .isEqualTo("RD⚡A2 TB⚡A2 RD⚡A3 TB⚡A3 RD⬇️B1 TB⬇️B1 RD⬇️B2 TB⬇️B2 RD⬇️U1 TB⬇️U1");
        }

        @DisplayName("UCFG-091: without accounts there is nothing to put first")
        @Test
        void givenNoAccounts_whenSelected_thenRankOrderStays() {
            viewer.accounts = List.of();
            viewer.states.clear();
            viewer.torrents = true;
            viewer.cachedOnly = true;
            viewer.limit = 2;

            assertThat(shown(viewer.select(ranked))).isEqualTo("🧲A1 🧲A2 🧲B1 🧲B2 🧲U1");
        }
    }

    @Nested
    class Expansion {

        private final List<Ranker.Candidate> ranked = List.of(candidate("T1", "1080p"), candidate("T2", "1080p"));

        Expansion() {
            viewer.torrents = true;
            viewer.cached(TB, "T1").cached(RD, "T2");
        }

        @DisplayName("PRES-020: cached and direct ones first, or all as produced")
        @ParameterizedTest(name = "mixed {0} → {1}")
        @CsvSource(textBlock = """
                        false, TB⚡T1 🧲T1 RD⚡T2 🧲T2 RD⬇️T1 TB⬇️T2
                        true,  RD⬇️T1 TB⚡T1 🧲T1 RD⚡T2 TB⬇️T2 🧲T2
                        """)
        void givenTwoServices_whenSelected_thenThatIsTheOrder(boolean mixed, String expected) {
            viewer.mixed = mixed;

            assertThat(shown(viewer.select(ranked))).isEqualTo(expected);
        }

        @DisplayName("PRES-020: those nobody knows stand between the direct and the uncached ones")
        @Test
        void givenAnUnknownOne_whenSelected_thenItStandsBetween() {
            viewer.state(TB, "T2", CacheState.UNKNOWN);

            assertThat(shown(viewer.select(ranked))).isEqualTo("TB⚡T1 🧲T1 RD⚡T2 🧲T2 TB❔T2 RD⬇️T1");
        }

        @DisplayName("PRES-010: an account that cannot be used offers nothing")
        @Test
        void givenAFailedAccount_whenSelected_thenItsEntriesAreNotListed() {
            viewer.failed = Set.of(RD);

            assertThat(shown(viewer.select(ranked))).isEqualTo("TB⚡T1 🧲T1 🧲T2 TB⬇️T2");
        }

        @DisplayName("DB-08: what only a debrid service vouches for is no direct torrent: nobody could tell its file")
        @Test
        void givenAPackThatOnlyAServiceKnows_whenSelected_thenItIsNoDirectTorrent() {
            viewer.servesByName = parsed -> parsed.rawTitle().equals("T2");

            assertThat(shown(viewer.select(ranked))).isEqualTo("TB⚡T1 RD⚡T2 🧲T2 RD⬇️T1 TB⬇️T2");
        }

        @DisplayName("PRES-012, PRES-013: cachedOnly drops uncached entries, never direct ones")
        @Test
        void givenCachedOnly_whenSelected_thenUncachedEntriesGo() {
            viewer.cachedOnly = true;

            assertThat(shown(viewer.select(ranked))).isEqualTo("TB⚡T1 🧲T1 RD⚡T2 🧲T2");
        }

        @DisplayName("DBC-02: cachedOnly keeps what nobody can know, and hides what a check failed to tell")
        @ParameterizedTest(name = "service can be asked: {0}, hidden by the operator: {1} → {2}")
        @CsvSource(textBlock = """
                        false, false, TB⚡T1 RD⚡T2 TB❔T2
                        false, true,  TB⚡T1 RD⚡T2
                        true,  false, TB⚡T1 RD⚡T2
                        true,  true,  TB⚡T1 RD⚡T2
                        """)
        void givenCachedOnly_whenNotKnown_thenItDependsOnTheService(boolean askable, boolean hidden, String expected) {
            viewer.torrents = false;
            viewer.cachedOnly = true;
            viewer.hideUnknown = hidden;
            viewer.askable = askable ? Set.of(RD, TB) : Set.of(RD);
            viewer.state(TB, "T2", CacheState.UNKNOWN);

            assertThat(shown(viewer.select(ranked))).isEqualTo(expected);
        }

        @DisplayName("DBC-10, PRES-020: what is refused for its name stands last, or as not known, or is not shown")
        @ParameterizedTest(name = "names {0}, cachedOnly {1} → {2}")
        @CsvSource(textBlock = """
                        MARK, false, TB⚡T1 RD⚡T2 RD⬇️T1 TB⛔T2
                        SHOW, false, TB⚡T1 RD⚡T2 TB❔T2 RD⬇️T1
                        HIDE, false, TB⚡T1 RD⚡T2 RD⬇️T1
                        MARK, true,  TB⚡T1 RD⚡T2
                        SHOW, true,  TB⚡T1 RD⚡T2 TB❔T2
                        """)
        void givenARefusedName_whenSelected_thenTheOperatorDecides(
                RefusedNames names, boolean cachedOnly, String expected) {
            viewer.torrents = false;
            viewer.cachedOnly = cachedOnly;
            viewer.refusedNames = names;
            viewer.askable = Set.of(RD);
            viewer.standing(TB, "T2", Standing.NAME_REFUSED);

            assertThat(shown(viewer.select(ranked))).isEqualTo(expected);
        }

        @DisplayName("DBC-04: what a service refuses is not listed for that service, and for others as they have it")
        @Test
        void givenABlock_whenSelected_thenTheServiceDoesNotListIt() {
            viewer.torrents = false;
            viewer.standing(RD, "T1", Standing.BLOCKED).standing(TB, "T2", Standing.BLOCKED);

            assertThat(shown(viewer.select(ranked))).isEqualTo("TB⚡T1 RD⚡T2");
        }

        @DisplayName("PRES-112: a file index is told for cached entries only")
        @Test
        void givenAFileIndex_whenNotCached_thenItIsNotTold() {
            viewer.known(TB, "T1", Accounts.availability(CacheState.CACHED, OptionalInt.of(3)));
            viewer.known(RD, "T1", Accounts.availability(CacheState.NOT_CACHED, OptionalInt.of(4)));
            viewer.mixed = true;

            assertThat(viewer.select(ranked).stream()
                            .limit(2)
                            .map(OfferedStream::offer)
                            .toList())
                    .containsExactly(
                            viewer.offer(RD, CacheState.NOT_CACHED, OptionalInt.empty()),
                            viewer.offer(TB, CacheState.CACHED, OptionalInt.of(3)));
        }
    }

    @Test
    @DisplayName("UCFG-051, UCFG-055: one account in two places has an entry for each, which has its place")
    void givenAnAccountTwice_whenExpanded_thenEachPlaceHasAnEntry() {
        Account twice = viewer.accounts.get(TB);
        viewer.accounts = List.of(twice, viewer.accounts.get(RD), twice);
        viewer.cached(0, "T1").cached(2, "T1");

        assertThat(viewer.select(List.of(candidate("T1", "1080p"))).stream().map(OfferedStream::offer))
                .filteredOn(Offer::isCached)
                .map(offer -> ((Offer.Debrid) offer).account())
                .containsExactly(new ConfiguredAccount(0, twice), new ConfiguredAccount(2, twice));
    }

    @Nested
    class Deduplication {

        @DisplayName("PRES-031: one entry where it is cached; else the best debrid entry and the direct one")
        @ParameterizedTest(name = "RD {0}, TB {1}, torrents {2} → {3}")
        @CsvSource(textBlock = """
                        CACHED,     CACHED,     true,  RD⚡T1
                        NOT_CACHED, CACHED,     true,  TB⚡T1
                        CACHED,     NOT_CACHED, false, RD⚡T1
                        UNKNOWN,    CACHED,     true,  TB⚡T1
                        NOT_CACHED, NOT_CACHED, true,  🧲T1 RD⬇️T1
                        NOT_CACHED, NOT_CACHED, false, RD⬇️T1
                        NOT_CACHED, UNKNOWN,    true,  🧲T1 TB❔T1
                        UNKNOWN,    UNKNOWN,    false, RD❔T1
                        """)
        void givenOneTorrent_whenDeduplicated_thenThatIsLeft(
                CacheState atRd, CacheState atTb, boolean torrents, String expected) {
            viewer.deduplicate = true;
            viewer.torrents = torrents;
            viewer.state(RD, "T1", atRd).state(TB, "T1", atTb);

            assertThat(shown(viewer.select(List.of(candidate("T1", "1080p"))))).isEqualTo(expected);
        }

        @DisplayName("PRES-031, DBC-10: an entry that is refused for its name is the last choice")
        @Test
        void givenARefusedName_whenDeduplicated_thenTheOtherIsLeft() {
            viewer.deduplicate = true;
            viewer.standing(RD, "T1", Standing.NAME_REFUSED).state(TB, "T1", CacheState.NOT_CACHED);

            assertThat(shown(viewer.select(List.of(candidate("T1", "1080p"))))).isEqualTo("TB⬇️T1");
        }

        @DisplayName("PRES-011: of two keys of one service the entry that is cached itself is left")
        @Test
        void givenTwoKeys_whenDeduplicated_thenTheCachedEntryIsLeft() {
            viewer.deduplicate = true;
            Account second = new Account(ServiceId.REALDEBRID, new ApiKey("second"));
            viewer.accounts = List.of(viewer.accounts.get(RD), second);
            viewer.state(0, "T1", CacheState.NOT_CACHED).cached(1, "T1");

            assertThat(viewer.select(List.of(candidate("T1", "1080p"))))
                    .singleElement()
                    .satisfies(stream -> assertThat(((Offer.Debrid) stream.offer()).account())
                            .isEqualTo(new ConfiguredAccount(1, second)));
        }

        @DisplayName("PRES-031: what cachedOnly drops is not the entry that is left")
        @Test
        void givenCachedOnly_whenDeduplicated_thenTheKeptEntryIsLeft() {
            viewer.deduplicate = true;
            viewer.cachedOnly = true;
            viewer.askable = Set.of(RD);
            viewer.state(RD, "T1", CacheState.NOT_CACHED).state(TB, "T1", CacheState.UNKNOWN);

            assertThat(shown(viewer.select(List.of(candidate("T1", "1080p"))))).isEqualTo("TB❔T1");
        }
    }

    /** One viewer's choices, with an account at Real-Debrid and one at TorBox; nothing is cached. */
    private static final class Viewer {
        private List<Account> accounts = List.of(
                new Account(ServiceId.REALDEBRID, new ApiKey("rd")), new Account(ServiceId.TORBOX, new ApiKey("tb")));
        private final Map<Integer, Map<InfoHash, Known>> states = new HashMap<>();
        private Set<Integer> askable = Set.of(RD, TB);
        private Set<Integer> failed = Set.of();
        private boolean torrents;
        private int limit;
        private boolean cachedOnly;
        private boolean mixed;
        private boolean deduplicate;
        private boolean hideUnknown;
        private RefusedNames refusedNames = RefusedNames.MARK;
        private Scope scope = new Scope.Movie();
        private Predicate<ParsedRelease> servesByName = parsed -> true;

        Viewer cached(int account, String name) {
            return state(account, name, CacheState.CACHED);
        }

        Viewer state(int account, String name, CacheState state) {
            return known(account, name, Accounts.availability(state, OptionalInt.empty()));
        }

        Viewer known(int account, String name, Availability availability) {
            return standing(account, name, knownAs(Accounts.standing(availability.state()), availability));
        }

        Viewer standing(int account, String name, Standing standing) {
            return standing(account, name, knownAs(standing, Availability.UNKNOWN));
        }

        Viewer standing(int account, String name, Known known) {
            states.computeIfAbsent(account, index -> new HashMap<>()).put(hash(name), known);
            return this;
        }

        Offer offer(int account, CacheState state, OptionalInt file) {
            return new Offer.Debrid(
                    new ConfiguredAccount(account, accounts.get(account)),
                    Accounts.standing(state),
                    Accounts.availability(state, file).file());
        }

        /** Why those are not shown that are not. */
        final Map<InfoHash, Rule> removed = new HashMap<>();

        List<OfferedStream> select(List<Ranker.Candidate> ranked) {
            // What is not stated otherwise was asked for and is not cached.
            Map<Account, AccountAvailability.Through> known = new LinkedHashMap<>();
            for (int account = 0; account < accounts.size(); account++) {
                if (!failed.contains(account)) {
                    Map<InfoHash, Known> all = new HashMap<>();
                    for (Ranker.Candidate candidate : ranked) {
                        all.put(
                                candidate.release().infoHash(),
                                knownAs(Standing.NOT_CACHED, Accounts.availability(CacheState.NOT_CACHED, NONE)));
                    }
                    all.putAll(states.getOrDefault(account, Map.of()));
                    CacheCheck cacheCheck = askable.contains(account) ? CacheCheck.HASH_ONLY : CacheCheck.NONE;
                    known.put(accounts.get(account), new AccountAvailability.Through(all, capabilities(cacheCheck)));
                }
            }
            Map<Account, DebridFailure> problems = failed.stream()
                    .collect(Collectors.toMap(
                            accounts::get, index -> DebridFailure.of(FailureKind.INVALID_CREDENTIALS)));
            SearchPreferences preferences = new SearchPreferences(
                    accounts,
                    torrents,
                    limit,
                    OptionalLong.empty(),
                    cachedOnly,
                    mixed,
                    deduplicate,
                    false,
                    RankingProfile.DEFAULT);
            FileFacts facts = new FileFacts(
                    scope, new FileFacts.Reading(new ReleaseNameParser(), parsed -> parsed, parsed -> false));
            Offers offers = new Offers(
                    preferences,
                    new AccountAvailability(known, problems, Set.of()),
                    new AvailabilityRules(hideUnknown, refusedNames, 0),
                    servesByName,
                    facts);
            return new StreamSelection(preferences, offers, removed::put).select(ranked);
        }
    }

    private static final OptionalInt NONE = OptionalInt.empty();

    private static Known knownAs(Standing standing, Availability availability) {
        return new Known(standing, availability.files(), availability.evidence(), false, Optional.empty());
    }

    private static Capabilities capabilities(CacheCheck cacheCheck) {
        return new Capabilities(cacheCheck, 100, false, false, true, ListPaging.NO_LIST, IndexSpace.SERVICE_ID, false);
    }

    private static Ranker.Candidate candidate(String name, String resolution) {
        Release release = new Release(
                hash(name), name, OptionalLong.empty(), OptionalInt.empty(), "", Optional.empty(), AnnounceUrls.NONE);
        return new Ranker.Candidate(
                release, ParsedRelease.builder(name).resolution(resolution).build(), false);
    }

    private static InfoHash hash(String name) {
        return new InfoHash(HexFormat.of().formatHex(name.getBytes(StandardCharsets.US_ASCII)) + "0".repeat(36));
    }

    /** The torrents in the order of their direct entries, which no cache state moves. */
    private static String taken(List<OfferedStream> streams) {
        List<String> names = new ArrayList<>();
        for (OfferedStream stream : streams) {
            if (stream.offer() instanceof Offer.DirectTorrent) {
                names.add(stream.release().name());
            }
        }
        return String.join(" ", names);
    }

    private static String shown(List<OfferedStream> streams) {
        return streams.stream()
                .map(stream -> mark(stream.offer()) + stream.release().name())
                .collect(Collectors.joining(" "));
    }

    private static String mark(Offer offer) {
        return switch (offer) {
            case Offer.Debrid debrid ->
                debrid.service().code()
                        + switch (debrid.standing()) {
                            case CACHED -> "⚡";
                            case UNKNOWN -> "❔";
                            case NOT_CACHED -> "⬇️";
                            case NAME_REFUSED -> "⛔";
                            case BLOCKED -> throw new IllegalStateException("not offered");
                        }
                        + debrid.part()
                                .map(part -> part.number() + "/" + part.of() + ":")
                                .orElse("");
            case Offer.DirectTorrent direct -> "🧲";
        };
    }
}
