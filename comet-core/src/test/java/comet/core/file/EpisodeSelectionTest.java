package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of an episode by its numbers (DBF-05 to DBF-08, DBF-12). */
class EpisodeSelectionTest extends EpisodeSelectionTestBase {

    @Nested
    @DisplayName("DBF-06, DBF-08: season and episode in the name")
    class SeasonAndEpisode {

        @Test
        @DisplayName("the file of the episode, whatever the number in the address says")
        void theEpisode() {
            Listing files = Listing.of("""
                    2000 Lantern.Street.S01E01.mkv
                    2000 Lantern.Street.S01E02.mkv
                    2000 Lantern.Street.S01E03.mkv
                    """).numbered();

            assertThat(files.outcome(S1_E2.numbered(0))).isEqualTo("Lantern.Street.S01E02.mkv");
        }

        @Test
        @DisplayName("a file of several episodes, if none has the episode alone")
        void several() {
            assertThat(chosen(S1_E2, "3000 Lantern.Street.S01E01-E03.mkv", "900 Lantern.Street.S01E04.mkv"))
                    .isEqualTo("Lantern.Street.S01E01-E03.mkv");
            assertThat(chosen(S1_E2, "3000 Lantern.Street.S01E02E03.mkv", "900 Lantern.Street.S01E02.mkv"))
                    .isEqualTo("Lantern.Street.S01E02.mkv");
        }

