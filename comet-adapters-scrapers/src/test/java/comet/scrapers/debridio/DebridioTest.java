package comet.scrapers.debridio;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.Release;
import comet.outside.scripted.CapturedLog;
import comet.scrapers.debridio.Debridio.Account;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebridioTest {

    private static final String SECRET = "S3CRET";

    @TestFactory
    @DisplayName("DIO-01, DIO-02, DIO-D1, DIO-D2: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("debridio")
                .tests(
                        sample -> new Debridio(
                                sample.instance("debridio", "DEBRIDIO_URL", "https://addon.debridio.com"),
                                new Account(
                                        sample.text("DEBRIDIO_API_KEY").orElseThrow(),
                                        sample.text("DEBRIDIO_PROVIDER").orElseThrow(),
                                        sample.text("DEBRIDIO_PROVIDER_KEY").orElseThrow())),
                        Of.TORRENT_NAME_FILE_SIZE);
    }

    private static Debridio debridio(SourceInstance instance) {
        return new Debridio(instance, new Account("DKEY", "torbox", SECRET));
    }

    @DisplayName("DIO-D1: the hash is the right-most part of the path that is one, else the one in the group")
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            /play/movie/torbox/D/P/0123456789abcdef0123456789abcdef01234567/a.mkv            ; x ; 0123456789abcdef0123456789abcdef01234567
            /play/series/torbox/D/P/0123456789ABCDEF0123456789abcdef01234567/tt1/1/2/a.mkv   ; x ; 0123456789abcdef0123456789abcdef01234567
            /ffffffffffffffffffffffffffffffffffffffff/0123456789abcdef0123456789abcdef01234567/a ; x ; 0123456789abcdef0123456789abcdef01234567
            /play/0123456789abcdef0123456789abcdef01234567                                   ; x ; 0123456789abcdef0123456789abcdef01234567
            /play/a.mkv?hash=/ffffffffffffffffffffffffffffffffffffffff/                      ; debridio-0123456789ABCDEF0123456789abcdef01234567 ; 0123456789abcdef0123456789abcdef01234567
            /play/0123456789abcdef0123456789abcdef01234567.mkv                               ; x ; -
            /play/a0123456789abcdef0123456789abcdef01234567/x                                ; x ; -
            /sync                                                                            ; debridio-0123456789abcdef0123456789abcdef01234567ff ; -
            """)
    void givenALink_whenAsked_thenItTellsTheTorrent(String path, String group, String hash) throws Exception {
        String body = "{\"streams\": [{\"title\": \"Big Buck Bunny\", \"url\": \"https://service.example" + path
                + "\", \"behaviorHints\": {\"bingeGroup\": \"" + group + "\"}}]}";

        List<Release> found =
                ScriptedSource.film(DebridioTest::debridio).answering(200, body).found();

        assertThat(found.stream().map(release -> release.infoHash().hex()))
                .isEqualTo(hash == null ? List.of() : List.of(hash));
    }

    @Test
    @DisplayName("DIO-01: the configuration is in the path, as base64 of compact JSON in that order")
    void givenAnAccount_whenAsked_thenItIsInThePath() throws Exception {
        String target = ScriptedSource.film(
                        instance -> new Debridio(instance, new Account("D?>", "real~debrid", "P??")))
                .answering(200, "{\"streams\": []}")
                .requests()
                .getFirst()
                .getTarget();

        String segment = target.substring("/base/".length(), target.indexOf("/stream/movie/tt1254207.json"));
        assertThat(segment).doesNotContain("/");
        assertThat(new String(Base64.getDecoder().decode(segment.replace("%2F", "/")), StandardCharsets.UTF_8))
                .isEqualTo("{\"api_key\":\"D?>\",\"provider\":\"real~debrid\",\"providerKey\":\"P??\","
                        + "\"disableUncached\":false,\"maxSize\":\"\",\"maxReturnPerQuality\":\"\","
                        + "\"resolutions\":[\"4k\",\"1440p\",\"1080p\",\"720p\",\"480p\",\"360p\",\"unknown\"],"
                        + "\"excludedQualities\":[]}");
    }

    @Test
    @DisplayName("DIO-D3: no key is logged or shown")
    void givenKeys_whenAskedAndRefused_thenNoneIsShown() throws Exception {
        Account account = new Account("DKEY", "torbox", SECRET);
        try (CapturedLog log = CapturedLog.start()) {
            ScriptedSource.Asked asked =
                    ScriptedSource.film(DebridioTest::debridio).answering(403, SECRET);

            assertThat(log.text() + asked.end() + account)
                    .doesNotContain(SECRET)
                    .doesNotContain("DKEY");
        }
    }
}
