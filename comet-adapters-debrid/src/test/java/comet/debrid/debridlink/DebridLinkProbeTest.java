package comet.debrid.debridlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.file.FileSelector;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceCalls;
import comet.debrid.call.ServiceProfile;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Debrid-Link is asked for when the operator wants hashes to be tried (DL-12). */
class DebridLinkProbeTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final long LATELY = NOW.getEpochSecond() + 1;
    private static final long LONG_AGO = NOW.getEpochSecond() - 86_400;
    private static final Account ACCOUNT = new Account(ServiceId.DEBRIDLINK, new ApiKey("DLTESTKEY0001"));
    private static final List<InfoHash> HASHES = IntStream.range(0, 5)
            .mapToObj(i -> new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f90123456" + i))
            .toList();
    private static final String NOT_ADDED = "{\"success\": false, \"error\": \"notAddTorrent\"}";
    private static final String REMOVED = "{\"success\": true, \"value\": []}";
    private static final String LIST = "GET /seedbox/list?page=0&perPage=100";

    private PreparedService service;

    @BeforeEach
    void start() throws IOException {
        service = PreparedService.start(NOW);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private DebridLink probing(int probes) {
        return new DebridLink(service.url(), probes, new ReleaseNameParser(), service.resources());
    }

    private Map<InfoHash, Availability> check(DebridLink debridLink) throws DebridException, InterruptedException {
        return debridLink.availability(
                new AvailabilityRequest(ACCOUNT, HASHES, DebridServiceContract.FILM, Optional.empty()),
                service.deadline());
    }

    private static String list(String torrents) {
        return "{\"success\": true, \"value\": [" + torrents + "], \"pagination\": {\"pages\": 1}}";
    }

    private static String torrent(int hash, int percent, long created) {
        return "{\"id\": \"dl" + hash + "\", \"hashString\": \""
                + HASHES.get(hash).hex() + "\", \"created\": " + created
                + ", \"downloadPercent\": " + percent + ", \"files\": [{\"name\": \"Sintel.mkv\", \"size\": 900000000, "
                + "\"downloadPercent\": 100, \"downloadUrl\": \"https://x.example/a\"}]}";
    }

    private static String added(int hash, int percent, long created) {
        return "{\"success\": true, \"value\": " + torrent(hash, percent, created) + "}";
    }

    private static String add(int hash) {
        return "POST /seedbox/add {\"url\":\"" + HASHES.get(hash).hex() + "\",\"structureType\":\"list\"}";
    }

    private static String remove(int hash) {
        return "DELETE /seedbox/dl" + hash + "/remove";
    }

    private static Availability of(Map<InfoHash, Availability> found, int hash) {
        return Objects.requireNonNull(found.get(HASHES.get(hash)));
    }

    @Test
    @DisplayName("DBC-05: without the setting nothing is sent, and nothing is known")
    void givenNoProbes_whenChecked_thenNothingIsSent() throws Exception {
        assertThat(check(probing(0)))
                .hasSize(5)
                .allSatisfy((hash, found) -> assertThat(found).isEqualTo(Availability.UNKNOWN));
        assertThat(service.asked()).isEmpty();
    }

    @Test
    @DisplayName("DBP-04: without a key nothing is sent either")
    void givenNoKey_whenChecked_thenItIsRefused() {
        AvailabilityRequest request = new AvailabilityRequest(
                new Account(ServiceId.DEBRIDLINK, new ApiKey("")),
                HASHES,
                DebridServiceContract.FILM,
                Optional.empty());

        assertThatThrownBy(() -> probing(2).availability(request, service.deadline()))
                .extracting(thrown -> ((DebridException) thrown).failure())
                .isEqualTo(ApiKey.MISSING);
        assertThat(service.asked()).isEmpty();
    }

    @Test
    @DisplayName(
            "DL-12: the first hashes are tried, one after the other; what was added is removed, the rest is unknown")
    void givenTwoProbes_whenChecked_thenTheFirstTwoAreKnown() throws Exception {
        service.answers(list(""))
                .answers(added(0, 100, LATELY))
                .answers(REMOVED)
                .answers(400, NOT_ADDED);

        Map<InfoHash, Availability> found = check(probing(2));

        Evidence yes = of(found, 0).evidence().orElseThrow();
        assertThat(yes.kind()).isEqualTo(EvidenceKind.CHECK);
        assertThat(yes.state()).isEqualTo(CacheState.CACHED);
        assertThat(yes.files().orElseThrow().files())
                .extracting(ServedFile::name)
                .containsExactly("Sintel.mkv");
        assertThat(of(found, 0).state()).isEqualTo(CacheState.CACHED);
        assertThat(of(found, 1).evidence())
                .contains(Evidence.notCached(ServiceId.DEBRIDLINK, HASHES.get(1), EvidenceKind.CHECK, NOW));
        assertThat(found).hasSize(5);
        assertThat(of(found, 2)).isEqualTo(Availability.UNKNOWN);
        assertThat(service.asked()).containsExactly(LIST, add(0), remove(0), add(1));
    }

    @Test
    @DisplayName("DL-62: what the account holds is not tried; if it is ready, that is the account's own knowledge")
    void givenATorrentInTheAccount_whenChecked_thenItIsNotTried() throws Exception {
        service.answers(list(torrent(0, 100, LONG_AGO) + "," + torrent(1, 5, LONG_AGO)));

        Map<InfoHash, Availability> found = check(probing(2));

        assertThat(of(found, 0).evidence().map(Evidence::kind)).contains(EvidenceKind.ACCOUNT);
        assertThat(of(found, 1)).isEqualTo(Availability.UNKNOWN);
        assertThat(service.asked()).containsExactly(LIST);
    }

    @Test
    @DisplayName("DL-62: an add that gives an entry older than itself removes nothing")
    void givenAnOlderEntry_whenTried_thenItStays() throws Exception {
        service.answers(list("")).answers(added(0, 100, LONG_AGO));

        assertThat(of(check(probing(1)), 0).evidence().map(Evidence::kind)).contains(EvidenceKind.ACCOUNT);
        assertThat(service.asked()).containsExactly(LIST, add(0));
    }

    @Test
    @DisplayName("DL-12: what is added and not complete proves nothing, and does not stay")
    void givenAnIncompleteTorrent_whenTried_thenItIsRemoved() throws Exception {
        service.answers(list("")).answers(added(0, 50, LATELY)).answers(REMOVED);

        assertThat(of(check(probing(1)), 0)).isEqualTo(Availability.UNKNOWN);
        assertThat(service.asked()).containsExactly(LIST, add(0), remove(0));
    }

    @DisplayName("DL-12: the first error other than notAddTorrent ends the trying; what is known stays known")
    @ParameterizedTest
    @ValueSource(strings = {"maxTorrent", "floodDetected", "infringingFile"})
    void givenAnError_whenTrying_thenItIsTheEnd(String word) throws Exception {
        service.answers(list(""))
                .answers(400, NOT_ADDED)
                .answers(400, "{\"success\": false, \"error\": \"" + word + "\"}");

        Map<InfoHash, Availability> found = check(probing(5));

        assertThat(of(found, 0).state()).isEqualTo(CacheState.NOT_CACHED);
        assertThat(of(found, 1)).isEqualTo(Availability.UNKNOWN);
        assertThat(service.asked()).containsExactly(LIST, add(0), add(1));
    }

    @Test
    @DisplayName("DL-12: a removal that fails ends the trying, too")
    void givenAFailedRemoval_whenTrying_thenItIsTheEnd() throws Exception {
        service.answers(list("")).answers(added(0, 100, LATELY)).answers(500, "");

        assertThat(of(check(probing(5)), 0).state()).isEqualTo(CacheState.CACHED);
        assertThat(service.asked()).containsExactly(LIST, add(0), remove(0));
    }

    @Test
    @DisplayName("DL-62: when the account cannot be listed, or has too many torrents, nothing is tried")
    void givenNoList_whenChecked_thenNothingIsTried() throws Exception {
        service.answers(500, "");
        assertThat(check(probing(5))).hasSize(5);
        assertThat(service.asked()).containsExactly(LIST);

        service.answers(list(
                IntStream.range(0, 500).mapToObj(i -> torrent(0, 100, LONG_AGO)).collect(Collectors.joining(","))));
        assertThat(check(probing(5))).hasSize(5);
        assertThat(service.asked()).containsExactly(LIST, LIST);
    }

    @Test
    @DisplayName("DBX-02: the account is listed once a minute, however many lists of streams are opened")
    void givenTwoChecks_whenTrying_thenTheAccountIsListedOnce() throws Exception {
        DebridLink debridLink = probing(1);
        service.answers(list("")).answers(400, NOT_ADDED).answers(400, NOT_ADDED);

        check(debridLink);
        check(debridLink);

        assertThat(service.asked()).containsExactly(LIST, add(0), add(0));
    }

    @Test
    @DisplayName("a probe gives way to a playback of the same account, which may have been answered with its entry")
    void givenAPlayback_whenTrying_thenNothingIsTried() throws Exception {
        AccountUses uses = new AccountUses(service.resources());
        Lock playing = uses.playing(ACCOUNT);
        DebridLinkApi api = new DebridLinkApi(
                new ServiceCalls(
                        new ServiceProfile(List.of(), Failures.LOCK, ErrorReader.NONE),
                        service.url(),
                        service.resources()),
                service.resources());
        AvailabilityRequest request =
                new AvailabilityRequest(ACCOUNT, HASHES, DebridServiceContract.FILM, Optional.empty());
        Probe probe = new Probe(
                api,
                new FileSelector(new ReleaseNameParser(), IndexSpace.ANSWER_ORDER),
                service.time(),
                request,
                service.deadline());

        playing.lock();
        try {
            assertThat(probe.tryFirst(5, uses, List.of())).isEmpty();
        } finally {
            playing.unlock();
        }
        assertThat(service.asked()).isEmpty();
    }
}
