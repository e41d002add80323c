package comet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lists in settings")
class ListTypesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ["a","b"]        | a b
        [ "a" , "b" ]    | a b
        a,b              | a b
        a , ,b,          | a b
        a                | a
        []               | ''
        ,                | ''
        """)
    @DisplayName("CFG-12, CFG-18: a JSON array, or texts between commas")
    void texts(String text, String elements) {
        assertThat(ListTypes.texts().read(text))
                .isEqualTo(Reading.of(elements.isEmpty() ? List.of() : List.of(elements.split(" "))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[wss://a.example.com", "[\"a\",]", "[\"a\"] b", "[", "[\"a\" \"b\"]"})
    @DisplayName("CFG-24: what starts like a JSON array must be one")
    void brokenJson(String text) {
        assertThat(ListTypes.texts().read(text)).isEqualTo(Reading.refused("must be a JSON array of strings"));
    }

    @Test
    @DisplayName("CFG-12: every element that is no string is named by its index")
    void wrongElements() {
        assertThat(ListTypes.texts().read("[\"a\",1,[2,3],null,{\"x\":true}]").faults())
                .containsExactly(
                        Fault.at(1, "must be a string", "1"),
                        Fault.at(2, "must be a string", "[…]"),
                        Fault.at(3, "must be a string", "null"),
                        Fault.at(4, "must be a string", "{…}"));
    }

    @Test
    @DisplayName("CFG-JACKETT_INDEXERS: spaces removed, lower case")
    void indexers() {
        assertThat(ListTypes.indexers().read("[\"The Indexer\",\"b\"]"))
                .isEqualTo(Reading.of(List.of("theindexer", "b")));
    }

    @Test
    @DisplayName("CFG-INDEXER_LANGUAGES: two ASCII letters, lower case, repeats dropped, order kept")
    void languages() {
        assertThat(ListTypes.languages().read("FR, de,fr")).isEqualTo(Reading.of(List.of("fr", "de")));
        assertThat(ListTypes.languages().read("[\"deu\",\"d1\",\"de\"]").faults())
                .containsExactly(
                        Fault.at(0, "must be a code of two letters", "deu"),
                        Fault.at(1, "must be a code of two letters", "d1"));
        assertThat(ListTypes.countries().read("de,DE,us")).isEqualTo(Reading.of(List.of("DE", "US")));
    }

    @Test
    @DisplayName("MDA-51: unknown words are an error")
    void words() {
        ValueType<List<String>> type = ListTypes.wordsOf(List.of("imdb", "tmdb"));

        assertThat(type.read("TMDB,imdb,tmdb")).isEqualTo(Reading.of(List.of("tmdb", "imdb")));
        assertThat(type.read("tmdb,omdb").faults()).containsExactly(Fault.at(1, "must be one of imdb, tmdb", "omdb"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
        my-pool_1, true
        ab,        true
        a,         false
        My-Pool,   false
        a.b,       false
        """)
    @DisplayName("CN-60: pool ids in their canonical form")
    void pools(String id, boolean valid) {
        assertThat(ListTypes.poolIds().read(id).faults().isEmpty()).isEqualTo(valid);
    }

    @Test
    @DisplayName("CFG-TRUSTED_PROXIES: the wrong element is named")
    void trustedProxies() {
        assertThat(ListTypes.trustedProxies()
                        .read("[\"loopback\",\"example.com\"]")
                        .faults())
                .containsExactly(
                        Fault.at(1, "must be an address, a CIDR block, loopback, private or *", "example.com"));
    }
}
