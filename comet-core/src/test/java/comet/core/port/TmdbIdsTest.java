package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.MediaType;
import comet.core.port.TmdbIdStore.TmdbIds;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What stands at TMDB for an id")
class TmdbIdsTest {

    private static OptionalLong number(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    @Test
    @DisplayName("MDT-10: with a known kind only that kind counts")
    void ofKind() {
        TmdbIds both = new TmdbIds(number(771L), number(7001L), Optional.of(MediaType.SERIES));

        assertThat(both.of(MediaType.MOVIE)).hasValue(771);
        assertThat(both.of(MediaType.SERIES)).hasValue(7001);
        assertThat(both.isEmpty()).isFalse();
        assertThat(TmdbIds.NONE.of(MediaType.MOVIE)).isEmpty();
        assertThat(TmdbIds.NONE.isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "film {0}, series {1}, kind {2}")
    @DisplayName("The kind is that of something that stands there, and numbers are at least 1")
    @CsvSource(textBlock = """
            0,   ,    MOVIE
            771, -1,  MOVIE
            771, ,
            771, ,    SERIES
               , ,    MOVIE
            """)
    void refused(@Nullable Long film, @Nullable Long series, @Nullable MediaType kind) {
        assertThatThrownBy(() -> new TmdbIds(number(film), number(series), Optional.ofNullable(kind)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
