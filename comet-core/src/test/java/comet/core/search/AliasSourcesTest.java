package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Aliases;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.StoreException;
import comet.core.title.AliasSource;
import comet.core.title.TitleProviders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is asked for aliases, and what becomes of what they say")
class AliasSourcesTest {

    private static final Duration A_MONTH = LookingUp.MONTH.plusSeconds(1);

    private final LookingUp around = new LookingUp();
    private final ScriptedTitles imdb = new ScriptedTitles("imdb").knows("Lantern Harbor", 2019);
    private final ScriptedTitles tmdb = new ScriptedTitles("tmdb").calls("lang:fr", "Le Port");
    private final ScriptedTitles trakt = new ScriptedTitles("trakt").calls("de", "Hafen");
    private final ScriptedTitles tvmaze = new ScriptedTitles("tvmaze").calls("ez", "The Harbor");
    private final ScriptedTitles wikidata = new ScriptedTitles("wikidata").calls("lang:it", "Il porto");

    AliasSourcesTest() {
        ask(tmdb, trakt);
    }

    private void ask(ScriptedTitles... always) {
        List<AliasSource> sources = Stream.concat(
                        Stream.of(always).map(AliasSource::always),
                        Stream.of(tvmaze, wikidata).map(source -> AliasSource.insteadOf("tmdb", source)))
                .toList();
        around.providers = new TitleProviders(List.of(imdb), List.of(), sources, List.of(), List.of());
    }

    @AfterEach
    void end() {
        around.end();
    }

    private Aliases aliases() throws InterruptedException {
        return aliases(around.instance());
    }

    private Aliases aliases(TitleLookup lookup) throws InterruptedException {
        return around.find(lookup).map(MediaMetadata::others).orElseThrow();
    }

    private Aliases stored() throws StoreException {
        return around.store.find(LookingUp.SERIES).aliases().orElseThrow().half();
    }

    @Test
    @DisplayName("ALI-13: those who stand in for TMDB are not asked while it answers")
    void nobodyStandsIn() throws Exception {
        assertThat(aliases().byScope())
                .containsExactly(Map.entry("lang:fr", List.of("Le Port")), Map.entry("de", List.of("Hafen")));
        assertThat(tvmaze.questions()).isEmpty();
        assertThat(wikidata.questions()).isEmpty();
    }

    @Test
    @DisplayName("ALI-13: also when it has nothing to say")
    void nothingIsAnAnswer() throws Exception {
        tmdb.knowsNothing();

        assertThat(aliases().byScope()).containsExactly(Map.entry("de", List.of("Hafen")));
        assertThat(tvmaze.questions()).isEmpty();
    }

    @Test
    @DisplayName("ALI-13: they are asked when TMDB failed, and stand in the order of the list, not of the answers")
    void theyStandInForOneThatFailed() throws Exception {
        tmdb.fails();

        assertThat(aliases().byScope())
                .containsExactly(
                        Map.entry("de", List.of("Hafen")),
                        Map.entry("ez", List.of("The Harbor")),
                        Map.entry("lang:it", List.of("Il porto")));
    }

    @Test
    @DisplayName("MDS-10, ALI-13: they are asked when TMDB is not configured")
    void theyStandInForOneThatIsNotAsked() throws Exception {
        ask();

        assertThat(aliases().byScope())
                .containsExactly(Map.entry("ez", List.of("The Harbor")), Map.entry("lang:it", List.of("Il porto")));
    }

    @Test
    @DisplayName("MDS-13: stored aliases are used and kept while their source fails, which is asked again after 300 s")
    void nothingGoodIsLost() throws Exception {
        Aliases film = LookingUp.aliases("fr", "Film");
        ask(tmdb);
        tmdb.fails();
        tvmaze.fails();
        wikidata.fails();
        around.stored(LookingUp.SERIES, Duration.ZERO, MediaTitle.of("Lantern Harbor", 2019), A_MONTH, film);
        TitleLookup lookup = around.instance();

        assertThat(aliases(lookup)).isEqualTo(film);
        assertThat(stored()).isEqualTo(film);
        around.time.advance(Duration.ofMinutes(5));
        assertThat(aliases(lookup)).isEqualTo(film);
        assertThat(tmdb.aliasCalls()).isEqualTo(1);
        around.time.advance(Duration.ofSeconds(1));
        assertThat(aliases(lookup)).isEqualTo(film);
        assertThat(tmdb.aliasCalls()).isEqualTo(2);
        assertThat(stored()).isEqualTo(film);
    }

