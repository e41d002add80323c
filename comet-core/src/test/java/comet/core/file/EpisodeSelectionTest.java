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

class EpisodeSelectionTest {

    private static final Asked S1_E2 = Asked.episode("Lantern Street", 1, 2).in("Lantern.Street.S01.1080p.WEB-EXAMPLE");

    private static final String NONE = "NO_SUCH_EPISODE";

    private static String chosen(Asked asked, String... lines) {
        return Listing.of(String.join("\n", lines)).outcome(asked);
    }

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
