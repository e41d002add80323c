package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaMetadata;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseNameParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasLanguagesTest {

    private static AliasLanguages languages(Map<String, List<String>> aliases) {
        return new AliasLanguages(new MediaMetadata("The Example", OptionalInt.empty(), OptionalInt.empty(), aliases));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SRCH-57: a title is of a language when it is an alias of that one alone")
    @CsvSource(textBlock = """
            Il Cammino,    it
            il.cammino!,   it
            El Ejemplo,    es
            Das Beispiel,
            O Exemplo,
            Example,
            The Example,
            L'Original,    fr
            Vzorec,        sl
            Something,
            '!',
            """)
    void aliasesOfOneLanguageAreTrusted(String title, @Nullable String language) {
        AliasLanguages languages = languages(Map.of(
                "lang:it", List.of("Il Cammino", "The Example"),
                "es", List.of("El Ejemplo"),
                "mx", List.of("El Ejemplo"),
                "de", List.of("Das Beispiel"),
                "ez", List.of("Das Beispiel!"),
                "pt", List.of("O Exemplo", "!"),
                "pl", List.of("O Exemplo"),
                "us", List.of("Example"),
                "original:fr", List.of("L'Original"),
                "si", List.of("Vzorec")));

        assertThat(languages.languageOf(NormalizedTitle.of(title))).isEqualTo(Optional.ofNullable(language));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("T-SRCH-26: a release of such a title gets its language, behind those its name tells, once")
    @CsvSource(textBlock = """
            Il.Cammino.1999.1080p,           it
            Il.Cammino.1999.iTALiAN.1080p,   it
            Il.Cammino.1999.FRENCH.1080p,    fr it
            Il.Cammini.1999.1080p,           ''
            L.Esempio.1999.1080p,            ''
            The.Example.1999.1080p,          ''
            """)
    void releasesGetTheirLanguage(String name, String expected) {
        AliasLanguages languages = languages(Map.of("lang:it", List.of("Il Cammino", "L'Esempio")));

        ParsedRelease release = languages.inferred(new ReleaseNameParser().parse(name));

        assertThat(String.join(" ", release.languages())).isEqualTo(expected);
    }

    @Test
    @DisplayName("SRCH-57: without aliases of a language nothing changes")
    void withoutAliasesNothingChanges() {
        ParsedRelease release = new ReleaseNameParser().parse("The.Example.1999.1080p");

        assertThat(languages(Map.of()).inferred(release)).isSameAs(release);
        assertThat(languages(Map.of("it", List.of("Il Cammino"))).inferred(release))
                .isSameAs(release);
    }
}
