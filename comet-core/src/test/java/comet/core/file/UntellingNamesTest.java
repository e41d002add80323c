package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** ASK-06: names that say nothing, or something else, by themselves, and are read by where they stand. */
class UntellingNamesTest {

    private static final String NONE = "NO_SUCH_EPISODE";

    private final Asked s2e3 = Asked.episode("Lantern Street", 2, 3);

    private static String chosen(Asked asked, String... lines) {
        return Listing.of(String.join("\n", lines)).outcome(asked);
    }

    @Nested
    @DisplayName("A folder that is named as the episode")
    class TellingFolder {

        @Test
        @DisplayName("it tells what the only file in it is")
        void theOnlyFile() {
            assertThat(chosen(
                            s2e3,
                            "900 Lantern.Street.S02E02.1080p-DEMO/a1b2.mkv",
                            "900 Lantern.Street.S02E03.1080p-DEMO/c3d4.mkv"))
                    .isEqualTo("Lantern.Street.S02E03.1080p-DEMO/c3d4.mkv");
        }

        @Test
        @DisplayName("it does not tell which of several is")
        void several() {
            assertThat(chosen(
                            s2e3,
                            "900 Lantern.Street.S02E02-DEMO/a1b2.mkv",
                            "900 Lantern.Street.S02E03-DEMO/c3d4.mkv",
                            "900 Lantern.Street.S02E03-DEMO/e5f6.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("an extra alone in it is none of it")
        void anExtra() {
            assertThat(chosen(
                            s2e3,
                            "900 Lantern.Street.S02E02-DEMO/a1b2.mkv",
                            "300 Lantern.Street.S02E03-DEMO/demo-behind-the-scenes.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("a file that says itself which episode it is, is believed")
        void aTellingFile() {
            assertThat(chosen(
                            s2e3,
                            "900 Lantern.Street.S02E02-DEMO/a1b2.mkv",
                            "900 Lantern.Street.S02E03-DEMO/Lantern.Street.S02E04.mkv"))
                    .isEqualTo(NONE);
        }

        @Test
        @DisplayName("of another work it tells nothing of this one")
        void anotherWork() {
            assertThat(chosen(
                            s2e3, "900 Lantern.Street.S02E02-DEMO/a1b2.mkv", "900 Harbour.Lights.S02E03-DEMO/c3d4.mkv"))
                    .isEqualTo(NONE);
        }
    }

    @Nested
    @DisplayName("Two numbers in a name")
    class TwoNumbers {

        private final Asked s5e6 = Asked.episode("Lantern Street", 5, 6).in("Lantern.Street.S05");

        @Test
        @DisplayName("in a row of pairs they are the two episodes of a file")
        void pairs() {
            assertThat(chosen(s5e6, "900 01-02.mkv", "900 03-04.mkv", "900 05-06.mkv"))
                    .isEqualTo("05-06.mkv");
            assertThat(chosen(
                            Asked.episode("Lantern Street", 5, 3).in("Lantern.Street.S05"),
                            "900 01-02.mkv",
                            "900 03-04.mkv",
                            "900 05-06.mkv"))
                    .isEqualTo("03-04.mkv");
        }

        @Test
        @DisplayName("where one does not follow the other they are season and episode, as they are elsewhere")
        void seasonAndEpisode() {
            assertThat(chosen(s5e6, "900 04-05.mkv", "900 05-05.mkv", "900 05-06.mkv", "900 06-07.mkv"))
                    .isEqualTo("05-06.mkv");
            assertThat(chosen(
                            Asked.episode("Lantern Street", 5, 5).in("Lantern.Street"),
                            "900 04-05.mkv",
                            "900 05-05.mkv",
                            "900 05-06.mkv",
                            "900 06-07.mkv"))
                    .isEqualTo("05-05.mkv");
        }

        @Test
        @DisplayName("pairs that overlap are none")
        void overlapping() {
            assertThat(chosen(
                            Asked.episode("Lantern Street", 5, 2).in("Lantern.Street.S05"),
                            "900 01-02.mkv",
                            "900 02-03.mkv",
                            "900 03-04.mkv"))
                    .isEqualTo(NONE);
        }
    }
}
