package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeasonSelectionTest {

    private static String chosen(Asked asked, String... lines) {
        return Listing.of(String.join("\n", lines)).outcome(asked);
    }

    @Test
    @DisplayName("PLAY-42: a season begins with its lowest number, however large other files are")
    void lowestNumber() {
        assertThat(chosen(
                        Asked.season("Lantern Street", 2),
                        "900 Lantern.Street.S01E01.mkv",
                        "2000 Lantern.Street.S02E03.mkv",
                        "900 Lantern.Street.S02E02.mkv",
                        "9000 Extras/Making of.mkv"))
                .isEqualTo("Lantern.Street.S02E02.mkv");
    }

    @Test
    @DisplayName("PLAY-42: a series begins with the first season, not with its specials")
    void series() {
        assertThat(chosen(
                        Asked.series("Lantern Street"),
                        "900 Lantern.Street.S00E01.mkv",
                        "900 Lantern.Street.S02E01.mkv",
                        "900 Lantern.Street.S01E01.mkv"))
                .isEqualTo("Lantern.Street.S01E01.mkv");
    }

    @Test
    @DisplayName("PLAY-42: numbers count in the season of their folder")
    void folders() {
        assertThat(chosen(
                        Asked.season("Lantern Street", 2),
                        "900 Season 1/01.mkv",
                        "900 Season 2/02.mkv",
                        "900 Season 2/01.mkv"))
                .isEqualTo("Season 2/01.mkv");
    }

    @Test
    @DisplayName("PLAY-42: an episode alone before the same one with another")
    void alone() {
        assertThat(chosen(
                        Asked.season("Lantern Street", 1),
                        "2000 Lantern.Street.S01E01E02.mkv",
                        "900 Lantern.Street.S01E01.mkv"))
                .isEqualTo("Lantern.Street.S01E01.mkv");
    }

    @Test
    @DisplayName("PLAY-42: without numbers the order of DBF-08 holds")
    void withoutNumbers() {
        assertThat(chosen(Asked.season("Lantern Street", 1), "900 abc.mkv", "2000 def.mkv", "100 ghi.mkv"))
                .isEqualTo("def.mkv");
    }

    @Test
    @DisplayName("a season that is not in the torrent is not replaced by another")
    void otherSeason() {
        assertThat(chosen(
                        Asked.season("Lantern Street", 3),
                        "900 Lantern.Street.S01E01.mkv",
                        "900 Lantern.Street.S02E01.mkv"))
                .isEqualTo("NO_SUCH_SEASON");
    }
}