    @Test
    @DisplayName("MDS-14: an outage at the first request costs 300 s: a request 301 s later has the aliases")
    void anOutageIsShort() throws Exception {
        ask(tmdb);
        tmdb.fails();
        tvmaze.fails();
        wikidata.fails();
        TitleLookup lookup = around.instance();
        assertThat(aliases(lookup)).isEqualTo(Aliases.NONE);

        tmdb.calls("lang:fr", "Le Port");
        around.time.advance(Duration.ofSeconds(301));

        assertThat(aliases(lookup)).isEqualTo(LookingUp.aliases("lang:fr", "Le Port"));
    }

    @Test
    @DisplayName("ALI-12, MCA-14: of a source that fails its own last titles stay; another one's are replaced")
    void eachSourceHasItsOwnLastTitles() throws Exception {
        TitleLookup lookup = around.instance();
        aliases(lookup);
        around.time.advance(A_MONTH);
        tmdb.fails();
        trakt.calls("de", "Neuer Hafen");
        tvmaze.knowsNothing();
        wikidata.knowsNothing();

        around.find(lookup);

        assertThat(stored().byScope())
                .containsExactly(Map.entry("lang:fr", List.of("Le Port")), Map.entry("de", List.of("Neuer Hafen")));
    }

    @Test
    @DisplayName("ALI-12: of a source that answers that it has none, nothing stays, whatever else fails")
    void noneIsNone() throws Exception {
        TitleLookup lookup = around.instance();
        aliases(lookup);
        around.time.advance(A_MONTH);
        tmdb.fails();
        trakt.knowsNothing();
        tvmaze.knowsNothing();
        wikidata.knowsNothing();

        around.find(lookup);

        assertThat(stored().byScope()).containsExactly(Map.entry("lang:fr", List.of("Le Port")));
    }

    @Test
    @DisplayName("ALI-12: when it answers again, the time to live is whole again")
    void afterTheOutage() throws Exception {
        TitleLookup lookup = around.instance();
        tmdb.fails();
        aliases(lookup);
        around.time.advance(Duration.ofSeconds(301));
        tmdb.calls("lang:fr", "Le Port");
        around.find(lookup);
        int calls = tmdb.aliasCalls();

        around.time.advance(LookingUp.MONTH);
        around.find(lookup);

        assertThat(tmdb.aliasCalls()).isEqualTo(calls);
    }

    @Test
    @DisplayName("ALI-15: late aliases are stored for the next request, with the title known at once")
    void lateAliasesAreStored() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        tmdb.aliases(() -> {
            mayAnswer.await();
            return LookingUp.aliases("lang:fr", "Le Port");
        });
        around.aliasWait = Duration.ZERO;
        TitleLookup lookup = around.instance();

        assertThat(around.answer(lookup, MediaType.SERIES, LookingUp.SERIES).orElseThrow())
                .isEqualTo(new MediaMetadata(MediaTitle.of("Lantern Harbor", 2019), Aliases.NONE));
        mayAnswer.countDown();
        around.threads.awaitIdle();

        assertThat(aliases(lookup).byScope()).containsKeys("lang:fr", "de");
        assertThat(tmdb.aliasCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName("MDS-12: the order of scopes and titles is kept through storage")
    void theOrderIsKept() throws Exception {
        ask(tmdb);
        tmdb.aliases(() -> LookingUp.aliases("original:de", "Nosferatu, eine Symphonie des Grauens")
                .and(LookingUp.aliases("lang:fr", "Nosferatu le vampire"))
                .and(LookingUp.aliases("us", "Nosferatu: A Symphony of Horror"))
                .and(LookingUp.aliases("ez", "Nosferatu 1922")));
        aliases();

        assertThat(aliases().byScope().keySet()).containsExactly("original:de", "lang:fr", "us", "ez");
    }

    @Test
    @DisplayName("RSL-08: sources that fail are told of, and end nothing")
    void failuresAreTold() throws Exception {
        tmdb.fails();
        SearchRecorder recorder = around.recorder();

        assertThat(around.instance()
                        .find(MediaType.SERIES, LookingUp.SERIES, LookingUp.deadline(around.time), recorder))
                .isPresent();
        assertThat(LookingUp.told(recorder)).containsExactly("tmdb LIVE failed FAULTY");
    }
}
