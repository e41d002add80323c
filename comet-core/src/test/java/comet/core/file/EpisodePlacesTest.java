package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of an episode by its place in the pack, and what is none of it (ASK-06). */
class EpisodePlacesTest extends EpisodeSelectionTestBase {

    @Nested
    @DisplayName("ASK-06: the place in the pack")
    class PlaceInPack {

        private final Asked s2e3 = Asked.episode("Lantern Street", 2, 3);

        @Test
        @DisplayName("a number counts in the season of its folder, or of the torrent")
        void folders() {
            assertThat(chosen(s2e3, "900 Season 1/03.mkv", "900 Season 2/03.mkv"))
                    .isEqualTo("Season 2/03.mkv");
            assertThat(chosen(s2e3.in("Lantern.Street.S02"), "900 02.mkv", "900 03.mkv"))
                    .isEqualTo("03.mkv");
        }

        @Test
        @DisplayName("without a season anywhere a number says nothing")
        void noSeason() {
            assertThat(chosen(s2e3.in("Lantern Street Complete"), "900 02.mkv", "900 03.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("a season folder whose numbers go on from the last season is counted through all")
        void countedOn() {
            Asked counted = s2e3.counted(15);

            assertThat(chosen(counted, "900 Season 2/13.mkv", "900 Season 2/14.mkv", "900 Season 2/15.mkv"))
                    .isEqualTo("Season 2/15.mkv");
            assertThat(chosen(counted, "900 Season 2/01.mkv", "900 Season 2/02.mkv", "900 Season 2/15.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("the title of another disc begins at 1 again: then no number is believed")
        void discs() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 2, 4).in("Lantern Street S02"),
                            "900 Disc 1/01.mkv",
                            "900 Disc 1/02.mkv",
                            "900 Disc 2/01.mkv",
                            "900 Disc 2/04.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("files of a disc are numbered by the disc")
        void discFiles() {
            assertThat(chosen(
                            s2e3.in("Lantern Street S02"),
                            "900 BDMV/STREAM/00002.m2ts",
                            "900 BDMV/STREAM/00003.m2ts",
                            "900 BDMV/STREAM/00004.m2ts"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("specials are counted apart")
        void specials() {
            Asked s1e2 = S1_E2;
            Asked special = Asked.episode("Lantern Street", 0, 2).in("Lantern Street");

            assertThat(chosen(s1e2, "900 Specials/02.mkv", "900 01.mkv")).isEqualTo(NONE);
            assertThat(chosen(s1e2, "900 Lantern Street OVA - 02.mkv", "900 Lantern Street - 01.mkv"))
                    .isEqualTo(NONE);
            assertThat(chosen(special, "900 Lantern Street OVA - 02.mkv", "900 Lantern Street - 02.mkv"))
                    .isEqualTo("Lantern Street OVA - 02.mkv");
            assertThat(chosen(special, "900 Season 1/02.mkv", "900 Specials/02.mkv", "900 Specials/03.mkv"))
                    .isEqualTo("Specials/02.mkv");
        }

        @Test
        @DisplayName("a row of numbers is one of episodes; a number alone may be a title")
        void rows() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 1, 12).in("Lantern Street S01"),
                            "900 10.mkv",
                            "900 11.mkv",
                            "900 12.mkv"))
                    .isEqualTo("12.mkv");
            assertThat(chosen(
                            Asked.episode("Lantern Street", 1, 12).in("Lantern Street S01"), "900 12.mkv", "900 x.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("the season of the folder counts for a Kitsu id as well")
        void kitsu() {
            Asked kitsu =
                    Asked.episode("Lantern Street", 1, 2).ofKitsu().natively(2).counted(2);

            assertThat(chosen(kitsu, "900 Season 2/02.mkv", "900 Season 2/01.mkv"))
                    .isEqualTo(NONE);
            assertThat(chosen(kitsu, "900 Season 2/02.mkv", "900 Season 1/02.mkv"))
                    .isEqualTo("Season 1/02.mkv");
        }

        @Test
        @DisplayName("half an episode is another one")
        void half() {
            assertThat(chosen(S1_E2, "900 Lantern.Street.S01E01.mkv", "900 Lantern.Street.S01E02.5.mkv"))
                    .isEqualTo(NONE);
            assertThat(chosen(S1_E2, "900 Lantern Street - 01.mkv", "900 Lantern Street - 02.5.mkv"))
                    .isEqualTo(NONE);
        }
    }

    @Nested
    @DisplayName("extras with the number of an episode")
    class WithNumberOfEpisode {

        @ParameterizedTest
        @DisplayName("are not the episode")
        @ValueSource(
                strings = {
                    "Lantern.Street.S01E02.Making.Of.1080p.mkv",
                    "Lantern.Street.S01E02.Featurette.mkv",
                    "Lantern.Street.S01E02.Deleted.Scenes.mkv",
                    "Lantern.Street.S01E02.Behind.the.Scenes.mkv",
                    "Extras/Lantern.Street.S01E02.mkv",
                    "Bonus Features/S01E02.mkv",
                    "Season 1/Featurettes/S01E02.mkv",
                    "Lantern.Street.NCOP.S01E02.mkv"
                })
        void byName(String extra) {
            assertThat(chosen(S1_E2, "2000 " + extra, "900 Lantern.Street.S01E02.mkv"))
                    .isEqualTo("Lantern.Street.S01E02.mkv");
            assertThat(chosen(S1_E2, "900 " + extra, "900 Lantern.Street.S01E01.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("unless the episode, or the series, is called so")
        void called() {
            assertThat(chosen(
                            S1_E2.called("The Making of a Saint"),
                            "900 Lantern.Street.S01E02.The.Making.of.a.Saint.mkv",
                            "900 Lantern.Street.S01E01.mkv"))
                    .isEqualTo("Lantern.Street.S01E02.The.Making.of.a.Saint.mkv");
            assertThat(chosen(
                            Asked.episode("Extras", 1, 2),
                            "900 Extras/Extras.S01E01.mkv",
                            "900 Extras/Extras.S01E02.mkv"))
                    .isEqualTo("Extras/Extras.S01E02.mkv");
        }
    }

    @Nested
    @DisplayName("several works in one torrent")
    class SeveralWorks {

        @Test
        @DisplayName("the episode of the one that is asked for")
        void title() {
            assertThat(chosen(S1_E2, "2000 Harbour.Lights.S01E02.mkv", "900 Lantern.Street.S01E02.mkv"))
                    .isEqualTo("Lantern.Street.S01E02.mkv");
            assertThat(chosen(S1_E2, "2000 Harbour.Lights.S01E02.mkv", "900 Lantern.Street.S01E01.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("by any of its titles")
        void alias() {
            assertThat(chosen(
                            S1_E2.alsoCalled("Laternenweg"),
                            "2000 Harbour.Lights.S01E02.mkv",
                            "900 Laternenweg.S01E02.mkv"))
                    .isEqualTo("Laternenweg.S01E02.mkv");
        }

        @Test
        @DisplayName("where no file has a known title, titles tell nothing")
        void unknownTitles() {
            assertThat(chosen(S1_E2, "900 ls-s01e01.mkv", "900 ls-s01e02.mkv")).isEqualTo("ls-s01e02.mkv");
        }
    }
}
