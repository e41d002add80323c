package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {

    private final ReleaseParser parser = new ReleaseNameParser();

    @DisplayName("PARSE-110 to PARSE-112: worked examples")
    @ReleaseTable("""
            name                                                                            | title
            Mr. Beekeeper 2010 720p                                                         | Mr. Beekeeper
            Mr.Beekeeper.2010.720p                                                          | Mr Beekeeper
            [Kestrel] Sintel (2010) [1080p]                                                 | Sintel
            Часовщик / The Clockmaker (Иван Петров / Ivan Petrov) [2019, драма, BDRip]      | The Clockmaker
            Часовщик (2019) BDRip                                                           | Часовщик
            【玻璃字幕组】★01月新番★[玻璃港湾/Garasu no Minato][01][1080p]                       | Garasu no Minato
            [Kestrel] 星空の彼方 Hoshizora no Kanata (BD 1280x720)                            | Hoshizora no Kanata
            (2010) Sintel - The Durian Story (DvdRip Ita Eng)                               | Sintel - The Durian Story
            sintel_2010_720p_hdtv                                                           | sintel
            Sintel: Part One [Movie] 1080p                                                  | Sintel: Part One
            La.última.linterna.2010.1080p                                                   | La última linterna
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-110, PARSE-112: cleaning")
    @ReleaseTable("""
            name                                     | title
            M.A.P.S.2010.1080p                       | M A P S
            Sintel (Movie) 2010 1080p                | Sintel
            ...Sintel.2010.1080p                     | Sintel
            - Sintel - 2010 1080p                    | Sintel
            #Sintel 2010 1080p                       | #Sintel
            Sintel [] 2010 1080p                     | Sintel
            Sintel (the Film 2010 1080p              | Sintel the Film
            Sintel   Two 2010 1080p                  | Sintel Two
            Sintel: 2010 1080p                       | Sintel
            Sintel mp3                               | Sintel
            The Kite's Tale & Sons 2010 1080p        | The Kite's Tale & Sons
            """)
    void cleaning(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-111: of names in two scripts the Latin one is the title")
    @ReleaseTable("""
            name                                     | title
            Часовщик (The Clockmaker) 2010 1080p     | The Clockmaker
            Часовщик / The Clockmaker 2010 1080p     | The Clockmaker
            The Clockmaker / Часовщик 2010 1080p     | The Clockmaker
            星空 Hoshizora 2010 1080p                  | Hoshizora
            """)
    void twoScripts(ReleaseRow row) {
        row.check();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("PARSE-110: file names of films say their title and nothing else")
    @CsvSource({
        "Big Buck Bunny.webm, Big Buck Bunny, webm",
        "Tears of Steel.webm, Tears of Steel, webm",
        "Cosmos Laundromat.m4v, Cosmos Laundromat, m4v"
    })
    void filmFiles(String name, String title, String extension) {
        assertThat(parser.parse(name))
                .isEqualTo(ParsedRelease.builder(name)
                        .title(title)
                        .extension(extension)
                        .build());
    }

    @DisplayName("PARSE-01, PARSE-03: a name without season and episode is of a film")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Sintel.2010.1080p, true", "Sintel.S01.1080p, false", "Sintel - 05, false", "Sintel.S01E02, false"})
    void kind(String name, boolean movie) {
        assertThat(parser.parse(name).isMovie()).isEqualTo(movie);
    }
}