        @Test
        @DisplayName("none, and never the largest, if there is no file of it")
        void none() {
            assertThat(chosen(S1_E2, "9000 Lantern.Street.S02E02.mkv", "2000 Lantern.Street.S01E03.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("DBE-02: then the failure is that of the episode")
        void failure() {
            FileChoice<String> choice =
                    Listing.of("900 Lantern.Street.S02E02.mkv").choose(S1_E2);

            assertThat(choice)
                    .isInstanceOfSatisfying(
                            FileChoice.Refused.class,
                            refused -> assertThat(refused.failure())
                                    .isEqualTo(DebridFailure.of(FailureKind.EPISODE_NOT_FOUND)));
        }

        @Test
        @DisplayName("a file that names the season alone may be anything")
        void seasonAlone() {
            assertThat(chosen(S1_E2, "9000 Lantern.Street.S01.mkv", "9000 Lantern.Street.S01.Part.2.mkv"))
                    .isEqualTo(NONE);
        }

        @ParameterizedTest
        @DisplayName("the example of PLAY-43, with any number")
        @ValueSource(ints = {0, 1, 2, 3, 7})
        void exampleOfPlayback(int number) {
            Listing files = Listing.of("""
                    2048 Example.Show.S01E02.mkv
                    4096 Example.Show.S01E02E03.mkv
                    2048 Example.Show.S01E01.mkv
                    8192 Extras/Interview.mkv
                    """).numbered();

            assertThat(files.outcome(Asked.episode("Example Show", 1, 2).numbered(number)))
                    .isEqualTo("Example.Show.S01E02.mkv");
        }
    }

    @Nested
    @DisplayName("DBF-05, DBF-07: one playable file")
    class OneFile {

        private final Asked asked = Asked.episode("Lantern Street", 1, 2);

        @ParameterizedTest(name = "{0} in {1}")
        @DisplayName("its name says that it is the episode, or says nothing and the torrent is the episode")
        @CsvSource(textBlock = """
                Lantern.Street.S01E02.mkv,  Lantern.Street.S01.1080p,         true
                qwertzuiop.mkv,             Lantern.Street.S01E02.1080p,      true
                qwertzuiop.mkv,             Lantern.Street.S01E02E03.1080p,   true
                02.mkv,                     Lantern.Street.S01E02.1080p,      true
                qwertzuiop.mkv,             Lantern.Street.S01.1080p,         false
                qwertzuiop.mkv,             Lantern.Street.S01E01-E10.1080p,  false
                qwertzuiop.mkv,             Lantern.Street.S01E03.1080p,      false
                qwertzuiop.mkv,             Lantern.Street.Complete,          false
                Lantern.Street.S01E03.mkv,  Lantern.Street.S01E02.1080p,      false
                03.mkv,                     Lantern.Street.S01E02.1080p,      false
                Lantern.Street.S01.mkv,     Lantern.Street.S01E02.1080p,      false
                """)
        void name(String file, String torrent, boolean isTaken) {
            assertThat(chosen(asked.in(torrent), "900 " + file)).isEqualTo(isTaken ? file : NONE);
        }

        @Test
        @DisplayName("beside it samples and extras do not count")
        void besideExtras() {
            assertThat(chosen(
                            asked.in("Lantern.Street.S01E02.1080p"),
                            "900 qwertzuiop.mkv",
                            "20 Sample/sample.mkv",
                            "300 Extras/Making of.mkv"))
                    .isEqualTo("qwertzuiop.mkv");
        }

        @Test
        @DisplayName("a Kitsu id is asked for an episode like any other")
        void kitsu() {
            Asked kitsu = Asked.kitsu("Touka no Minato", 8);

            assertThat(chosen(kitsu.in("[Grp] Touka no Minato - 08"), "300 abcdefgh.mkv"))
                    .isEqualTo("abcdefgh.mkv");
            assertThat(chosen(kitsu.in("[Grp] Touka no Minato"), "300 abcdefgh.mkv"))
                    .isEqualTo(NONE);
        }

        @ParameterizedTest(name = "{0} in {1}")
        @DisplayName("SRCH-17: of what has one episode only, the name that has no number is meant for it")
        @CsvSource(textBlock = """
                Touka no Minato OVA.mkv,      [Grp] Touka no Minato OVA [1080p],  true
                abcdefgh.mkv,                 [Grp] Touka no Minato OVA [1080p],  true
                abcdefgh.mkv,                 [Grp] Touka no Minato - 03,         false
                [Grp] Touka no Minato - 02.mkv, [Grp] Touka no Minato OVA,        false
                """)
        void onlyEpisode(String file, String torrent, boolean isTaken) {
            Asked ova = Asked.kitsu("Touka no Minato", 1).only();

            assertThat(chosen(ova.in(torrent), "300 " + file)).isEqualTo(isTaken ? file : NONE);
        }
    }

    @Nested
    @DisplayName("DBF-12: every coordinate of EPO-08")
    class Coordinates {

        /** The thirteenth of the second season; the first season has 12. */
        private final Asked asked = Asked.episode("Touka no Minato", 2, 13)
                .ofKitsu()
                .counted(25)
                .natively(1, "Touka no Minato Saishuushou")
                .in("[Grp] Touka no Minato Batch");

        @ParameterizedTest(name = "{0}")
        @DisplayName("mapped, absolute, and native behind a title of its own")
        @CsvSource(textBlock = """
                Touka no Minato - 25.mkv,              true
                Touka no Minato - 01.mkv,              false
                Touka no Minato - 13.mkv,              false
                Touka no Minato Saishuushou - 01.mkv,  true
                Touka no Minato S02E13.mkv,            true
                Touka no Minato S01E13.mkv,            false
                """)
        void table(String file, boolean isIt) {
            assertThat(chosen(asked, "300 " + file, "300 Touka no Minato - 24.mkv", "300 Touka no Minato - 26.mkv"))
                    .isEqualTo(isIt ? file : NONE);
        }

        @Test
        @DisplayName("a Kitsu entry that nothing maps is counted by itself")
        void unmapped() {
            assertThat(chosen(Asked.kitsu("Touka no Minato", 8), "300 Ep 07.mkv", "300 Ep 08.mkv"))
                    .isEqualTo("Ep 08.mkv");
            assertThat(chosen(Asked.kitsu("Touka no Minato", 8), "300 Ep 07.mkv", "900 Ep 09.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("T-PLAY-20: numbers without a season count for a Kitsu id")
        void kitsuWithSeason() {
            assertThat(chosen(
                            Asked.episode("Touka no Minato", 1, 4).ofKitsu(),
                            "300 Touka no Minato - 03.mkv",
                            "300 Touka no Minato - 04.mkv"))
                    .isEqualTo("Touka no Minato - 04.mkv");
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("the days that names carry for it")
        @CsvSource(textBlock = """
                Lantern.Street.2020.04.18.mkv,            true
                Lantern.Street.2020.04.19.mkv,            true
                Lantern.Street.18.04.2020.mkv,            true
                Lantern.Street.2020.04.20.mkv,            false
                Lantern.Street.S05E10.2020.04.18.mkv,     true
                Lantern.Street.S05E10.2020.05.30.mkv,     false
                Lantern.Street.S05E11.2020.04.18.mkv,     false
                """)
        void days(String file, boolean isIt) {
            Asked dated = Asked.episode("Lantern Street", 5, 10)
                    .aired(LocalDate.of(2020, 4, 19), LocalDate.of(2020, 4, 18))
                    .in("Lantern Street S05");

            assertThat(chosen(dated, "300 " + file, "300 Lantern.Street.2020.01.02.mkv"))
                    .isEqualTo(isIt ? file : NONE);
        }

        @Test
        @DisplayName("a day proves nothing while that of the episode is unknown")
        void unknownDay() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 5, 10),
                            "300 Lantern.Street.2020.04.18.mkv",
                            "300 Lantern.Street.2020.04.19.mkv"))
                    .isEqualTo(NONE);
        }
    }
}
