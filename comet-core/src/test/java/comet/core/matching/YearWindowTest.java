package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Aliases;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearWindowTest {

    @ParameterizedTest(name = "{0} {1} to {2}, weak {3}: {4} to {5}")
    @DisplayName("MDA-20, MDC-03: the years that a release may name; a weak year of a film may be three too late")
    @CsvSource({
        "movie,  2019,     , false, 2018, 2020",
        "movie,  2019,     , true,  2016, 2020",
        "series, 2019,     , false, 2018,     ",
        "series, 2019,     , true,  2018,     ",
        "series, 2019, 2022, false, 2019, 2022",
        "movie,      ,     , true,      ,     "
    })
    void theWindow(
            String type,
            @Nullable Integer year,
            @Nullable Integer yearEnd,
            boolean weak,
            @Nullable Integer first,
            @Nullable Integer last) {
        MediaTitle title = new MediaTitle("Sintel", number(year), number(yearEnd));

        YearWindow window = YearWindow.of(
                new MediaMetadata(weak ? title.withWeakYear() : title, Aliases.NONE),
                MediaType.parse(type).orElseThrow());

        assertThat(window).isEqualTo(new YearWindow(number(first), number(last)));
        assertThat(window.contains(OptionalInt.empty())).isTrue();
    }

    private static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
