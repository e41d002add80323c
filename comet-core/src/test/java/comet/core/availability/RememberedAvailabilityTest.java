package comet.core.availability;

import static comet.core.availability.Checking.named;
import static comet.core.testing.Accounts.account;
import static comet.core.testing.Releases.hash;
import static comet.core.testing.ScriptedDebridService.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import comet.core.debrid.Account;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Block;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Standing;
import comet.core.port.DebridException;
import comet.core.port.HintSource;
import comet.core.port.StoreException;
import comet.core.testing.ScriptedDebridService;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RememberedAvailabilityTest {

    private static final Account TORBOX = account(ServiceId.TORBOX, "key");
    private static final Account PREMIUMIZE = account(ServiceId.PREMIUMIZE, "key");
    private static final Account REALDEBRID = account(ServiceId.REALDEBRID, "key");

    private final Checking checking = new Checking();
    private final ScriptedDebridService torbox = checked(ServiceId.TORBOX, 1);
    private final ScriptedDebridService premiumize = checked(ServiceId.PREMIUMIZE, 2);
    private final ScriptedDebridService realdebrid =
            new ScriptedDebridService(ServiceId.REALDEBRID, CacheCheck.NONE).knowing(hash -> Availability.UNKNOWN);

    RememberedAvailabilityTest() {
        checking.services.put(ServiceId.TORBOX, torbox);
        checking.services.put(ServiceId.PREMIUMIZE, premiumize);
        checking.services.put(ServiceId.REALDEBRID, realdebrid);
    }

    @AfterEach
    void end() {
        checking.close();
    }

    /** A service whose check says that it has that torrent and no other. */
    private ScriptedDebridService checked(ServiceId service, int cached) {
        return new ScriptedDebridService(service, CacheCheck.HASH_ONLY)
                .knowing(hash -> Availability.of(
                        hash.equals(hash(cached))
                                ? Evidence.cached(service, hash, EvidenceKind.CHECK, Optional.empty(), now())
                                : Evidence.notCached(service, hash, EvidenceKind.CHECK, now())));
    }

    private Instant now() {
        return checking.time.instant();
    }

    private void remember(Account account, Evidence... evidence) throws InterruptedException {
        var knowledge = checking.knowledge();
        for (Evidence one : evidence) {
            knowledge.checked(account, Map.of(one.torrent(), Availability.of(one)));
        }
        checking.threads.awaitIdle();
    }

    private static List<InfoHash> asked(ScriptedDebridService service) {
        return service.checked().stream()
                .map(AvailabilityRequest::hashes)
                .flatMap(List::stream)
                .toList();
    }

    private static Standing standing(AccountAvailability availability, Account account, int torrent) {
        return availability.of(account, hash(torrent)).standing();
    }

    @Test
    @DisplayName("SRCH-73, SRCH-74, DB-10: what the service said, yes or no, is remembered and not asked again")
    void answersAreRemembered() throws Exception {
        checking.checkAndStore(TORBOX);
        AccountAvailability again = checking.checkAndStore(TORBOX);

        assertThat(standing(again, TORBOX, 1)).isEqualTo(Standing.CACHED);
        assertThat(standing(again, TORBOX, 2)).isEqualTo(Standing.NOT_CACHED);
        assertThat(asked(torbox)).containsExactly(hash(1), hash(2));
        assertThat(again.unanswered()).isEmpty();
    }

    @Test
    @DisplayName("SRCH-73: only what is not known is asked, the best ranked first")
    void onlyTheUnknownIsAsked() throws Exception {
        checking.torrents = named(3, 1);
        checking.checkAndStore(TORBOX);
        checking.torrents = named(5, 3, 4, 1, 2);

        checking.checkAndStore(TORBOX);

        assertThat(torbox.checked().getLast().hashes()).containsExactly(hash(5), hash(4), hash(2));
    }

    @Test
    @DisplayName("SRCH-73: what is known of other services, and hints, are no knowledge of this one")
    void othersDoNotCount() throws Exception {
        remember(TORBOX, Evidence.cached(ServiceId.TORBOX, hash(1), EvidenceKind.HINT, Optional.empty(), now()));
        remember(
                PREMIUMIZE,
                Evidence.cached(ServiceId.PREMIUMIZE, hash(2), EvidenceKind.CHECK, Optional.empty(), now()));

        checking.check(TORBOX);

        assertThat(asked(torbox)).containsExactly(hash(1), hash(2));
    }

    @Test
    @DisplayName("DB-10, DBC-03: a no is asked again after an hour, a yes after a day")
    void knowledgeExpires() throws Exception {
        checking.checkAndStore(TORBOX);
        checking.time.advance(Duration.ofHours(1));
        checking.checkAndStore(TORBOX);
        assertThat(torbox.checked().getLast().hashes()).containsExactly(hash(2));
        checking.time.advance(Duration.ofHours(23));

        checking.checkAndStore(TORBOX);

        assertThat(torbox.checked().getLast().hashes()).containsExactly(hash(1), hash(2));
    }

    @DisplayName("SRCH-73: below the ratio the service is asked about all of them again")
    @ParameterizedTest(name = "1 of 2 known to be cached, ratio {0}: asked again {1}")
    @CsvSource({"0, false", "0.5, false", "0.51, true", "1, true"})
    void theRatio(double ratio, boolean again) throws Exception {
        checking.checkAndStore(TORBOX);
        checking.rules = new AvailabilityRules(false, RefusedNames.MARK, ratio);

        checking.checkAndStore(TORBOX);

        assertThat(torbox.checked()).hasSize(again ? 2 : 1);
        assertThat(torbox.checked().getLast().hashes()).containsExactly(hash(1), hash(2));
    }

    @Test
    @DisplayName("SRCH-75, PRES-011: one check is true for all accounts of the service")
    void oneCheckForAllAccounts() throws Exception {
        Account second = account(ServiceId.TORBOX, "second");

        AccountAvailability availability = checking.check(TORBOX, second);

        assertThat(torbox.calls()).containsExactlyInAnyOrder("verify key", "verify second", "availability key");
        assertThat(standing(availability, TORBOX, 1)).isEqualTo(Standing.CACHED);
        assertThat(standing(availability, second, 1)).isEqualTo(Standing.CACHED);
    }

    @DisplayName("SRCH-75: a check that refuses the key moves on to the next one, and tells of it")
    @ParameterizedTest
    @EnumSource(names = {"INVALID_CREDENTIALS", "ACCOUNT_BLOCKED", "NOT_PREMIUM", "SUBSCRIPTION_EXPIRED"})
    void aRefusedKeyMovesOn(FailureKind kind) throws Exception {
        List<String> refusals = new ArrayList<>(List.of("once"));
        torbox.checking(() -> {
            if (!refusals.isEmpty()) {
                refusals.clear();
                throw new DebridException(DebridFailure.of(kind));
            }
        });
        Account second = account(ServiceId.TORBOX, "second");

        AccountAvailability availability = checking.check(TORBOX, second);

        assertThat(availability.problems()).containsExactly(entry(TORBOX, DebridFailure.of(kind)));
        assertThat(availability.usableAccounts()).containsExactly(second);
        assertThat(standing(availability, second, 1)).isEqualTo(Standing.CACHED);
    }

    @Test
    @DisplayName(
            "SRCH-75: any other failure of a check ends it without a notice, and what it would have told is missing")
    void anotherFailureEndsTheGroup() throws Exception {
        torbox.checking(failing(FailureKind.SERVER_ERROR));
        Account second = account(ServiceId.TORBOX, "second");

        AccountAvailability availability = checking.check(TORBOX, second);

        assertThat(availability.problems()).isEmpty();
        assertThat(availability.usableAccounts()).containsExactly(TORBOX, second);
        assertThat(standing(availability, second, 1)).isEqualTo(Standing.UNKNOWN);
        assertThat(availability.unanswered()).containsExactly(ServiceId.TORBOX);
        assertThat(checking.told).containsExactly("torbox failed SERVER_ERROR");
        assertThat(torbox.checked()).hasSize(1);
    }

    @Test
    @DisplayName("T-SRCH-31, HTTP-176: when all keys are refused each is told, and asking again soon gives no more")
    void allKeysRefused() throws Exception {
        torbox.verifying("key", failing(FailureKind.INVALID_CREDENTIALS));
        torbox.verifying("second", failing(FailureKind.NOT_PREMIUM));
        Account second = account(ServiceId.TORBOX, "second");

        AccountAvailability availability = checking.check(TORBOX, second);

        assertThat(availability.problems())
                .containsExactly(
                        entry(TORBOX, DebridFailure.of(FailureKind.INVALID_CREDENTIALS)),
                        entry(second, DebridFailure.of(FailureKind.NOT_PREMIUM)));
        assertThat(availability.unanswered()).isEmpty();
        assertThat(asked(torbox)).isEmpty();
    }

    @Test
    @DisplayName(
            "DBT-09: when our own allowance is spent, what is remembered is shown, the rest is not known, and no notice")
    void ownBudget() throws Exception {
        checking.checkAndStore(TORBOX);
        torbox.verifying("key", () -> {
            throw new DebridException(DebridFailure.ownBudgetSpent());
        });
        checking.torrents = named(1, 2, 3);

        AccountAvailability availability = checking.check(TORBOX);

        assertThat(availability.problems()).isEmpty();
        assertThat(standing(availability, TORBOX, 1)).isEqualTo(Standing.CACHED);
        assertThat(standing(availability, TORBOX, 3)).isEqualTo(Standing.UNKNOWN);
        assertThat(availability.unanswered()).containsExactly(ServiceId.TORBOX);
    }

    @Test
    @DisplayName("DBT-09, HTTP-116: what an allowance left out is not known, and asked at the next opening")
    void whatIsLeftOut() throws Exception {
        torbox.knowing(hash -> hash.equals(hash(1))
                ? Availability.of(Evidence.cached(ServiceId.TORBOX, hash, EvidenceKind.CHECK, Optional.empty(), now()))
                : Availability.UNKNOWN);

        AccountAvailability first = checking.checkAndStore(TORBOX);
        checking.checkAndStore(TORBOX);

        assertThat(first.unanswered()).containsExactly(ServiceId.TORBOX);
        assertThat(torbox.checked().getLast().hashes()).containsExactly(hash(2));
    }

    @Test
    @DisplayName("HTTP-116: a service without a cache check counts as answered, and is asked all the same (StremThru)")
    void withoutACheck() throws Exception {
        AccountAvailability availability = checking.check(REALDEBRID);

        assertThat(availability.unanswered()).isEmpty();
        assertThat(asked(realdebrid)).containsExactly(hash(1), hash(2));
    }

    @Test
    @DisplayName("SRCH-70: a service that hangs keeps nobody from what is remembered of it")
    void aServiceThatHangs() throws Exception {
        checking.checkAndStore(TORBOX);
        checking.torrents = named(1, 2, 3);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch asking = new CountDownLatch(1);
        torbox.checking(() -> {
            asking.countDown();
            never.await();
        });
        premiumize.checking(() -> {
            asking.await();
            checking.time.advance(Checking.LIMIT);
        });

        AccountAvailability availability = checking.check(PREMIUMIZE, TORBOX);

        assertThat(standing(availability, PREMIUMIZE, 2)).isEqualTo(Standing.CACHED);
        assertThat(standing(availability, TORBOX, 1)).isEqualTo(Standing.CACHED);
        assertThat(availability.unanswered()).containsExactly(ServiceId.TORBOX);
    }

    @Test
    @DisplayName("SRCH-70: what lies in accounts and cannot be looked up costs nothing else")
    void aFailingLibrary() throws Exception {
        checking.libraries = (account, hashes) -> {
            throw new StoreException("away", new IllegalStateException());
        };

        assertThat(standing(checking.check(TORBOX), TORBOX, 1)).isEqualTo(Standing.CACHED);
        assertThat(checking.told).containsExactly("store failed");
    }

    @Test
    @DisplayName(
            "PRES-011, DBC-04: what is ready in an account is cached for that account alone, whatever its service says")
    void ownLibrary() throws Exception {
        Account second = account(ServiceId.TORBOX, "second");
        checking.libraries = (account, hashes) -> account.equals(second)
                ? Map.of(
                        hash(2),
                        Evidence.cached(ServiceId.TORBOX, hash(2), EvidenceKind.ACCOUNT, Optional.empty(), now()))
                : Map.of();

        AccountAvailability availability = checking.checkAndStore(TORBOX, second);
        AccountAvailability later = checking.check(TORBOX);

        assertThat(standing(availability, TORBOX, 2)).isEqualTo(Standing.NOT_CACHED);
        assertThat(standing(availability, second, 2)).isEqualTo(Standing.CACHED);
        assertThat(standing(later, TORBOX, 2)).isEqualTo(Standing.NOT_CACHED);
    }

    @Test
    @DisplayName(
            "DBC-06, SRCH-94: a list of files that is known stays when a check only says yes, and so does what it lacks")
    void knownListsStay() throws Exception {
        checking.media = Checking.EPISODE;
        checking.torrents = Map.of(hash(1), "Harbour.Lights.S01.1080p");
        CompleteFileList others = new CompleteFileList(List.of(new ServedFile(
                OptionalInt.of(0), "Harbour.Lights.S01E01.mkv", OptionalLong.of(7), FileNumbers.of(1, 1))));
        remember(TORBOX, Evidence.cached(ServiceId.TORBOX, hash(1), EvidenceKind.RESOLVED, Optional.of(others), now()));
        checking.rules = new AvailabilityRules(false, RefusedNames.MARK, 1);

        AccountAvailability availability = checking.check(TORBOX);

        assertThat(asked(torbox)).containsExactly(hash(1));
        assertThat(standing(availability, TORBOX, 1)).isEqualTo(Standing.NOT_CACHED);
        assertThat(availability.lacksFile(hash(1))).isTrue();
    }

    @Test
    @DisplayName("DBC-04, DBC-10: what a service refuses is not asked about again, and a new yes does not overrule it")
    void blockedTorrents() throws Exception {
        remember(
                TORBOX,
                Evidence.blocked(ServiceId.TORBOX, hash(1), new Block(Block.Reason.LEGAL, Optional.empty()), now()));
        checking.rules = new AvailabilityRules(false, RefusedNames.MARK, 1);

        AccountAvailability availability = checking.check(TORBOX);

        assertThat(standing(availability, TORBOX, 1)).isEqualTo(Standing.BLOCKED);
        assertThat(asked(torbox)).containsExactly(hash(2));
    }

    @Test
    @DisplayName("SYNC-41: what only a viewer's library told of is checked, and not remembered for others")
    void unsharedTorrents() throws Exception {
        checking.unshared = Set.of(hash(1));

        assertThat(standing(checking.checkAndStore(TORBOX), TORBOX, 1)).isEqualTo(Standing.CACHED);
        checking.unshared = Set.of();
        checking.checkAndStore(TORBOX);

        assertThat(torbox.checked().getLast().hashes()).containsExactly(hash(1));
    }

    @Test
    @DisplayName(
            "DBC-09: hints are asked for services without a check, about what is not known, and believed for a day")
    void hints() throws Exception {
        HintSource source = mock(HintSource.class);
        when(source.services()).thenReturn(Set.of(ServiceId.REALDEBRID, ServiceId.TORBOX));
        List<AvailabilityRequest> requests = new ArrayList<>();
        when(source.about(any(), any())).thenAnswer(call -> {
            requests.add(call.getArgument(0));
            return List.of(Evidence.cached(ServiceId.REALDEBRID, hash(1), EvidenceKind.HINT, Optional.empty(), now()));
        });
        checking.hints = List.of(source);

        AccountAvailability first = checking.checkAndStore(REALDEBRID, TORBOX);
        checking.checkAndStore(REALDEBRID, TORBOX);

        assertThat(standing(first, REALDEBRID, 1)).isEqualTo(Standing.CACHED);
        assertThat(standing(first, REALDEBRID, 2)).isEqualTo(Standing.UNKNOWN);
        assertThat(requests).extracting(AvailabilityRequest::account).containsOnly(REALDEBRID);
        assertThat(requests)
                .extracting(AvailabilityRequest::hashes)
                .containsExactly(List.of(hash(1), hash(2)), List.of(hash(2)));
    }

    @Test
    @DisplayName("DBC-09: a source of hints is not asked about services that it says nothing of")
    void hintsOfOtherServices() throws Exception {
        HintSource source = mock(HintSource.class);
        when(source.services()).thenReturn(Set.of(ServiceId.PIKPAK));
        checking.hints = List.of(source);

        checking.check(REALDEBRID);

        verify(source, never()).about(any(), any());
    }

    @Test
    @Timeout(20)
    @DisplayName("DBC-09: no list waits for hints that are late; the next one has them")
    void lateHints() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        HintSource late = mock(HintSource.class);
        when(late.services()).thenReturn(Set.of(ServiceId.REALDEBRID));
        when(late.about(any(), any())).thenAnswer(call -> {
            checking.time.advance(Duration.ofSeconds(2));
            asked.await();
            return List.of(Evidence.cached(ServiceId.REALDEBRID, hash(1), EvidenceKind.HINT, Optional.empty(), now()));
        });
        checking.hints = List.of(late);
        // Whoever waits as long as the list has time would wait for ever.
        checking.limit = Duration.ofHours(1);

        AccountAvailability first = checking.check(REALDEBRID);
        asked.countDown();
        checking.threads.awaitIdle();
        AccountAvailability next = checking.checkAndStore(REALDEBRID);

        assertThat(standing(first, REALDEBRID, 1)).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(next, REALDEBRID, 1)).isEqualTo(Standing.CACHED);
    }

    @Test
    @DisplayName("DBC-09: what a source of hints had nothing to say of is asked again after a quarter of an hour")
    void silentHints() throws Exception {
        HintSource source = mock(HintSource.class);
        when(source.services()).thenReturn(Set.of(ServiceId.REALDEBRID));
        when(source.about(any(), any())).thenReturn(List.of());
        checking.hints = List.of(new AskedHints(source, checking.time));

        checking.checkAndStore(REALDEBRID);
        checking.time.advance(Duration.ofMinutes(14));
        checking.checkAndStore(REALDEBRID);

        verify(source, times(1)).about(any(), any());
        checking.time.advance(Duration.ofMinutes(1));
        checking.checkAndStore(REALDEBRID);
        verify(source, times(2)).about(any(), any());
    }

    @Test
    @DisplayName("DBC-09: hints that fail, and break, cost nothing but themselves")
    void failingHints() throws Exception {
        HintSource failing = mock(HintSource.class);
        when(failing.services()).thenReturn(Set.of(ServiceId.REALDEBRID));
        when(failing.about(any(), any()))
                .thenThrow(new DebridException(DebridFailure.of(FailureKind.INVALID_CREDENTIALS)))
                .thenThrow(new IllegalStateException("a fault of ours"));
        checking.hints = List.of(failing, failing);

        AccountAvailability availability = checking.check(REALDEBRID);

        assertThat(availability.usableAccounts()).containsExactly(REALDEBRID);
        assertThat(standing(availability, REALDEBRID, 1)).isEqualTo(Standing.UNKNOWN);
        assertThat(checking.told)
                .containsExactlyInAnyOrder("realdebrid failed INVALID_CREDENTIALS", "realdebrid broke");
    }

    @Test
    @DisplayName("DBC-10: a name that the service refuses beats a hint, and is not asked about")
    void refusedNamesBeatHints() throws Exception {
        checking.shapes = new RefusedShapes(Map.of(ServiceId.REALDEBRID, List.of("web-dl")));
        checking.torrents = Map.of(hash(1), "Sintel.2010.1080p.WEB-DL.H264-DEMO");

        AccountAvailability availability = checking.check(REALDEBRID);

        assertThat(standing(availability, REALDEBRID, 1)).isEqualTo(Standing.NAME_REFUSED);
        assertThat(availability.of(REALDEBRID, hash(1)).availability().state()).isEqualTo(CacheState.UNKNOWN);
    }

    @Test
    @DisplayName("AD-23, PRES-112: where a service numbers nothing, the number counts its stored list sorted by path")
    void numbersByPath() throws Exception {
        checking.media = Checking.EPISODE;
        checking.torrents = Map.of(hash(1), "Harbour.Lights.S01.1080p");
        CompleteFileList list = new CompleteFileList(List.of(
                file("Harbour.Lights.S01E03.mkv", 3),
                file("Harbour.Lights.S01E01.mkv", 1),
                file("Harbour.Lights.S01E02.mkv", 2)));
        remember(
                REALDEBRID,
                Evidence.cached(ServiceId.REALDEBRID, hash(1), EvidenceKind.RESOLVED, Optional.of(list), now()));
        realdebrid.counting(IndexSpace.NO_INDEX);

        AccountAvailability availability = checking.check(REALDEBRID);

        assertThat(availability.files(REALDEBRID, hash(1)))
                .extracting(ServedFile::index)
                .containsExactly(OptionalInt.of(1));
        assertThat(availability.videos(REALDEBRID, hash(1))).isEqualTo(3);
    }

    private static ServedFile file(String name, int episode) {
        return new ServedFile(OptionalInt.empty(), name, OptionalLong.of(7), FileNumbers.of(1, episode));
    }
}
