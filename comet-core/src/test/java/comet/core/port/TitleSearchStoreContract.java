package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.TitleSearchStore.Found;
import comet.core.port.TitleSearchStore.Match;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link TitleSearchStore} keeps. Times are kept to the millisecond. */
public interface TitleSearchStoreContract {

    /** When the story of each test begins. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** An empty store. */
    TitleSearchStore searches();

    @Test
    @DisplayName("A text nobody looked up has no result")
    default void unknown() throws StoreException {
        assertThat(searches().find("*:*:sintel")).isEmpty();
    }

    @Test
    @DisplayName("TLK-04: matches of both kinds come back whole, with and without a year")
    default void matchesComeBack() throws StoreException {
        Found film =
                new Found(Optional.of(new Match(new ImdbId("tt9900040"), MediaType.MOVIE, OptionalInt.of(2010))), NOON);
        Found series =
                new Found(Optional.of(new Match(new ImdbId("tt9900001"), MediaType.SERIES, OptionalInt.empty())), NOON);

        searches().save("*:*:sintel", film);
        searches().save("series:*:灯火の港", series);

        assertThat(searches().find("*:*:sintel")).contains(film);
        assertThat(searches().find("series:*:灯火の港")).contains(series);
    }

    @Test
    @DisplayName("TLK-07: that nothing matched is kept as well, and a later result replaces it")
    default void noMatchIsKept() throws StoreException {
        Found none = new Found(Optional.empty(), NOON);
        Found match = new Found(
                Optional.of(new Match(new ImdbId("tt9900040"), MediaType.MOVIE, OptionalInt.of(2010))),
                NOON.plusSeconds(3600));

        searches().save("*:*:sintel", none);
        assertThat(searches().find("*:*:sintel")).contains(none);
        searches().save("*:*:sintel", match);
        assertThat(searches().find("*:*:sintel")).contains(match);
        searches().save("*:*:sintel", none);
        assertThat(searches().find("*:*:sintel")).contains(none);
    }
}
