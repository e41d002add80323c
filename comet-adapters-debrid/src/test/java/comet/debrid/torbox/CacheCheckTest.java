package comet.debrid.torbox;

import static comet.debrid.torbox.Wire.NIGHT;
import static comet.debrid.torbox.Wire.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.CacheState;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.ServiceCalls;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheCheckTest {

    private static final Account ACCOUNT =
            new Account(ServiceId.TORBOX, new ApiKey("00000000-0000-4000-8000-00000000tb01"));

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");

    private PreparedService service;
    private TorBox torBox;

    @BeforeEach
    void start() throws IOException {
        service = PreparedService.start(Instant.parse("2025-03-01T12:00:00Z"));
        torBox = new TorBox(service.url(), new ReleaseNameParser(), service.resources());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @DisplayName("TB-21: nothing is cached, in whatever way that is written")
    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "\"\"", "\"No cached torrents found.\"", "[null]"})
    void givenNothing_whenChecked_thenNothingIsCached(String nothing) throws Exception {
        service.answers(data(nothing));

        assertThat(check(List.of(NIGHT)))
                .hasEntrySatisfying(NIGHT, found -> assertThat(found.state()).isEqualTo(CacheState.NOT_CACHED));
    }

    @DisplayName("DBC-01: data that is neither list nor object proves nothing")
    @ParameterizedTest
    @ValueSource(strings = {"17", "true", "[17]", "[{\"hash\": [1]}]", "{\"error\": 17}"})
    void givenNonsense_whenChecked_thenItIsAProtocolError(String nonsense) {
        service.answers(data(nonsense));

        assertThatThrownBy(() -> check(List.of(NIGHT)))
                .isInstanceOf(DebridException.class)
                .hasMessage("PROTOCOL_ERROR");
    }

    static Stream<String> forms() {
        String one = "{\"name\": \"Sintel\", \"size\": \"17\", \"hash\": \""
                + NIGHT.hex().toUpperCase(Locale.ROOT)
                + "\", \"files\": [{\"id\": \"3\", \"name\": \"Sintel.2010/Sintel.mkv\", \"size\": \"16\"}]}";
        String unnamed = one.replaceFirst("\"hash\": \"[0-9A-F]+\", ", "");
        return Stream.of(
                "[" + one + "]",
                "{\"" + NIGHT + "\": " + one + "}",
                "{\"" + NIGHT + "\": " + unnamed + "}",
                "[null, " + one + ", {\"hash\": \"no hash\"}, {\"name\": \"no hash\"}]");
    }

    @DisplayName("TB-21: a list or an object with the hashes as keys, in any case; numbers may be text")
    @ParameterizedTest
    @MethodSource("forms")
    void givenAForm_whenChecked_thenItIsRead(String form) throws Exception {
        service.answers(data(form));

        Availability found = check(List.of(NIGHT)).getOrDefault(NIGHT, Availability.UNKNOWN);

        assertThat(found.state()).isEqualTo(CacheState.CACHED);
        assertThat(found.name()).contains("Sintel.2010");
        assertThat(found.size()).hasValue(17);
        assertThat(found.fileIndex()).hasValue(3);
    }

    @DisplayName("What was not asked for is not taken from an answer")
    @Test
    void givenAnotherHash_whenChecked_thenItIsLeftOut() throws Exception {
        service.answers(data("[{\"hash\": \"" + hash(1) + "\", \"files\": null}]"));

        assertThat(check(List.of(NIGHT))).containsOnlyKeys(NIGHT);
    }

    @DisplayName("TB-21: what is cached without a word about its files is cached")
    @Test
    void givenNoFiles_whenChecked_thenItIsCached() throws Exception {
        service.answers(data("[{\"hash\": \"" + NIGHT + "\", \"files\": null}]"));

        assertThat(check(List.of(NIGHT))
                        .getOrDefault(NIGHT, Availability.UNKNOWN)
                        .state())
                .isEqualTo(CacheState.CACHED);
    }

    @DisplayName("TB-11: at most 500 hashes in one call")
    @Test
    void givenManyHashes_whenChecked_thenTheyAreAskedInBatches() throws Exception {
        service.answers(data("[]")).answers(data("[]"));

        assertThat(check(hashes(501))).hasSize(501);
        assertThat(service.asked()).extracting(CacheCheckTest::hashesIn).containsExactlyInAnyOrder(500L, 1L);
    }

    @DisplayName("TB-11: an answer over the size limit is asked for again in halves, and only its own half is lost")
    @Test
    void givenAnOversizedAnswer_whenChecked_thenItIsAskedInHalves() throws Exception {
        List<InfoHash> hashes = hashes(200);
        service.answers(tooLarge())
                .answers(data("[{\"hash\": \"" + hashes.getFirst() + "\"}]"))
                .answers(tooLarge())
                .answers(400, Wire.refused("DATABASE_ERROR", ""))
                .answers(data("[{\"hash\": \"" + hashes.getLast() + "\"}]"));

        Map<InfoHash, Availability> found = check(hashes);

        assertThat(service.asked()).extracting(CacheCheckTest::hashesIn).containsExactly(200L, 100L, 100L, 50L, 50L);
        assertThat(found.values()).extracting(Availability::state).hasSize(200);
        assertThat(states(found, hashes.subList(0, 100)))
                .startsWith(CacheState.CACHED, CacheState.NOT_CACHED)
                .doesNotContain(CacheState.UNKNOWN);
        assertThat(states(found, hashes.subList(100, 150))).containsOnly(CacheState.UNKNOWN);
        assertThat(states(found, hashes.subList(150, 200)))
                .endsWith(CacheState.NOT_CACHED, CacheState.CACHED)
                .doesNotContain(CacheState.UNKNOWN);
    }

    @DisplayName("TB-11: fifty hashes are not asked for in halves")
    @Test
    void givenFewHashes_whenTheAnswerIsTooLarge_thenItFails() {
        service.answers(tooLarge());

        DebridException failure = catchThrowableOfType(DebridException.class, () -> check(hashes(50)));

        assertThat(failure.failure()).isEqualTo(ServiceCalls.TOO_LARGE);
        assertThat(service.asked()).hasSize(1);
    }

    @DisplayName("TB-11, DBC-01: when both halves fail, the check fails")
    @Test
    void givenBothHalvesFail_whenChecked_thenItFails() {
        service.answers(tooLarge())
                .answers(500, Wire.refused("DATABASE_ERROR", ""))
                .answers(500, Wire.refused("UNKNOWN_ERROR", ""));

        DebridException failure = catchThrowableOfType(DebridException.class, () -> check(hashes(60)));

        assertThat(failure.failure()).isEqualTo(DebridFailure.of(FailureKind.SERVER_ERROR, "UNKNOWN_ERROR"));
    }

    @DisplayName("DBT-06: the lock-out holds for every call of the key, for as long as TorBox says")
    @Test
    void givenALockOut_whenAskedForAnythingElse_thenNothingIsSent() throws Exception {
        service.answers(429, "rate limit exceeded", "Retry-After", "300").answers(data("[]"));

        assertThatThrownBy(() -> check(List.of(NIGHT))).hasMessage("RATE_LIMITED");
        service.time().advance(Duration.ofSeconds(299));
        DebridException locked = catchThrowableOfType(
                DebridException.class, () -> torBox.verify(ACCOUNT, Optional.empty(), service.deadline()));
        assertThat(locked.failure().kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(service.asked()).hasSize(1);

        service.time().advance(Duration.ofSeconds(1));
        assertThat(check(List.of(NIGHT))).hasSize(1);
    }

    private Map<InfoHash, Availability> check(List<InfoHash> hashes) throws DebridException, InterruptedException {
        AvailabilityRequest request =
                new AvailabilityRequest(ACCOUNT, hashes, DebridServiceContract.FILM, Optional.empty());
        return torBox.availability(request, service.deadline());
    }

    private static List<CacheState> states(Map<InfoHash, Availability> found, List<InfoHash> hashes) {
        return hashes.stream()
                .map(hash -> found.getOrDefault(hash, Availability.UNKNOWN).state())
                .toList();
    }

    private static List<InfoHash> hashes(int count) {
        return IntStream.range(0, count).mapToObj(CacheCheckTest::hash).toList();
    }

    private static InfoHash hash(int number) {
        return new InfoHash("%040x".formatted(number + 0x1000));
    }

    private static long hashesIn(String asked) {
        return HASH.matcher(asked).results().count();
    }

    /** More than 16 MiB (DBT-02). */
    private static String tooLarge() {
        return data("\"" + "x".repeat(16 << 20) + "\"");
    }
}
