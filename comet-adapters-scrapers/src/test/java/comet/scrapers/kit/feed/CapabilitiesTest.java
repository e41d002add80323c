package comet.scrapers.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.scrapers.kit.ScriptedService;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.feed.Capabilities.Search;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesTest {

    private static Capabilities read(String body) throws SourceException, InterruptedException {
        try (ScriptedService service = new ScriptedService(url -> ScriptedService.ok(body))) {
            SourceInstance instance = service.instance();
            return instance.ask(instance.get("api").build(), Capabilities::read, new Deadline(Instant.MAX));
        }
    }

    @Test
    @DisplayName("limits, searches with what they are told by, categories and those below them")
    void all() throws Exception {
        Capabilities able = read("""
                \uFEFF<?xml version="1.0" encoding="UTF-8"?>
                <caps><server title="Some Indexer"/><limits max="200" default="75"/>
                <searching><search available="yes" supportedParams="q"/>
                <tv-search available="yes" supportedParams="Q, season,ep , imdbid"/>
                <movie-search available="no" supportedParams="q,imdbid"/>
                <music-search available="yes" supportedParams="q"/></searching>
                <categories><category id="5000" name="TV"><subcat id="5070" name="Anime"/></category>
                <category id="x"/><category id="100123" name="Own"/></categories></caps>
                """);

        assertThat(able.limit()).hasValue(200);
        assertThat(able.searches()).containsOnlyKeys(Search.ANY, Search.TV);
        assertThat(able.searches().get(Search.TV)).containsExactlyInAnyOrder("q", "season", "ep", "imdbid");
        assertThat(able.offers(Search.MOVIE, "q")).isFalse();
        assertThat(able.categories()).containsExactlyInAnyOrder(5000, 5070, 100123);
    }

    @Test
    @DisplayName(
            "who does not say what a search is told by is told what is usual; who names no search can be asked by text")
    void leftOut() throws Exception {
        Capabilities bare = read("<caps><searching><search available=\"yes\"/><tv-search available=\"yes\"/>"
                + "<movie-search/></searching></caps>");

        assertThat(bare.offers(Search.ANY, "q")).isTrue();
        assertThat(bare.offers(Search.TV, "season")).isTrue();
        assertThat(bare.offers(Search.TV, "imdbid")).isFalse();
        assertThat(bare.offers(Search.MOVIE, "q")).isFalse();
        assertThat(bare.limit()).isEqualTo(OptionalInt.empty());
        assertThat(read("<caps><limits max=\"0\"/></caps>")).isEqualTo(Capabilities.LEAST);
    }

    @DisplayName("what tells no capabilities is a failure")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "<error code=\"100\" description=\"Incorrect user credentials\"/>, REFUSED",
        "<rss><channel/></rss>, UNREADABLE",
        "<caps><limits max=\"5\", UNREADABLE",
        "nothing, UNREADABLE",
    })
    void failures(String body, Failure failure) {
        assertThat(catchThrowableOfType(SourceException.class, () -> read(body)).failure())
                .isEqualTo(failure);
    }
}
