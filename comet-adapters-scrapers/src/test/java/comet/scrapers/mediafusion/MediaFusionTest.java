package comet.scrapers.mediafusion;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.VirtualTime;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import comet.scrapers.mediafusion.MediaFusion.Options;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaFusionTest {

    private static final String SECRET = "S3CRET";

    @TestFactory
    @DisplayName("MFN-01 to MFN-05, MFN-D1 to MFN-D3: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("mediafusion")
                .tests(
                        sample -> new MediaFusion(
                                sample.instance("mediafusion", "MEDIAFUSION_URL", "https://mediafusion.example.com"),
                                new Options(sample.text("MEDIAFUSION_API_PASSWORD"), true, false),
                                InstantSource.system()),
                        Of.TORRENT_NAME_FILE_SIZE);
    }

    private static MediaFusion mediaFusion(SourceInstance instance) {
        return new MediaFusion(instance, new Options(Optional.of(SECRET), true, false), InstantSource.system());
    }

    @DisplayName("MFN-01, MFN-D4: what an instance is told in the header")
    @ParameterizedTest(name = "password <{0}>, live search {1}, template {2}")
    @CsvSource(delimiter = ';', emptyValue = "", quoteCharacter = '`', textBlock = """
            ``      ; true  ; false ; {"ap":"","nf":["Disable"],"cf":["Disable"],"lss":true}
            hunter2 ; false ; false ; {"ap":"hunter2","nf":["Disable"],"cf":["Disable"],"lss":false}
            pä?>"   ; true  ; true  ; {"ap":"pä?>\\"","nf":["Disable"],"cf":["Disable"],"lss":true,"st":{"d":"📂 {stream.name}\\n👤 {stream.seeders}\\n🔗 {stream.source}"},"mxs":500,"mspr":500}
            """)
    void givenOptions_whenAsked_thenTheHeaderTellsThem(
            String password, boolean liveSearch, boolean template, String json) throws Exception {
        Options options = new Options(Optional.of(password).filter(text -> !text.isEmpty()), liveSearch, template);

        String header = String.valueOf(
                ScriptedSource.film(instance -> new MediaFusion(instance, options, InstantSource.system()))
                        .answering(200, "{\"streams\": []}")
                        .requests()
                        .getFirst()
                        .getHeaders()
                        .get("encoded_user_data"));

        assertThat(header.length() % 4).as("padded").isZero();
        assertThat(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @DisplayName("MFN-D1 to MFN-D3: both forms of the description")
    @ParameterizedTest(name = "<{0}>: torrent <{1}> of {2}, file <{3}> of {4}, {5} seeders, {6}")
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
            📂 Pack/\\n👤 12\\n🔗 RARBG                                      ; Pack     ; 0    ; hint.mkv ; 0    ; 12 ; MediaFusion|RARBG
            📂 Pack ┈➤ S1/02.mkv\\n💾 1 KB\\n🔗 YTS                          ; Pack     ; 0    ; 02.mkv   ; 1024 ; -1 ; MediaFusion|YTS
            📂 P/a/ck\\n👤 Unknown                                           ; Pack     ; 0    ; hint.mkv ; 0    ; -1 ; MediaFusion
            📺 WEB\\n📦 1 KB / 4 KB 👤 31 ▶️ 5\\n🌐 English\\n🔗 Zilean DMM | 🧑‍💻 me ; hint.mkv ; 4096 ; hint.mkv ; 1024 ; 31 ; MediaFusion|Zilean DMM
            📺 WEB\\n📦 1 KB\\n🔗 one\\n🔗 two🧑‍💻 me                          ; hint.mkv ; 0    ; hint.mkv ; 1024 ; -1 ; MediaFusion|two
            📺 WEB\\n💾 2 KB                                                 ; hint.mkv ; 0    ; hint.mkv ; 2048 ; -1 ; MediaFusion
            """)
    void givenADescription_whenAsked_thenItsPartsAreRead(
            String text, String name, long size, String file, long fileSize, int seeders, String label)
            throws Exception {
        String body = "{\"streams\": [{\"description\": \"" + text
                + "\", \"behaviorHints\": {\"filename\": \"hint.mkv\"}, \"infoHash\": \"0123456789abcdef0123456789abcdef01234567\"}]}";

        Release release = ScriptedSource.episode(MediaFusionTest::mediaFusion)
                .answering(200, body)
                .found()
                .getFirst();

        assertThat(release.name()).isEqualTo(name);
        assertThat(release.size().orElse(0)).isEqualTo(size);
        assertThat(release.file().map(ReleaseFile::name).orElse("")).isEqualTo(file);
        assertThat(release.file().map(each -> each.size().orElse(0)).orElse(0L)).isEqualTo(fileSize);
        assertThat(release.seeders().orElse(-1)).isEqualTo(seeders);
        assertThat(release.tracker()).isEqualTo(label);
    }

    @DisplayName("MFN-01: who is refused is told of the password, and nothing else is told")
    @ParameterizedTest(name = "HTTP {0}: told {1}")
    @CsvSource(textBlock = """
            418, true
            403, true
            401, true
            500, false
            404, false
            200, false
            """)
    void givenARefusal_whenAsked_thenThePasswordIsMentioned(int status, boolean told) throws Exception {
        try (CapturedLog log = CapturedLog.start()) {
            ScriptedSource.film(MediaFusionTest::mediaFusion).answering(status, "{\"streams\": []}");

            String ours =
                    log.text().lines().filter(line -> line.startsWith("comet.")).collect(Collectors.joining());
            assertThat(ours.contains("MEDIAFUSION_API_PASSWORD")).isEqualTo(told);
            assertThat(ours).doesNotContain("service.example");
            assertThat(log.text()).doesNotContain(SECRET);
        }
    }

    @Test
    @DisplayName("MFN-01: it is told at most once an hour")
    void givenTheSameAgain_whenAnHourHasPassed_thenItIsToldAgain() {
        VirtualTime time = new VirtualTime(ScriptedSource.NOW);
        OnceAnHour warnings = new OnceAnHour(time);

        assertThat(warnings.isDue()).isTrue();
        time.advance(Duration.ofMinutes(59));
        assertThat(warnings.isDue()).isFalse();
        time.advance(Duration.ofMinutes(1));
        assertThat(warnings.isDue()).isTrue();
    }

    @Test
    @DisplayName("SCR-08: no password is shown")
    void givenAPassword_whenShown_thenItIsNot() {
        assertThat("" + new Options(Optional.of("hunter2"), true, false) + UserDataJson.of("hunter2", true, true))
                .doesNotContain("hunter2");
    }
}
