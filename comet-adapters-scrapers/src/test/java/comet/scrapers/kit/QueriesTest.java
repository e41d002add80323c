package comet.scrapers.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueriesTest {

    @DisplayName("SCR-70, SCR-71, SCR-D30, SCR-D32: indexers are asked for each title, wide and narrow")
    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            MOVIE         ; tt9900002       ; Harbour Lights           ; Harbour Lights | Harbour Lights 2019
            SERIES        ; tt9900001       ; The Lantern Keepers      ; The Lantern Keepers
            SERIES        ; tt9900001:1     ; The Lantern Keepers      ; The Lantern Keepers | The Lantern Keepers S01
            SERIES        ; tt9900001:1:2   ; The Lantern Keepers / Les Gardiens de la Lanterne ; The Lantern Keepers | The Lantern Keepers S01 | The Lantern Keepers S01E02 | Les Gardiens de la Lanterne | Les Gardiens de la Lanterne S01 | Les Gardiens de la Lanterne S01E02
            SERIES        ; tt9900001:12:104; Lantern Street           ; Lantern Street | Lantern Street S12 | Lantern Street S12E104
            SERIES        ; tt9900001:0:3   ; Lantern Street           ; Lantern Street | Lantern Street S00 | Lantern Street S00E03
            SERIES        ; kitsu:900001:2  ; Hoshi no Tomoshibi       ; Hoshi no Tomoshibi | Hoshi no Tomoshibi S01 | Hoshi no Tomoshibi S01E02 | Hoshi no Tomoshibi 02
            SERIES        ; kitsu:900001    ; Hoshi no Tomoshibi       ; Hoshi no Tomoshibi | Hoshi no Tomoshibi S01
            MOVIE         ; kitsu:900002    ; Hoshi no Tomoshibi       ; Hoshi no Tomoshibi | Hoshi no Tomoshibi 2019
            MOVIE         ; tt9900002       ; Dune : Deuxieme partie / Dune Deuxieme partie ; Dune Deuxieme partie | Dune Deuxieme partie 2019
            """)
    void givenARequest_whenIndexersAreAsked_thenEachQueryIsSentOnce(
            MediaType type, String id, String titles, String queries) {
        assertThat(Queries.byTitle(request(type, id, titles))).containsExactly(queries.split(" \\| "));
    }

    @DisplayName("JKT-D4: the query that finds the least but the best goes out first")
    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            SERIES ; tt9900001:1:2  ; Lantern Street / Lanternes ; Lantern Street S01E02 | Lanternes S01E02 | Lantern Street S01 | Lanternes S01 | Lantern Street | Lanternes
            SERIES ; kitsu:900001:2 ; Hoshi no Tomoshibi         ; Hoshi no Tomoshibi 02 | Hoshi no Tomoshibi S01E02 | Hoshi no Tomoshibi S01 | Hoshi no Tomoshibi
            MOVIE  ; tt9900002      ; Harbour Lights             ; Harbour Lights | Harbour Lights 2019
            """)
    void givenARequest_whenTimeIsShort_thenNarrowQueriesComeFirst(
            MediaType type, String id, String titles, String queries) {
        assertThat(Queries.mostSpecificFirst(request(type, id, titles))).containsExactly(queries.split(" \\| "));
    }

    @DisplayName(
            "SCR-70, SCR-D32: after anime mapping, season and episode are the mapped ones, the bare number is that of the id")
    @ParameterizedTest(name = "{0} mapped to season {1}, episode {2}")
    @CsvSource(delimiter = ';', textBlock = """
            kitsu:900003:2 ; 3 ; 26 ; Hoshi | Hoshi S03 | Hoshi S03E26 | Hoshi 02
            """)
    void givenAMappedEpisode_whenAsked_thenBothNumbersAreUsed(String id, int season, int episode, String queries) {
        ScrapeRequest unmapped = request(MediaType.SERIES, id, "Hoshi");
        AnimeFacts mapped = new AnimeFacts(
                true,
                EpisodeCoordinates.mapped(OptionalInt.of(season), OptionalInt.of(episode)),
                Optional.empty(),
                OptionalInt.empty(),
                List.of());
        ScrapeRequest request = new ScrapeRequest(
                unmapped.media(), unmapped.metadata(), mapped, unmapped.searchTitles(), unmapped.context());

        assertThat(Queries.byTitle(request)).containsExactly(queries.split(" \\| "));
    }

    @DisplayName("SCR-D31: what search engines read as operators becomes blanks; blanks are collapsed")
    @ParameterizedTest(name = "<{0}> is sent as <{1}>")
    @MethodSource("titles")
    void givenATitle_whenSentToASearchEngine_thenItIsTakenLiterally(String title, String sent) {
        assertThat(Queries.withoutOperators(title)).isEqualTo(sent);
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                arguments("Dune : Deuxieme partie", "Dune Deuxieme partie"),
                arguments("\"Harbour\" (Lights) [2] {x}", "Harbour Lights 2 x"),
                arguments("What; Now! Where? Here*", "What Now Where Here"),
                arguments("a~b^c|d\\e", "a b c d e"),
                arguments(" Stars \u00a0&  Sons #1 + 50%/2 ", "Stars & Sons #1 + 50%/2"),
                arguments("L'été d'Ana - Tome.1", "L'été d'Ana - Tome.1"),
                arguments("星の灯火", "星の灯火"),
                arguments("???", ""));
    }

    @Test
    @DisplayName("SCR-70, SCR-D31: equal queries are sent once, a title of which nothing is left not at all")
    void givenTitlesThatBecomeEqualOrEmpty_whenAsked_thenTheyAreSentOnceOrNot() {
        ScrapeRequest request = request(MediaType.MOVIE, "tt9900002", "Dune: Two / Dune Two / ??? / Dune: Two");

        assertThat(Queries.plainTitles(request)).containsExactly("Dune Two");
        assertThat(Queries.titles(request)).containsExactly("Dune: Two", "Dune Two", "???");
    }

    private static ScrapeRequest request(MediaType type, String id, String titles) {
        MediaRequest media = MediaRequest.parse(type, id).orElseThrow();
        List<String> searched =
                Arrays.stream(titles.split(" / ")).map(String::strip).toList();
        return new ScrapeRequest(
                media,
                new MediaMetadata(searched.getFirst(), OptionalInt.of(2019), OptionalInt.empty(), Map.of()),
                searched,
                ScrapeContext.LIVE);
    }
}
