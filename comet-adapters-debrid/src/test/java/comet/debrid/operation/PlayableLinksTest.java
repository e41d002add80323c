package comet.debrid.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayableLinksTest {

    private static final ApiKey KEY = new ApiKey("SECRET/KEY");
    private static final PlayableLinks LINKS = PlayableLinks.of("https://api.service.example/v1");

    @Test
    @DisplayName("DBL-01: an absolute http or https address with a host plays")
    void givenAnAddress_whenRead_thenItPlays() throws Exception {
        assertThat(LINKS.read("https://cdn.example/a%20b.mkv?x=1", KEY).url())
                .hasToString("https://cdn.example/a%20b.mkv?x=1");
    }

    @Test
    @DisplayName("DBL-01: a key with a blank is also found where the blank is written as a plus")
    void givenAKeyWithABlank_whenItIsWrittenAsInAForm_thenItIsRefused() {
        ApiKey key = new ApiKey("SECRET KEY");

        assertThatThrownBy(() -> LINKS.read("https://cdn.example/a.mkv?token=SECRET+KEY", key))
                .isInstanceOf(DebridException.class);
    }

    @DisplayName("DBL-01: anything else, and an address with the key in it, is a PROTOCOL_ERROR")
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/a.mkv",
                "magnet:?xt=urn:btih:aa",
                "ftp://cdn.example/a.mkv",
                "https:///a.mkv",
                "https://cdn.example/a\nb.mkv",
                "https://cdn.example/a.mkv?token=SECRET/KEY",
                "https://cdn.example/SECRET%2FKEY/a.mkv",
                "https://SECRET%2FKEY@cdn.example/a.mkv",
                "https://cdn.example/a.mkv?token=SECRET%2fKEY"
            })
    void givenAnotherText_whenRead_thenItIsRefused(@Nullable String url) {
        DebridException thrown = catchThrowableOfType(DebridException.class, () -> LINKS.read(url, KEY));

        assertThat(thrown.failure()).isEqualTo(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }

    @DisplayName("a link into a private network, to this machine or to nobody is refused, however it is written")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "10.0.0.8",
                "172.16.3.4",
                "192.168.1.1:8080",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.251",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:192.168.1.1]",
                "[fe80::1]",
                "[fd00::1]",
                "localhost",
                "LOCALHOST:8080",
                "cdn.localhost",
                "router",
                "nas.local",
                "printer.lan",
                "metadata.google.internal",
                "box.home.arpa."
            })
    void givenAPrivateHost_whenRead_thenItIsRefused(String host) {
        DebridException thrown =
                catchThrowableOfType(DebridException.class, () -> LINKS.read("https://" + host + "/a.mkv", KEY));

        assertThat(thrown.failure()).isEqualTo(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }

    @DisplayName("a host on the internet plays, also as an address")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cdn.example",
                "203.0.113.7",
                "8.8.8.8:8443",
                "[2606:4700::1111]",
                "172.32.0.1",
                "localhost.example"
            })
    void givenAPublicHost_whenRead_thenItPlays(String host) throws Exception {
        assertThat(LINKS.read("http://" + host + "/a.mkv", KEY).url()).hasToString("http://" + host + "/a.mkv");
    }

    @DisplayName("DBK-01: a service in a private network, as a gateway may be, sends its viewers there")
    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:9900/rd", "http://stremthru:8080", "https://192.168.1.5", "http://[::1]:80/x"})
    void givenAServiceAtHome_whenRead_thenItPlays(String baseUrl) throws Exception {
        assertThat(PlayableLinks.of(baseUrl)
                        .read("http://192.168.1.5/a.mkv", KEY)
                        .url())
                .hasToString("http://192.168.1.5/a.mkv");
    }
}
