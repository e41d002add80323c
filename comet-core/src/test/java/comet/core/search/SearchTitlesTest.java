package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.EpisodeCoordinates;
import comet.core.media.MediaMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Titles for sources that are searched by text")
class SearchTitlesTest {

    private static final Map<String, List<String>> NOSFERATU = ordered(
            "original:de", "Nosferatu, eine Symphonie des Grauens",
            "lang:fr", "Nosferatu le vampire",
            "us", "Nosferatu: A Symphony of Horror");
    private static final Map<String, List<String>> LANTERN = ordered(
            "original", "Touka no Minato",
            "ez", "Lantern Port",
            "original:ja", "灯火の港",
            "lang:fr", "Le Port aux lanternes");

    private static Map<String, List<String>> ordered(String... scopesAndTitles) {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        for (int i = 0; i < scopesAndTitles.length; i += 2) {
            aliases.put(scopesAndTitles[i], List.of(scopesAndTitles[i + 1].split("\\|")));
        }
        return aliases;
    }

    private static List<String> of(
            String title, Map<String, List<String>> aliases, boolean canonical, boolean original, String... languages) {
        return new SearchTitles(canonical, original, List.of(languages))
                .of(new MediaMetadata(title, OptionalInt.empty(), OptionalInt.empty(), aliases));
    }

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(
                        "canonical, original, language",
                        of("Nosferatu", NOSFERATU, true, true, "fr"),
                        List.of("Nosferatu", "Nosferatu, eine Symphonie des Grauens", "Nosferatu le vampire")),
                Arguments.of("canonical alone", of("Nosferatu", NOSFERATU, true, false), List.of("Nosferatu")),
                Arguments.of(
                        "the language of a country",
                        of("Nosferatu", NOSFERATU, false, false, "en"),
                        List.of("Nosferatu: A Symphony of Horror")),
                Arguments.of("nothing selected", of("Nosferatu", NOSFERATU, false, false, "es"), List.of("Nosferatu")),
                Arguments.of(
                        "without diacritics, each once",
                        of(
                                "The Phantom Carriage",
                                ordered("original:sv", "Körkarlen", "se", "Körkarlen|Korkarlen"),
                                false,
                                true,
                                "sv"),
                        List.of("Korkarlen")),
                Arguments.of(
                        "the original is the canonical one",
                        of(
                                "Les Vampires",
                                ordered("original:fr", "Les  Vampires", "lang:it", "I vampiri"),
                                true,
                                true,
                                "it",
                                "fr"),
                        List.of("Les Vampires", "I vampiri")),
                Arguments.of(
                        "anime by an IMDb id",
                        of("Lantern Harbor", LANTERN, true, true, "fr"),
                        List.of("Lantern Harbor", "Touka no Minato", "Le Port aux lanternes")),
                Arguments.of(
                        "anime by a Kitsu id",
                        of("Touka no Minato", LANTERN, true, true, "ja"),
                        List.of("Touka no Minato", "灯火の港")),
                Arguments.of("other scripts keep their marks", of("が Й 2̈", Map.of(), true, true), List.of("が Й 2̈")),
                Arguments.of("ITL-09", of("Łódź ", Map.of(), true, true), List.of("Lodz")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("table")
    @DisplayName("MDS-39: the table of section 17, with ITL-09")
    void whichTitles(String row, List<String> titles, List<String> expected) {
        assertThat(titles).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            Crème brûlée,     Creme brulee
            Smørrebrød,       Smorrebrod
            Đorđe,            Dorde
            Þór og ðað,       THor og dad
            Weiße Straße,     Weisse Strasse
            Æon œuvre,        AEon oeuvre
            Ilıca,            Ilica
            Ǿre,              Ore
            Ἀθήνα,            Ἀθήνα
            Ёлка й,           Ёлка й
            हिन्दी,              हिन्दी
            Tiếng Việt,       Tieng Viet
            It’s – a “Test”,  It's - a "Test"
            ‚a‘ «b»,          'a' "b"
            """)
    @DisplayName("ITL-04, ITL-09, ITL-10: how titles are written in queries")
    void howTheyAreWritten(String title, String query) {
        assertThat(of(title, Map.of(), true, false)).containsExactly(query);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"STRASSE, Straße", "Night–Day, night-day", "ＡＢＣ, abc", "Les  Vampires, les vampires"})
    @DisplayName("ITL-02: titles that an indexer does not tell apart are one")
    void titlesThatAreOne(String canonical, String original) {
        assertThat(of(canonical, ordered("original", original), true, true)).hasSize(1);
    }

    @Test
    @DisplayName("ITL-03, ITL-05: of several groups the first title that is new is taken, and no more")
    void theFirstNewOne() {
        Map<String, List<String>> aliases = ordered(
                "original", "Sintel", "original:xx", "Other|Third", "FR", "Sintel", "lang:fr", "Le film|Un film");

        assertThat(of("Sintel", aliases, true, true, "fr")).containsExactly("Sintel", "Other", "Le film");
    }

    @Test
    @DisplayName("ITL-08: synonyms are never searched for")
    void synonymsAreNotSearchedFor() {
        assertThat(of("Sintel", ordered("ez", "Durian"), true, true, "en", "nl"))
                .containsExactly("Sintel");
    }

    @Test
    @DisplayName("ITL-05: countries of several languages keep their own row")
    void countriesOfSeveralLanguages() {
        assertThat(of("Sintel", ordered("be", "De Film"), true, true, "nl")).containsExactly("Sintel", "De Film");
    }

    @Test
    @DisplayName("MDS-40, ITL-07: the forms in which an episode is asked for, all of one title before the next")
    void forms() {
        List<String> titles = List.of("English", "Localized");

        assertThat(SearchTitles.forms(titles, episode(2, 3)))
                .containsExactly(
                        "English", "English S02", "English S02E03", "Localized", "Localized S02", "Localized S02E03");
        assertThat(SearchTitles.forms(titles, EpisodeCoordinates.mapped(OptionalInt.of(2), OptionalInt.empty())))
                .containsExactly("English", "English S02", "Localized", "Localized S02");
        assertThat(SearchTitles.forms(titles, EpisodeCoordinates.NONE)).isEqualTo(titles);
        assertThat(SearchTitles.forms(List.of("English", "English"), episode(12, 134)))
                .containsExactly("English", "English S12", "English S12E134");
    }

    private static EpisodeCoordinates episode(int season, int episode) {
        return EpisodeCoordinates.mapped(OptionalInt.of(season), OptionalInt.of(episode));
    }

    @Test
    @DisplayName("EPO-08: the number counted through all seasons is one more form where it differs")
    void absoluteForms() {
        assertThat(SearchTitles.forms(List.of("Touka"), absolute(2, 13, 25)))
                .containsExactly("Touka", "Touka S02", "Touka S02E13", "Touka 25");
        assertThat(SearchTitles.forms(List.of("Touka"), absolute(1, 5, 5)))
                .containsExactly("Touka", "Touka S01", "Touka S01E05");
    }

    private static EpisodeCoordinates absolute(int season, int episode, int number) {
        return new EpisodeCoordinates(
                new EpisodeCoordinates.Mapped(OptionalInt.of(season), OptionalInt.of(episode)),
                OptionalInt.of(number),
                OptionalInt.empty(),
                Set.of());
    }
}
