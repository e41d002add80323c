package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilmSelectionTest {

    private static String chosen(Asked asked, String... lines) {
        return Listing.of(String.join("\n", lines)).outcome(asked);
    }

    @Test
    @DisplayName("DBF-08: the film, not its sample or a text")
    void theFilm() {
        assertThat(chosen(
                        Asked.film("Night of the Living Dead"),
                        "2100 Night.of.the.Living.Dead.1968.1080p.mkv",
                        "20 sample.mkv",
                        "1 readme.txt"))
                .isEqualTo("Night.of.the.Living.Dead.1968.1080p.mkv");
    }

    @Test
    @DisplayName("PLAY-43: the title counts before the size")
    void titleBeforeSize() {
        assertThat(chosen(Asked.film("Nosferatu"), "6000 Nosferatu.1922.mkv", "100 Trailer.mkv", "9000 Making.Of.mkv"))
                .isEqualTo("Nosferatu.1922.mkv");
    }

    @Test
    @DisplayName("T-PLAY-19: where no title fits, the largest")
    void largest() {
        assertThat(chosen(Asked.film("Sintel"), "900 abc.mkv", "2000 def.mkv")).isEqualTo("def.mkv");
    }

    @Test
    @DisplayName("films of a collection are told apart by their titles")
    void collection() {
        String files = """
                5000 Harbour.Lights.1999.1080p.mkv
                6000 Harbour.Lights.2.2004.1080p.mkv
                7000 Harbour.Lights.3.2009.1080p.mkv
                9000 Harbour.Lights.The.Documentary.mkv
                """;

        assertThat(chosen(Asked.film("Harbour Lights"), files)).isEqualTo("Harbour.Lights.1999.1080p.mkv");
        assertThat(chosen(Asked.film("Harbour Lights 2"), files)).isEqualTo("Harbour.Lights.2.2004.1080p.mkv");
        assertThat(chosen(Asked.film("Harbour Lights III"), files)).isEqualTo("Harbour.Lights.3.2009.1080p.mkv");
    }

    @Test
    @DisplayName("films of the same title are told apart by their years")
    void years() {
        String files = "5000 Harbour.Lights.1956.mkv\n9000 Harbour.Lights.2016.mkv\n8000 Harbour.Lights.2005.mkv";

        assertThat(chosen(Asked.film("Harbour Lights").from(1956), files)).isEqualTo("Harbour.Lights.1956.mkv");
        assertThat(chosen(Asked.film("Harbour Lights").from(2004), files)).isEqualTo("Harbour.Lights.2005.mkv");
        assertThat(chosen(Asked.film("Harbour Lights").in("Harbour Lights (1956) 1080p"), files))
                .isEqualTo("Harbour.Lights.1956.mkv");
    }

    @Test
    @DisplayName("by its year a film is found under a title nobody knows")
    void yearAlone() {
        assertThat(chosen(
                        Asked.film("Harbour Lights").from(1956), "5000 Hafenlichter.1956.mkv", "9000 Seewind.1961.mkv"))
                .isEqualTo("Hafenlichter.1956.mkv");
    }

    @Test
    @DisplayName("the same title before one that is alike")
    void sameBeforeAlike() {
        assertThat(chosen(Asked.film("Harbour Lights"), "9000 Harbour.Light.mkv", "5000 Harbour.Lights.mkv"))
                .isEqualTo("Harbour.Lights.mkv");
    }

    @Test
    @DisplayName("DBF-08, key 3: the file that has the name that was shown")
    void shown() {
        assertThat(chosen(
                        Asked.film("Sintel").in(" sintel.2010.720P.mkv "),
                        "900 Sintel.2010.720p.mkv",
                        "2000 Sintel.2010.1080p.mkv"))
                .isEqualTo("Sintel.2010.720p.mkv");
    }

    @Test
    @DisplayName("names that came through an address are decoded once more")
    void escapes() {
        assertThat(chosen(
                        Asked.film("Harbour%20Lights").in("Harbour%20Lights%20100%.mkv"),
                        "900 Harbour Lights.mkv",
                        "2000 Sea.mkv"))
                .isEqualTo("Harbour Lights.mkv");
    }

    @Test
    @DisplayName("an episode in the torrent is no film")
    void episodes() {
        assertThat(chosen(Asked.film("Sintel"), "900 abc.mkv", "2000 Sintel.S01E01.mkv"))
                .isEqualTo("abc.mkv");
    }

    @Test
    @DisplayName("where there is nothing but extras, one of them plays")
    void onlyExtras() {
        assertThat(chosen(Asked.film("Sintel"), "100 Extras/a.mkv", "200 Extras/b.mkv"))
                .isEqualTo("Extras/b.mkv");
    }

    @Test
    @DisplayName("a film on two discs begins with the first")
    void discs() {
        assertThat(chosen(Asked.film("Sintel"), "700 Sintel.CD1.avi", "710 Sintel.CD2.avi"))
                .isEqualTo("Sintel.CD1.avi");
    }

    @Test
    @DisplayName("DBF-08, key 7: what nothing else tells apart, is told apart by number and path")
    void numbersAndPaths() {
        assertThat(chosen(Asked.film("Sintel"), "900 b.mkv", "900 a.mkv")).isEqualTo("a.mkv");
        assertThat(Listing.of("900 b.mkv\n900 a.mkv").numbered().outcome(Asked.film("Sintel")))
                .isEqualTo("b.mkv");
    }

    @ParameterizedTest(name = "{0} asked for, {1} in {2}")
    @DisplayName(
            "SRCH-52: what a name proves to be another film, or what sells it, is not played for want of a better one")
    @CsvSource(textBlock = """
            Harbour Lights III,    Harbour.Lights.II.1080p.mkv,               Harbour.Lights.II.1080p,            false
            Harbour Lights,        Harbour.Lights.2.1080p.mkv,                Harbour.Lights.2.1080p,             false
            Harbour Lights 2,      Harbour.Lights.1080p.mkv,                  Harbour.Lights.1080p,               false
            Harbour Lights 2,      Harbour.Lights.II.1080p.mkv,               Harbour.Lights.II.1080p,            true
            Harbour Lights,        Harbour.Lights.One.1080p.mkv,              Harbour.Lights.One.1080p,           true
            Harbour Lights,        Harbour.Lights.1999.Official.Trailer.mkv,  Harbour.Lights.1999.Trailer,        false
            Harbour Lights,        qwertzuiop.mkv,                            Harbour.Lights.Official.Trailer,    false
            Harbour Lights,        Harbour Lights Original Soundtrack.mkv,    Harbour Lights Soundtrack FLAC,     false
            Trailer to the Sea,    Trailer.to.the.Sea.2011.mkv,               Trailer.to.the.Sea.2011,            true
            Harbour Lights,        Lichter.am.Hafen.mkv,                      Lichter.am.Hafen,                   true
            12 Lanterns,           12.Lanterns.1957.mkv,                      12.Lanterns.1957,                   true
            """)
    void otherWorks(String asked, String file, String torrent, boolean isTaken) {
        assertThat(chosen(Asked.film(asked).in(torrent), "900 " + file)).isEqualTo(isTaken ? file : "OTHER_FILM");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("SRCH-52: extras beside a trailer, a soundtrack or another part do not stand for the film")
    @ValueSource(
            strings = {
                "90 Harbour.Lights.1999.Official.Trailer.mkv\n18 Extras/Making of.mkv",
                "90 qwertzuiop.mkv\n18 Extras/Making of.mkv",
                "900 Harbour.Lights.II.mkv\n18 Featurettes/Interview with the Keeper.mkv"
            })
    void besideOtherWorks(String listing) {
        assertThat(chosen(Asked.film("Harbour Lights").in("Harbour.Lights.1999.Official.Trailer.1080p"), listing))
                .isEqualTo("OTHER_FILM");
    }

    @Test
    @DisplayName("DBF-08: a torrent of nothing but extras plays the largest")
    void extrasAlone() {
        assertThat(chosen(
                        Asked.film("Harbour Lights").in("Harbour Lights 1999"),
                        "18 Extras/Making of.mkv\n90 Extras/Harbour Lights.mkv"))
                .isEqualTo("Extras/Harbour Lights.mkv");
    }

    @ParameterizedTest(name = "{0} asked for, {1}")
    @DisplayName("the episodes of a series are no film that has its name")
    @CsvSource(textBlock = """
            Harbour Lights, 900 Harbour.Lights.S02E01.mkv|910 Harbour.Lights.S02E02.mkv,                               OTHER_FILM
            Harbour Lights, 900 Harbour.Lights.S03E04.1080p.mkv,                                                       OTHER_FILM
            Harbour Lights, 900 Harbour.Lights.1x01.mkv|910 Harbour.Lights.1x02.mkv|905 Harbour.Lights.1x03.mkv,       OTHER_FILM
            Harbour Lights, 900 Harbour.Lights.S01E01.mkv|910 Harbour.Lights.S01E02.mkv,                               Harbour.Lights.S01E01.mkv
            Harbour Lights, 900 Harbour.Lights.S00E07.The.Film.mkv,                                                    Harbour.Lights.S00E07.The.Film.mkv
            4x04,           900 4x04.2019.1080p.mkv,                                                                   4x04.2019.1080p.mkv
            """)
    void series(String asked, String files, String chosen) {
        assertThat(chosen(Asked.film(asked), files.split("\\|"))).isEqualTo(chosen);
    }
}
