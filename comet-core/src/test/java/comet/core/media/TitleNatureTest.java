package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.AnimeTraits.Format;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What sort of thing a title is")
class TitleNatureTest {

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("ANM-49: by its genres a title may be anime if it is animated, or if none are known")
    @CsvSource(textBlock = """
            '',                  true
            Animation,           true
            'Comedy,animation',  true
            'Drama,Crime',       false
            Reanimation,         false
            """)
    void byGenres(String genres, boolean anime) {
        List<String> words = genres.isEmpty() ? List.of() : List.of(genres.split(","));

        assertThat(TitleNature.ofGenres(words).mayBeAnime()).isEqualTo(anime);
    }

    @ParameterizedTest(name = "{0} with {1} episodes → {2}")
    @DisplayName("SRCH-17, MDK-08: a special, OVA or ONA of one episode is that episode")
    @CsvSource(textBlock = """
            SPECIAL, 1, true
            OVA,     1, true
            ONA,     1, true
            OVA,     2, false
            OVA,      , false
            TV,      1, false
            MOVIE,   1, false
            MUSIC,   1, false
                   , 1, false
            """)
    void onlyEpisode(@Nullable Format format, @Nullable Integer episodes, boolean only) {
        TitleNature nature = TitleNature.of(new AnimeTraits(
                Optional.ofNullable(format),
                episodes == null ? OptionalInt.empty() : OptionalInt.of(episodes),
                Optional.empty()));

        assertThat(nature.isOnlyEpisode()).isEqualTo(only);
        assertThat(nature.withGenres(List.of("Animation")).isOnlyEpisode()).isEqualTo(only);
    }

    @Test
    @DisplayName("A known number of episodes is at least 1")
    void atLeastOne() {
        assertThatThrownBy(() -> new TitleNature(List.of(), Optional.empty(), OptionalInt.of(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
