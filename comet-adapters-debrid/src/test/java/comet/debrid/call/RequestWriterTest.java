package comet.debrid.call;

import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestWriterTest {

    private static final Account ACCOUNT = new Account(ServiceId.REALDEBRID, new ApiKey("SECRETKEY0001"));

    private final RequestWriter writer = new RequestWriter("https://api.examplebox.example/v1", "comet");

    private static String body(Request request) throws IOException {
        Buffer buffer = new Buffer();
        Objects.requireNonNull(request.body()).writeTo(buffer);
        return buffer.readUtf8();
    }

    @DisplayName("DBK-01: a base URL may be http, have a port and a path, and end with a slash")
    @ParameterizedTest
    @CsvSource(textBlock = """
            https://api.example,             https://api.example/torrents/info
            https://api.example/,            https://api.example/torrents/info
            http://127.0.0.1:8080/rest/1.0,  http://127.0.0.1:8080/rest/1.0/torrents/info
            http://127.0.0.1:8080/rest/1.0/, http://127.0.0.1:8080/rest/1.0/torrents/info
            """)
    void givenABaseUrl_whenWritten_thenTheCallIsBelowIt(String base, String url) throws Exception {
        Request request = new RequestWriter(base, "comet")
                .write(ServiceCall.get(ACCOUNT, "torrents", "info").build());

        assertThat(request.url()).hasToString(url);
    }

    @DisplayName("what is no base URL is refused when the service is made, without quoting it")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.example",
                "ftp://api.example",
                "https://",
                "https://user:SECRETKEY0001@api.example",
                "https://api.example?key=SECRETKEY0001",
                "https://api.example#SECRETKEY0001"
            })
    void givenNoBaseUrl_whenMade_thenItIsRefused(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestWriter(base, "comet"))
                .withMessageNotContaining("SECRETKEY0001");
    }

    @DisplayName("an id of the service is one escaped segment of the path")
    @ParameterizedTest
    @CsvSource(textBlock = """
            17,         17
            a/b,        a%2Fb
            a?b#c,      a%3Fb%23c
            é %,        %C3%A9%20%25
            ...,        ...
            %2e%2e,     %252e%252e
            //evil.example, %2F%2Fevil.example
            """)
    void givenAnId_whenWritten_thenItIsEscaped(String id, String segment) throws Exception {
        Request request = writer.write(ServiceCall.get(ACCOUNT, "torrents", id).build());

        assertThat(request.url()).hasToString("https://api.examplebox.example/v1/torrents/" + segment);
    }

    @DisplayName("an id that would climb out of its path is refused")
    @ParameterizedTest
    @ValueSource(strings = {"..", ".", ""})
    void givenAnIdThatClimbs_whenWritten_thenItIsRefused(String id) {
        assertThat(refusal(ServiceCall.get(ACCOUNT, "torrents", id, "link"))).isEqualTo(PROTOCOL_ERROR);
    }

    @DisplayName("DBP-06: what cannot be a header is refused before an exception quotes it")
    @ParameterizedTest
    @ValueSource(strings = {"SECRET\nKEY", "SECRET\u0000", "SCHLÜSSEL", "\u2603"})
    void givenAKeyThatIsNoHeader_whenWritten_thenItCannotBeValid(String secret) {
        Account account = new Account(ServiceId.REALDEBRID, new ApiKey(secret));

        assertThat(refusal(ServiceCall.get(account, "user").bearer())).isEqualTo(INVALID_CREDENTIALS);
        assertThat(refusal(ServiceCall.get(ACCOUNT, "user").header("X-Client", secret)))
                .isEqualTo(BAD_REQUEST);
    }

    private FailureKind refusal(ServiceCall.Builder call) {
        DebridException thrown = catchThrowableOfType(DebridException.class, () -> writer.write(call.build()));
        return thrown.failure().kind();
    }

    @Test
    @DisplayName("optional parameters are sent when there is a value (DBV-05)")
    void givenNoValue_whenWritten_thenNothingIsSent() throws Exception {
        Request with = writer.write(ServiceCall.post(ACCOUNT, "add")
                .query("ip", Optional.of("203.0.113.7"))
                .header("X-Forwarded-For", Optional.of("203.0.113.7"))
                .form("magnet", "magnet:?xt=urn:btih:aa&tr=b c")
                .form("ip", Optional.of("203.0.113.7"))
                .build());
        Request without = writer.write(ServiceCall.post(ACCOUNT, "add")
                .query("ip", Optional.empty())
                .header("X-Forwarded-For", Optional.empty())
                .form("ip", Optional.empty())
                .build());

        assertThat(with.url().query()).isEqualTo("ip=203.0.113.7");
        assertThat(with.header("X-Forwarded-For")).isEqualTo("203.0.113.7");
        assertThat(body(with)).isEqualTo("magnet=magnet%3A%3Fxt%3Durn%3Abtih%3Aaa%26tr%3Db+c&ip=203.0.113.7");
        assertThat(without.url().query()).isNull();
        assertThat(without.header("X-Forwarded-For")).isNull();
        assertThat(body(without)).isEmpty();
    }

    @Test
    @DisplayName("JSON and other bodies go with their type; a removal has none")
    void givenABody_whenWritten_thenItHasItsType() throws Exception {
        Request json = writer.write(
                ServiceCall.post(ACCOUNT, "check").json(Map.of("id", 7)).build());
        Request raw = writer.write(ServiceCall.put(ACCOUNT, "torrent")
                .body(RequestBody.create(new byte[] {100, 101}, MediaType.get("application/x-bittorrent")))
                .build());
        Request removal =
                writer.write(ServiceCall.delete(ACCOUNT, "torrents", "7").build());

        assertThat(body(json)).isEqualTo("{\"id\":7}");
        assertThat(Objects.requireNonNull(json.body()).contentType()).hasToString("application/json");
        assertThat(Objects.requireNonNull(raw.body()).contentType()).hasToString("application/x-bittorrent");
        assertThat(raw.method()).isEqualTo("PUT");
        assertThat(removal.body()).isNull();
    }

    @Test
    @DisplayName("DBM-04: a .torrent is a part of its own, named after its hash; the fields are parts beside it")
    void givenATorrentFile_whenWritten_thenItIsAPart() throws Exception {
        InfoHash hash = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
        Request request = writer.write(ServiceCall.post(ACCOUNT, "add")
                .form("async", "true")
                .torrentFile("file", hash, new TorrentFile(new byte[] {100, 101}))
                .build());

        MultipartBody body = (MultipartBody) Objects.requireNonNull(request.body());
        assertThat(body.type()).isEqualTo(MultipartBody.FORM);
        assertThat(body.parts())
                .extracting(part -> Objects.requireNonNull(part.headers()).get("Content-Disposition"))
                .containsExactly(
                        "form-data; name=\"async\"",
                        "form-data; name=\"file\"; filename=\"0a1b2c3d4e5f60718293a4b5c6d7e8f901234567.torrent\"");
        RequestBody file = body.parts().getLast().body();
        assertThat(file.contentType()).hasToString("application/x-bittorrent");
        assertThat(file.contentLength()).isEqualTo(2);
    }

    @Test
    @DisplayName("a call with two bodies, or a GET with one, is our own mistake")
    void givenTwoBodies_whenBuilt_thenItIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServiceCall.post(ACCOUNT, "add")
                        .form("a", "b")
                        .json(Map.of())
                        .build());
        assertThatIllegalStateException()
                .isThrownBy(() -> ServiceCall.get(ACCOUNT, "add").form("a", "b").build());
    }
}
