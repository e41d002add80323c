package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MediaTitleTest {

    private static final MediaTitle SERIES =
            new MediaTitle("Lantern Harbor", OptionalInt.of(2019), OptionalInt.of(2022));

    @Test
    @DisplayName("Section 3: the text is the provider's, without white space around it, and bounded")
    void theText() {
        assertThat(MediaTitle.of(" Été:  l'ami ", 2019).text()).isEqualTo("Été:  l'ami");
        assertThat(MediaTitle.of("x".repeat(1_000_000), 2019).text()).hasSize(MediaTitle.MAX_LENGTH);
        assertThatThrownBy(() -> MediaTitle.of(" ", 2019)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("MDC-03: a better year replaces a weak one, and a last year before it is dropped")
    void aBetterYear() {
        MediaTitle better = SERIES.withWeakYear().withYear(2018);

        assertThat(better).isEqualTo(new MediaTitle("Lantern Harbor", OptionalInt.of(2018), OptionalInt.of(2022)));
        assertThat(SERIES.withYear(2030).yearEnd()).isEmpty();
    }

    @Test
    @DisplayName("Section 3: a film has no last year, so that releases of the years beside it pass (MDA-20)")
    void aFilmHasNoLastYear() {
        MediaTitle film =
                new MediaTitle("Touka no Minato Movie", OptionalInt.of(2020), OptionalInt.of(2020)).of(MediaType.MOVIE);

        assertThat(film.year()).hasValue(2020);
        assertThat(film.yearEnd()).isEmpty();
        assertThat(SERIES.of(MediaType.SERIES).yearEnd())
                .isEqualTo(SERIES.yearEnd())
                .isPresent();
    }

    @Test
    @DisplayName("MCA-14: kind and number at TMDB are part of what is known, and stay whatever else is added")
    void kindAndNumber() {
        MediaTitle title =
                SERIES.of(MediaType.SERIES).withTmdb(7001).withWeakYear().withEpisodes(EpisodeIndex.NONE);

        assertThat(title.kind()).isEqualTo(Optional.of(MediaType.SERIES));
        assertThat(title.withYear(2018).tmdb()).hasValue(7001);
        assertThatThrownBy(() -> SERIES.withTmdb(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
