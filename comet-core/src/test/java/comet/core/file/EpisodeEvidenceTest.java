package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of an episode by its length, its size and its name (DBF-13, DBF-14, EPX-22). */
class EpisodeEvidenceTest extends EpisodeSelectionTestBase {

    @Nested
    @DisplayName("DBF-13: lengths and sizes")
    class LengthsAndSizes {

        private static final String OTHERS = """
                1000 Lantern.Street.S01E01.mkv
                1000 Lantern.Street.S01E03.mkv
                1000 Lantern.Street.S01E04.mkv
                """;

        @Test
        @DisplayName("under 40 % of the median size of the pack's episodes is an extra")
        void small() {
            assertThat(chosen(S1_E2, OTHERS + "399 Lantern.Street.S01E02.mkv")).isEqualTo("ONLY_EXTRAS");
            assertThat(chosen(S1_E2, OTHERS + "400 Lantern.Street.S01E02.mkv")).isEqualTo("Lantern.Street.S01E02.mkv");
        }

        @Test
        @DisplayName("unless the pack has fewer than four episode files")
        void few() {
            assertThat(chosen(
                            S1_E2,
                            "1000 Lantern.Street.S01E01.mkv",
                            "1000 Lantern.Street.S01E03.mkv",
                            "50 Lantern.Street.S01E02.mkv"))
                    .isEqualTo("Lantern.Street.S01E02.mkv");
        }

        @Test
        @DisplayName("or its name holds the episode's name")
        void named() {
            assertThat(chosen(
                            S1_E2.called("The Long Night", "Pilot"),
                            OTHERS + "99 Lantern.Street.S01E02.The.Long.Night.mkv"))
                    .isEqualTo("Lantern.Street.S01E02.The.Long.Night.mkv");
        }

        @Test
        @DisplayName("or the episode's runtime is under half the season's median")
        void shortEpisode() {
            String lines = OTHERS + "99 Lantern.Street.S01E02.mkv";

            assertThat(chosen(S1_E2.lasting(20, 42), lines)).isEqualTo("Lantern.Street.S01E02.mkv");
            assertThat(chosen(S1_E2.lasting(21, 42), lines)).isEqualTo("ONLY_EXTRAS");
        }

