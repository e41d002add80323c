package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.ProvidedTitle;
import comet.core.title.TitleProviders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is asked for a title, in which order")
class TitleOrderTest {

    private static final MediaId FILM = new ImdbId("tt1254207");

    private final LookingUp around = new LookingUp();
    private final ScriptedTitles imdb = new ScriptedTitles("imdb");
    private final ScriptedTitles cinemeta = new ScriptedTitles("cinemeta");
    private final ScriptedTitles tmdb = new ScriptedTitles("tmdb");

    TitleOrderTest() {
        around.providers = TitleProviders.all(List.of(imdb, cinemeta, tmdb));
    }

    @AfterEach
    void end() {
        around.end();
    }

    private Optional<MediaTitle> series() throws InterruptedException {
        return around.find(around.instance()).map(MediaMetadata::main);
    }

    private MediaTitle film() throws InterruptedException {
        return around.find(around.instance(), MediaType.MOVIE, FILM)
                .orElseThrow()
                .main();
    }

    @Test
    @DisplayName("MDS-01: the first that knows the title is enough; the others are not asked for it")
    void theFirstIsEnough() throws Exception {
        MediaTitle known = new MediaTitle("Lantern Harbor", OptionalInt.of(2019), OptionalInt.of(2022));
        imdb.knows(known);
        cinemeta.knows("Another", 2000);

        assertThat(series()).contains(known);
        assertThat(cinemeta.titleCalls()).isZero();
    }

    @Test
    @DisplayName("MDS-02, MDA-50: one that fails, and one that knows none, are passed over in the same way")
    void thoseOfNoUseArePassedOver() throws Exception {
        imdb.fails();
        cinemeta.knowsNothing();
        tmdb.knows("Lantern Harbor", 2019);

        assertThat(series()).contains(MediaTitle.of("Lantern Harbor", 2019));
        assertThat(List.of(imdb.titleCalls(), cinemeta.titleCalls(), tmdb.titleCalls()))
                .containsExactly(1, 1, 1);
    }

    @Test
    @DisplayName("MDS-05, MDA-52: when the first is slow, the second is asked as well; the first title wins, and the"
            + " loser is cancelled")
    void aSlowOneIsHedged() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        imdb.hangs(new CountDownLatch(1), interrupted);
        cinemeta.knows("Lantern Harbor", 2019);
        around.hedgeDelay = Duration.ZERO;

        assertThat(around.answer(around.instance(), MediaType.SERIES, LookingUp.SERIES)
                        .orElseThrow()
                        .title())
                .isEqualTo("Lantern Harbor");
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("MDA-52: before the hedge delay has passed nobody else is asked")
    void thereIsNoHedgeBeforeItsTime() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        imdb.answers(() -> {
            asked.countDown();
            mayAnswer.await();
            return Optional.of(ProvidedTitle.of(MediaTitle.of("Lantern Harbor", 2019)));
        });
        Future<Boolean> released = around.threads.submit(() -> {
            asked.await();
            mayAnswer.countDown();
            return true;
        });

        assertThat(series()).isPresent();
        assertThat(released.get()).isTrue();
        assertThat(cinemeta.titleCalls()).isZero();
    }

    @Test
    @DisplayName("MDA-52: a slow one may still win when those asked as well know nothing")
    void theSlowOneMayWin() throws Exception {
        CountDownLatch lastAsked = new CountDownLatch(1);
        imdb.answers(() -> {
            lastAsked.await();
            return Optional.of(ProvidedTitle.of(MediaTitle.of("Lantern Harbor", 2019)));
        });
        tmdb.answers(() -> {
            lastAsked.countDown();
            return Optional.empty();
        });
        around.hedgeDelay = Duration.ZERO;

        assertThat(series()).contains(MediaTitle.of("Lantern Harbor", 2019));
        assertThat(cinemeta.titleCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName("MDS-04, MDI-05: a title of another id is used only when nobody gives one of the id asked for")
    void aTitleOfAnotherIdIsTheLastResort() throws Exception {
        imdb.answers(() -> Optional.of(new ProvidedTitle(MediaTitle.of("Other", 1999), false)));
        cinemeta.knows("Lantern Harbor", 2019);

        assertThat(series()).contains(MediaTitle.of("Lantern Harbor", 2019));

        cinemeta.knowsNothing();
        assertThat(around.find(around.instance(), MediaType.SERIES, new ImdbId("tt9900002"))
                        .map(MediaMetadata::title))
                .contains("Other");
        assertThat(tmdb.titleCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "MDI-05: a title of another id that stands in for providers that failed is asked for again after 300 s")
    void aTitleOfAnotherIdDoesNotStay() throws Exception {
        imdb.answers(() -> Optional.of(new ProvidedTitle(MediaTitle.of("Other", 1999), false)));
        cinemeta.fails();
        TitleLookup lookup = around.instance();
        assertThat(around.title(lookup)).contains("Other");

        cinemeta.knows("Lantern Harbor", 2019);
        around.time.advance(Duration.ofSeconds(301));
        around.find(lookup);

        assertThat(around.title(lookup)).contains("Lantern Harbor");
    }

    @Test
    @DisplayName("MDC-03: the weak year of a film is replaced by the first sure one of those not asked yet")
    void aWeakYearIsReplaced() throws Exception {
        imdb.fails();
        cinemeta.knows(MediaTitle.of("Big Buck Bunny", 2011).withWeakYear());
        tmdb.knows("Big Buck Bunny (TMDB)", 2008);

        assertThat(film()).isEqualTo(MediaTitle.of("Big Buck Bunny", 2011).withWeakYear());
        assertThat(film()).isEqualTo(MediaTitle.of("Big Buck Bunny", 2008));
        assertThat(cinemeta.titleCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName("MDC-03: a weak year that stands in for a provider that failed is asked for again after 300 s, and"
            + " replaced by the first of IMDb")
    void aWeakYearDoesNotStay() throws Exception {
        imdb.fails();
        cinemeta.knows(MediaTitle.of("Big Buck Bunny", 2011).withWeakYear());
        film();
        imdb.knows("Big Buck Bunny", 2008);
        around.time.advance(Duration.ofSeconds(301));
        film();

        assertThat(film().year()).hasValue(2008);
    }

    @Test
    @DisplayName("MDC-03: a year that is sure is never replaced by a weak one")
    void aSureYearStays() throws Exception {
        around.stored(
                FILM, LookingUp.MONTH.plusDays(1), MediaTitle.of("Big Buck Bunny", 2008), Duration.ZERO, Aliases.NONE);
        cinemeta.knows(MediaTitle.of("Big Buck Bunny!", 2011).withWeakYear());
        film();

        assertThat(film()).isEqualTo(MediaTitle.of("Big Buck Bunny!", 2008));
    }

    @Test
    @DisplayName("MDC-03: the year of a series is as sure as its provider: nobody else is asked for it")
    void aYearOfASeriesIsNotWeak() throws Exception {
        cinemeta.knows(MediaTitle.of("Lantern Harbor", 2019).withWeakYear());

        assertThat(series()).isPresent();
        assertThat(tmdb.titleCalls()).isZero();
    }

    @Test
    @DisplayName("MDS-46: with nobody to ask there is no title, and nothing breaks")
    void nobodyToAsk() throws Exception {
        around.providers = TitleProviders.all(List.of());

        assertThat(series()).isEmpty();
        assertThat(around.reports.all()).isEmpty();
    }
}
