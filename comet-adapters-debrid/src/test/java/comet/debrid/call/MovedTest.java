package comet.debrid.call;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.debrid.call.CallsUnderTest.add;
import static comet.debrid.call.CallsUnderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As recorded: a gateway points elsewhere with 307; the key of an account stays on its host all the same (DBP-02). */
class MovedTest {

    private CallsUnderTest service;

    @BeforeEach
    void start() throws IOException {
        service = CallsUnderTest.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @DisplayName("a call that follows goes where 307 and 308 point, with method, body and key")
    @ParameterizedTest(name = "HTTP {0}")
    @ValueSource(ints = {307, 308})
    void givenAnotherPath_whenFollowing_thenTheSameIsSentThere(int status) throws Exception {
        service.answer(status, "", "Location", "/v2/add?x=1");
        service.pong();

        assertThat(service.send(add().followingOnSameHost()).pong()).isEqualTo("here");

        RecordedRequest first = service.server.takeRequest();
        RecordedRequest second = service.server.takeRequest();
        assertThat(second.getTarget()).isEqualTo("/v2/add?x=1");
        assertThat(second.getMethod()).isEqualTo("POST");
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().get("Authorization"))
                .isEqualTo(first.getHeaders().get("Authorization"));
    }

    @Test
    @DisplayName("DBT-02: a call that does not follow fails")
    void givenAnotherPath_whenNotFollowing_thenItFails() throws Exception {
        service.answer(307, "", "Location", "/v2/ping");
        service.pong();

        assertThat(service.failureOf(read()).kind()).isEqualTo(PROTOCOL_ERROR);
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @DisplayName("DBT-02: other redirects are not followed, because they would change the call")
    @ParameterizedTest(name = "HTTP {0}")
    @ValueSource(ints = {300, 301, 302, 303})
    void givenAnotherRedirect_whenFollowing_thenItFails(int status) throws Exception {
        service.answer(status, "", "Location", "/v2/ping");
        service.pong();

        assertThat(service.failureOf(read().followingOnSameHost()).kind()).isEqualTo(PROTOCOL_ERROR);
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("it is followed once: a circle ends")
    void givenACircle_whenFollowing_thenItEnds() throws Exception {
        service.answer(307, "", "Location", "/v1/ping");
        service.answer(307, "", "Location", "/v1/ping");
        service.pong();

        assertThat(service.failureOf(read().followingOnSameHost()).kind()).isEqualTo(PROTOCOL_ERROR);
        assertThat(service.server.getRequestCount()).isEqualTo(2);
    }

    @DisplayName("DBP-02: it leads to the same host alone, and from http to https, never back")
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(textBlock = """
            http://st.example/v0/a,       /v1/b,                        http://st.example/v1/b
            http://st.example/v0/a,       http://st.example/b,          http://st.example/b
            http://st.example/v0/a,       https://st.example/b,         https://st.example/b
            http://st.example/v0/a,       https://st.example:8443/b,
            http://st.example:8080/v0/a,  https://st.example/b,
            http://st.example:8080/v0/a,  http://st.example:8080/b,     http://st.example:8080/b
            http://st.example/v0/a,       http://st.example:8080/b,
            https://st.example/v0/a,      http://st.example/b,
            https://st.example/v0/a,      https://other.example/b,
            https://st.example/v0/a,      //other.example/b,
            https://st.example/v0/a,      https://st.example@other.example/b,
            https://st.example/v0/a,      ftp://st.example/b,
            https://st.example/v0/a,      ,
            """)
    void givenAPlace_whenRead_thenItIsTheSameHost(String from, @Nullable String location, @Nullable String to) {
        Request request = new Request.Builder().url(from).build();
        Headers headers = location == null ? Headers.of() : Headers.of("Location", location);

        Optional<HttpUrl> moved = Moved.onSameHost(request, new comet.outside.Answer(307, headers, new byte[0]))
                .map(Request::url);

        assertThat(moved).isEqualTo(Optional.ofNullable(to).map(HttpUrl::get));
    }
}