        @Test
        @DisplayName("a season of smaller files is measured by itself")
        void otherSeason() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 2, 1),
                            OTHERS + "1000 Lantern.Street.S01E02.mkv\n1000 Lantern.Street.S01E05.mkv",
                            "90 Lantern.Street.S02E01.mkv",
                            "90 Lantern.Street.S02E02.mkv",
                            "90 Lantern.Street.S02E03.mkv",
                            "90 Lantern.Street.S02E04.mkv"))
                    .isEqualTo("Lantern.Street.S02E01.mkv");
        }

        @ParameterizedTest(name = "{0} minutes of {1}")
        @DisplayName("a length that the service gives is within 15 % of the runtime, or 3 minutes")
        @CsvSource({"36, 42, true", "35, 42, false", "48, 42, true", "49, 42, false", "7, 10, true", "6, 10, false"})
        void length(int minutes, int runtime, boolean fits) {
            assertThat(chosen(
                            S1_E2.lasting(runtime, runtime),
                            "900/" + minutes + " Lantern.Street.S01E02.mkv",
                            "900/42 Lantern.Street.S01E01.mkv"))
                    .isEqualTo(fits ? "Lantern.Street.S01E02.mkv" : "ONLY_EXTRAS");
        }

        @Test
        @DisplayName("two episodes in one file last twice as long")
        void twoInOne() {
            assertThat(chosen(
                            S1_E2.lasting(40, 40),
                            "900/80 Lantern.Street.S01E01E02.mkv",
                            "900/40 Lantern.Street.S01E03.mkv"))
                    .isEqualTo("Lantern.Street.S01E01E02.mkv");
        }

        @Test
        @DisplayName("where all files are shorter than broadcast, so may be this one")
        void withoutAdvertising() {
            assertThat(chosen(
                            S1_E2.lasting(60, 60),
                            "900/42 Lantern.Street.S01E01.mkv",
                            "900/43 Lantern.Street.S01E02.mkv",
                            "900/41 Lantern.Street.S01E03.mkv",
                            "900/42 Lantern.Street.S01E04.mkv"))
                    .isEqualTo("Lantern.Street.S01E02.mkv");
        }
    }

    @Nested
    @DisplayName("DBF-14: files that are equally good")
    class Ties {

        private static final String TWO = """
                1000 Disc 1/Lantern.Street.S01E02.mkv
                900 Disc 2/Lantern.Street.S01E02.The.Long.Night.mkv
                900 Lantern.Street.S01E01.mkv
                """;

        @Test
        @DisplayName("the one whose name holds the episode's name")
        void named() {
            assertThat(chosen(S1_E2.called("The Long Night", "Pilot"), TWO))
                    .isEqualTo("Disc 2/Lantern.Street.S01E02.The.Long.Night.mkv");
        }

        @Test
        @DisplayName("else none")
        void none() {
            FileChoice<String> choice = Listing.of(TWO).choose(S1_E2);

            assertThat(choice).isInstanceOfSatisfying(FileChoice.Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(FileRefusal.SEVERAL_ALIKE);
                assertThat(refused.failure()).isEqualTo(DebridFailure.of(FailureKind.EPISODE_NOT_FOUND));
            });
        }

        @Test
        @DisplayName("the number in the address decides between files that are both the episode (key 5)")
        void number() {
            assertThat(Listing.of(TWO).numbered().outcome(S1_E2.numbered(0)))
                    .isEqualTo("Disc 1/Lantern.Street.S01E02.mkv");
        }

        @Test
        @DisplayName("one file that is listed twice is one")
        void twice() {
            assertThat(chosen(S1_E2, "900 A/Lantern.Street.S01E02.mkv", "900 B/Lantern.Street.S01E02.mkv"))
                    .isEqualTo("A/Lantern.Street.S01E02.mkv");
        }

        @ParameterizedTest(name = "{0}, {1}")
        @DisplayName("an episode in parts begins with the first of them")
        @CsvSource({
            "Lantern.Street.S01E02.Part2.mkv, Lantern.Street.S01E02.Part1.mkv",
            "Lantern.Street.S01E02.pt.2.mkv,  Lantern.Street.S01E02.pt.1.mkv",
            "Lantern.Street.S01E02b.mkv,      Lantern.Street.S01E02a.mkv"
        })
        void parts(String second, String first) {
            assertThat(chosen(S1_E2, "900 " + second, "800 " + first)).isEqualTo(first);
        }

        @Test
        @DisplayName("without the first part it is not played")
        void withoutFirst() {
            assertThat(chosen(S1_E2, "900 Lantern.Street.S01E02.Part2.mkv", "800 Lantern.Street.S01E02.Part3.mkv"))
                    .isEqualTo("SEVERAL_ALIKE");
        }
    }

    @Nested
    @DisplayName("EPX-22: packs in another order")
    class OtherOrder {

        private final Asked asked =
                Asked.episode("Lantern Street", 2, 1).called("The Long Night", "Harvest of Crows", "Salt and Iron");

        @Test
        @DisplayName("where the number does not exist, the file that has the name of the episode")
        void byName() {
            assertThat(chosen(
                            asked,
                            "900 Lantern.Street.S01E13.Harvest.of.Crows.mkv",
                            "900 Lantern.Street.S01E14.The.Long.Night.1080p.mkv",
                            "900 Lantern.Street.S01E15.Salt.and.Iron.mkv"))
                    .isEqualTo("Lantern.Street.S01E14.The.Long.Night.1080p.mkv");
        }

        @Test
        @DisplayName("a name that is alike is enough, one that is not is not")
        void alike() {
            assertThat(chosen(
                            asked, "900 Lantern Street S01E14 - The Long Nights.mkv", "900 Lantern.Street.S01E13.mkv"))
                    .isEqualTo("Lantern Street S01E14 - The Long Nights.mkv");
            assertThat(chosen(asked, "900 Lantern Street S01E14 - The Short Day.mkv", "900 Lantern.Street.S01E13.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("where the file with the number has the name of another episode, none")
        void contradiction() {
            assertThat(chosen(
                            asked,
                            "900 Lantern.Street.S02E01.Harvest.of.Crows.mkv",
                            "900 Lantern.Street.S02E02.The.Long.Night.mkv"))
                    .isEqualTo("OTHER_EPISODE_NAMED");
        }

        @Test
        @DisplayName("names that differ by a number are not alike")
        void numbers() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 2, 1).called("Chapter 12 of Salt", "Chapter 11 of Salt"),
                            "900 Lantern.Street.S01E13.Chapter.11.of.Salt.mkv",
                            "900 Lantern.Street.S01E14.Chapter.12.of.Salt.mkv"))
                    .isEqualTo("Lantern.Street.S01E14.Chapter.12.of.Salt.mkv");
        }

        @Test
        @DisplayName("a name that the asked episode shares with another contradicts nothing")
        void shared() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 1, 2).called("The Long Night", "The Long Night", "Pilot"),
                            "900 Lantern.Street.S01E01.Pilot.mkv",
                            "900 Lantern.Street.S01E02.The.Long.Night.mkv"))
                    .isEqualTo("Lantern.Street.S01E02.The.Long.Night.mkv");
        }

        @Test
        @DisplayName("a file of two episodes may have the name of the other")
        void twoInOne() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 1, 2).called("The Long Night", "Pilot"),
                            "1800 Lantern.Street.S01E01E02.Pilot.mkv",
                            "900 Lantern.Street.S01E03.mkv"))
                    .isEqualTo("Lantern.Street.S01E01E02.Pilot.mkv");
        }

        @Test
        @DisplayName("an episode that is called like its series contradicts nothing")
        void likeTheSeries() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 1, 2).called("The Long Night", "Lantern Street"),
                            "900 Lantern.Street.S01E01.mkv",
                            "900 Lantern.Street.S01E02.mkv"))
                    .isEqualTo("Lantern.Street.S01E02.mkv");
        }

        @Test
        @DisplayName("a name that two episodes have tells nothing")
        void twice() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 2, 1).called("The Long Night", "The Long Night"),
                            "900 Lantern.Street.S01E13.The.Long.Night.mkv",
                            "900 Lantern.Street.S01E14.mkv"))
                    .isEqualTo(NONE);
        }
    }
}
