package comet.scrapers.openfilms;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.torrent.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenFilmsTest {

    private static final Deadline NEVER = new Deadline(Instant.MAX);

    private final OpenFilms films = OpenFilms.builtIn();

    @DisplayName(
            "CFG-SCRAPE_OPENFILMS, MDI-07: each built-in film has a title with its kind and a torrent with file, size and trackers")
    @ParameterizedTest(name = "{0} is {1} ({2})")
    @CsvSource(textBlock = """
            tt1254207, Big Buck Bunny,   2008, dd8255ecdc7ca55fb0bbf81323d87062db1f6d1c, 1, 276134947
            tt1727587, Sintel,           2010, 08ada5a7a6183aae1e09d831df6748d566095a10, 5, 129241752
            tt2285752, Tears of Steel,   2012, 209c8226b299b308beaf2b9cd3fb49212dbd13ec, 8, 571346576
            tt4957236, Cosmos Laundromat, 2015, c9e15763f722f23e98a29decdfae341b98d53056, 4, 220087570
            """)
    void givenABuiltInFilm_whenAsked_thenTitleAndTorrentAreKnown(
            String imdb, String title, int year, String hash, int fileIndex, long size) {
        MediaRequest request = movie(imdb);

        MediaTitle known =
                films.title(MediaType.MOVIE, request.id(), NEVER).orElseThrow().title();

        assertThat(known).isEqualTo(MediaTitle.of(title, year).of(MediaType.MOVIE));
        assertThat(found(request, title, year)).singleElement().satisfies(release -> {
            assertThat(release.infoHash().hex()).isEqualTo(hash);
            assertThat(release.title()).startsWith(title);
            assertThat(release.fileIndex()).hasValue(fileIndex);
            assertThat(release.playedSize()).hasValue(size);
            assertThat(release.sources().urls()).hasSize(4);
        });
    }

    @Test
    @DisplayName("SCR-08: a film that is not built in is an empty answer, not a failure")
    void givenAnotherFilm_whenAsked_thenNothingIsFound() {
        MediaRequest request = movie("tt0000101");

        assertThat(films.title(MediaType.MOVIE, request.id(), NEVER)).isEmpty();
        assertThat(found(request, "Night of the Living Dead", 1968)).isEmpty();
    }

    @Test
    @DisplayName("HTTP-163: the id of a film asked for as a series names another thing")
    void givenAFilmIdAskedForAsASeries_whenAsked_thenNothingIsFound() {
        MediaRequest request = MediaRequest.parse(MediaType.SERIES, "tt1254207").orElseThrow();

        assertThat(films.title(MediaType.SERIES, request.id(), NEVER)).isEmpty();
        assertThat(found(request, "Big Buck Bunny", 2008)).isEmpty();
    }

    private static MediaRequest movie(String imdb) {
        return MediaRequest.parse(MediaType.MOVIE, imdb).orElseThrow();
    }

    /** What is handed over; the source never fails. */
    private List<Release> found(MediaRequest media, String title, int year) {
        List<Release> found = new ArrayList<>();
        ScrapeRequest request =
                new ScrapeRequest(media, MediaMetadata.of(title, year), List.of(title), ScrapeContext.LIVE);
        assertThat(films.scrape(request, found::addAll, NEVER)).isEqualTo(new SourceEnd.Done());
        return found;
    }
}
