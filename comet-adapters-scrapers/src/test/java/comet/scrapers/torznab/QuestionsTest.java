package comet.scrapers.torznab;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaType;
import comet.core.port.ScrapeRequest;
import comet.scrapers.kit.ScriptedService;
import comet.scrapers.kit.feed.Capabilities;
import comet.scrapers.kit.feed.Capabilities.Search;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {

    /** {@code any=q tv=q,season movie=imdbid} */
    private static Capabilities able(String searches, String categories) {
        Map<Search, Set<String>> offered = new EnumMap<>(Search.class);
        for (String search : searches.split(" ")) {
            String[] parts = search.split("=");
            offered.put(Search.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)), Set.of(parts[1].split(",")));
        }
        Set<Integer> numbers = Arrays.stream(categories.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return new Capabilities(OptionalInt.empty(), offered, numbers);
    }

    private static List<String> asked(Capabilities able, ScrapeRequest request) {
        return Questions.of(able, request).stream()
                .map(question -> question.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&")))
                .toList();
    }

    @DisplayName("TORZNAB_URL: imdbid, season, ep and q are used as the indexer offers them")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            any=q tv=q,season,ep,imdbid movie=q,imdbid | tt9900002      | t=movie&imdbid=tt9900002
            any=q movie=q                              | tt9900002      | t=movie&q=Harbour Lights;t=movie&q=Harbour Lights 2019
            any=q                                      | tt9900002      | t=search&q=Harbour Lights;t=search&q=Harbour Lights 2019
            any=q,imdbid                               | tt9900002      | t=search&imdbid=tt9900002
            tv=q                                       | tt9900002      |
            any=q tv=q,season,ep,imdbid                | tt9900001:1:2  | t=tvsearch&imdbid=tt9900001&season=1&ep=2;t=tvsearch&imdbid=tt9900001&season=1
            any=q tv=q,season,ep,imdbid                | tt9900001:1    | t=tvsearch&imdbid=tt9900001&season=1
            any=q tv=q,season,ep,imdbid                | tt9900001      | t=tvsearch&imdbid=tt9900001
            any=q tv=imdbid,season                     | tt9900001:1:2  | t=tvsearch&imdbid=tt9900001&season=1
            any=q tv=imdbid,ep                         | tt9900001:1:2  | t=tvsearch&imdbid=tt9900001
            any=q tv=q,season,ep                       | tt9900001:1:2  | t=tvsearch&q=Harbour Lights&season=1&ep=2;t=tvsearch&q=Harbour Lights&season=1
            any=q tv=q                                 | tt9900001:1:2  | t=search&q=Harbour Lights;t=search&q=Harbour Lights S01;t=search&q=Harbour Lights S01E02
            tv=q                                       | tt9900001:1    | t=tvsearch&q=Harbour Lights;t=tvsearch&q=Harbour Lights S01
            any=q tv=q,season,ep                       | tt9900001      | t=search&q=Harbour Lights
            any=q tv=q,season,ep,imdbid                | kitsu:900001:2 | t=search&q=Harbour Lights;t=search&q=Harbour Lights S01;t=search&q=Harbour Lights S01E02;t=search&q=Harbour Lights 02
            tv=q,season,ep                             | kitsu:900001:2 | t=tvsearch&q=Harbour Lights&season=1&ep=2;t=tvsearch&q=Harbour Lights&season=1
            """)
    void searches(String offered, String id, @Nullable String questions) {
        MediaType type = id.equals("tt9900002") ? MediaType.MOVIE : MediaType.SERIES;
        ScrapeRequest request = id.startsWith("kitsu")
                ? ScriptedService.anime(type, id, "Harbour Lights")
                : ScriptedService.request(type, id, "Harbour Lights");

        assertThat(asked(able(offered, ""), request))
                .containsExactlyElementsOf(questions == null ? List.of() : List.of(questions.split(";")));
    }

    @DisplayName("TORZNAB_URL: films 2000, series 5000, anime 5070 as well; only categories that the indexer has")
    @ParameterizedTest(name = "{0}, anime {1}: of {2} {3}")
    @CsvSource({
        "MOVIE, false, '', -",
        "MOVIE, false, '2000,2040,5000', 2000",
        "MOVIE, false, '2040,2045,5040', '2040,2045'",
        "MOVIE, true, '2000,5070', '2000,5070'",
        "SERIES, false, '2000,5000,5070', 5000",
        "SERIES, true, '2000,5000,5070', '5000,5070'",
        "SERIES, true, '2020,5070', 5070",
        "SERIES, true, '5000', 5000",
        "SERIES, false, '100001,100002', -",
        "SERIES, false, '3000,7000', none",
        "MOVIE, false, '5000,5040', none",
    })
    void categories(MediaType type, boolean anime, String offered, String expected) {
        String id = type == MediaType.MOVIE ? "tt9900002" : "tt9900001";
        ScrapeRequest request = anime
                ? ScriptedService.anime(type, id, "Harbour Lights")
                : ScriptedService.request(type, id, "Harbour Lights");
        List<String> questions = asked(able("any=imdbid", offered), request);
        String asked = "t=search&imdbid=" + id;

        switch (expected) {
            case "none" -> assertThat(questions).isEmpty();
            case "-" -> assertThat(questions).containsExactly(asked);
            default -> assertThat(questions).containsExactly(asked + "&cat=" + expected);
        }
    }
}
