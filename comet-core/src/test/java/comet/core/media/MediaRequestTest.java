package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRequestTest {

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("HTTP-163, SRCH-10 to SRCH-13: type and id give title, scope, season and episode")
    @CsvSource(textBlock = """
            movie,  tt0000101,     imdb,  tt0000101,    Movie,   ,
            movie,  tt1254207,     imdb,  tt1254207,    Movie,   ,
            movie,  tt1234567890,  imdb,  tt1234567890, Movie,   ,
            movie,  kitsu:152,     kitsu, 152,          Movie,   ,
            series, tt0000202,     imdb,  tt0000202,    Series,  ,
            series, tt0000202:2,   imdb,  tt0000202,    Season,  2,
            series, tt0000202:0,   imdb,  tt0000202,    Season,  0,
            series, tt0000202:0:2, imdb,  tt0000202,    Episode, 0, 2
            series, tt0000202:2:0, imdb,  tt0000202,    Episode, 2, 0
            series, tt0000202:1:2, imdb,  tt0000202,    Episode, 1, 2
            series, kitsu:152,     kitsu, 152,          Season,  1,
            series, kitsu:152:4,   kitsu, 152,          Episode, 1, 4
            series, kitsu:152:0,   kitsu, 152,          Episode, 1, 0
            """)
    void aMediaIdIsRead(
            String type,
            String text,
            String provider,
            String external,
            String scope,
            @Nullable Integer season,
            @Nullable Integer episode) {
        MediaRequest request =
                MediaRequest.parse(MediaType.parse(type).orElseThrow(), text).orElseThrow();

        assertThat(request.text()).isEqualTo(text);
        assertThat(request.type().word()).isEqualTo(type);
        assertThat(request.id().provider()).isEqualTo(provider);
        assertThat(request.id().external()).isEqualTo(external);
        assertThat(request.scope().getClass().getSimpleName()).isEqualTo(scope);
        assertThat(request.scope().season()).isEqualTo(number(season));
        assertThat(request.scope().episode()).isEqualTo(number(episode));
    }

    private static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @DisplayName("HTTP-163: what breaks the grammar is no request")
    @CsvSource(textBlock = """
            movie,  ''
            movie,  tt123
            movie,  tt123456
            movie,  tt12345678901
            movie,  TT0000101
            movie,  Tt0000101
            movie,  tt000010a
            movie,  tt00001０1
            movie,  ' tt0000101'
            movie,  'tt0000101 '
            movie,  nm0000101
            movie,  0000101
            movie,  imdb_id:tt0000101
            movie,  tt0000101:
            movie,  tt0000101:1
            movie,  tt0000101:1:2
            movie,  tmdb:603
            movie,  tt0000101:tmdb:1
            movie,  kitsu
            movie,  kitsu:
            movie,  kitsu:0
            movie,  kitsu:01
            movie,  kitsu:-1
            movie,  kitsu:152:4
            movie,  KITSU:152
            movie,  :kitsu:152
            series, ''
            series, ':'
            series, '::'
            series, tmdb:603:1:2
            series, tt0000202:
            series, tt0000202::2
            series, tt0000202:1:
            series, tt0000202:01
            series, tt0000202:01:2
            series, tt0000202:1:02
            series, tt0000202:-1:2
            series, tt0000202:1:+2
            series, tt0000202:n:2
            series, tt0000202:1:n
            series, tt0000202: 1:2
            series, tt0000202:1:2:3
            series, tt0000202:1:2:
            series, tt0000202:9999999999:1
            series, kitsu
            series, kitsu:
            series, kitsu:0
            series, kitsu:0:1
            series, kitsu:152:
            series, kitsu:152:bad
            series, kitsu:152:01
            series, kitsu:152:1:2
            series, kitsu:99999999999
            series, TT0000202:1:2
            """)
    void aBrokenMediaIdIsNoRequest(String type, String text) {
        assertThat(MediaRequest.parse(MediaType.parse(type).orElseThrow(), text))
                .isEmpty();
    }

    @Test
    @DisplayName("a text of any length is answered, the longest without being split")
    void aLongTextIsNoRequest() {
        assertThat(MediaRequest.parse(MediaType.SERIES, "tt0000202" + ":1".repeat(1_000_000)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTTP-160: movie and series are the only types, in lower case")
    @CsvSource({"anime", "tv", "channel", "Movie", "SERIES", "''", "'movie '"})
    void otherTypesAreNone(String word) {
        assertThat(MediaType.parse(word)).isEmpty();
    }

    @Test
    @DisplayName("a film has the scope of a film, and nothing else has")
    void typeAndScopeAgree() {
        ImdbId id = new ImdbId("tt0000101");

        assertThatThrownBy(() -> new MediaRequest(MediaType.MOVIE, id, new Scope.Season(1), "tt0000101"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MediaRequest(MediaType.SERIES, id, Scope.MOVIE, "tt0000101"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a request is keyed by a text of sensible length")
    void theTextHasLimits() {
        ImdbId id = new ImdbId("tt0000101");

        assertThatThrownBy(() -> new MediaRequest(MediaType.MOVIE, id, Scope.MOVIE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MediaRequest(MediaType.MOVIE, id, Scope.MOVIE, "x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("ids and scopes refuse what the grammar refuses")
    void valuesCheckThemselves() {
        assertThatThrownBy(() -> new ImdbId("tt12")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KitsuId(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope.Season(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope.Episode(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope.Episode(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("ids show themselves in the form that people exchange")
    void idsShowTheirForm() {
        assertThat(new ImdbId("tt0000101")).hasToString("tt0000101");
        assertThat(new KitsuId(152)).hasToString("kitsu:152");
    }
}
