package comet.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.message.Answer;
import comet.http.message.Calls;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpCachingTest {

    private static final HttpCaching ON = new HttpCaching(new CacheTimes(true, 300, 60, 86_400, 86_400));
    private static final HttpCaching OFF = new HttpCaching(CacheTimes.DEFAULT);
    private static final Answer BODY = Answer.json(200, "{\"streams\":[]}".getBytes(StandardCharsets.UTF_8));

    @DisplayName("HTTP-101, HTTP-110: the directives of each policy, shared and personal")
    @ParameterizedTest(name = "{0}, personal {1}")
    @CsvSource(delimiter = '|', textBlock = """
        STREAMS   | false | public, max-age=150, s-maxage=300, stale-while-revalidate=60, stale-if-error=300
        STREAMS   | true  | private, max-age=150, stale-while-revalidate=60, stale-if-error=300
        EMPTY     | false | public, max-age=15, s-maxage=30, stale-if-error=60
        EMPTY     | true  | private, max-age=15, stale-if-error=60
        MANIFEST  | false | public, max-age=86400, stale-while-revalidate=60
        MANIFEST  | true  | private, max-age=86400, stale-while-revalidate=60
        NONE      | false | private, no-store, no-cache, max-age=0
        NONE      | true  | private, no-store, no-cache, max-age=0
        ERROR     | true  | no-store
        """)
    void directives(CachePolicy policy, boolean personal, String expected) {
        Answer answer = ON.content(BODY, policy, personal, Calls.get("/").build());

        assertThat(answer.header("Cache-Control")).contains(expected);
    }

    @Test
    @DisplayName("HTTP-101: half of an odd time is rounded down")
    void rounding() {
        HttpCaching odd = new HttpCaching(new CacheTimes(true, 5, 0, 0, 0));

        assertThat(odd.content(BODY, CachePolicy.STREAMS, false, Calls.get("/").build())
                        .header("Cache-Control"))
                .contains("public, max-age=2, s-maxage=5, stale-while-revalidate=0, stale-if-error=300");
    }

    @Test
    @DisplayName("HTTP-106: a full answer has a tag and varies by Accept")
    void fullAnswer() {
        Answer answer =
                ON.content(BODY, CachePolicy.EMPTY, false, Calls.get("/").build());

        assertThat(answer.header("ETag")).contains("W/\"39971103a7c679bd\"");
        assertThat(answer.header("Vary")).contains("Accept");
    }

    @Test
    @DisplayName("HTTP-105: who has the body already gets tag and policy, and nothing else")
    void notModified() {
        Answer answer = ON.content(
                BODY,
                CachePolicy.EMPTY,
                false,
                Calls.get("/").with("If-None-Match", "\"39971103a7c679bd\"").build());

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.headers()).extracting(Map.Entry::getKey).containsExactly("ETag", "Cache-Control");
    }

    @DisplayName("HTTP-100, HTTP-111: while caching is off only what must not be kept says so")
    @ParameterizedTest(name = "{0}")
    @EnumSource(CachePolicy.class)
    void off(CachePolicy policy) {
        Answer answer = OFF.content(
                BODY, policy, false, Calls.get("/").with("If-None-Match", "*").build());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Vary")).isEmpty();
        assertThat(answer.header("Cache-Control"))
                .isEqualTo(
                        switch (policy) {
                            case NONE -> java.util.Optional.of("private, no-store, no-cache, max-age=0");
                            case ERROR -> java.util.Optional.of("no-store");
                            case STREAMS, EMPTY, MANIFEST, CONFIGURE -> java.util.Optional.empty();
                        });
    }

    @Test
    @DisplayName("HTTP-106: the open page has no tag")
    void openPage() {
        Answer page = ON.openPage(Answer.text(200, "x"), false);

        assertThat(page.header("Cache-Control")).contains("public, max-age=86400, stale-while-revalidate=60");
        assertThat(page.header("Vary")).contains("Accept, Accept-Encoding");
        assertThat(page.header("ETag")).isEmpty();
        assertThat(OFF.openPage(Answer.text(200, "x"), false).header("Cache-Control"))
                .isEmpty();
    }
}
