package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServedFile;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.FilePath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever a list of files holds, there is a file or a named failure, and always the same. */
class TotalityTest {

    private static final int LISTS = 12;

    private static final List<String> PIECES = List.of(
            "Lantern.Street",
            "S01E02",
            "s1",
            "E02",
            "02",
            "2",
            "- 02",
            "1x02",
            "/",
            "//",
            "../",
            "./",
            "\\",
            " ",
            ".",
            ".mkv",
            ".MKV",
            ".avi",
            ".rar",
            ".r00",
            ".part1",
            "sample",
            "Sample/",
            "Extras/",
            "Season 1/",
            "S02/",
            "Specials/",
            "BDMV/STREAM/",
            "00002.m2ts",
            "VTS_01_1.VOB",
            "\u202E",
            "\u2066",
            "\u0000",
            "\n",
            "\t",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "2020.01.17",
            "(1999)",
            "1080p",
            "[ABCDEF12]",
            "NCOP",
            "OVA",
            "cd1",
            "part2",
            "%20",
            "%",
            "%zz",
            "第02話",
            "é",
            "\u0130",
            "99999999999999999999",
            "-1",
            "+",
            "&",
            "The.Long.Night",
            "x".repeat(300),
            "(((((((",
            "]]]]",
            "e".repeat(40),
            "1-2-3-4-5-6-7-8-9");

    private static final List<Asked> ASKED = List.of(
            Asked.film("Lantern Street"),
            Asked.film("Sample").from(1999).numbered(3),
            Asked.episode("Lantern Street", 1, 2).in("Lantern.Street.S01E02"),
            Asked.episode("Lantern Street", 2, 2)
                    .counted(14)
                    .natively(2, "Lantern Street")
                    .called("The Long Night", "Pilot", "02")
                    .lasting(40, 42)
                    .aired(LocalDate.of(2020, 1, 17))
                    .numbered(1),
            Asked.episode("Lantern Street", 0, 2).in("Lantern Street"),
            Asked.kitsu("%Lantern%20Street", 2),
            Asked.season("Lantern Street", 1),
            Asked.series("Lantern Street").in("\u202E%%%"));

    private static Listing listing(RandomGenerator random) {
        List<ListedFile<String>> files = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            StringBuilder path = new StringBuilder();
            int pieces = random.nextInt(7);
            for (int piece = 0; piece < pieces; piece++) {
                path.append(Show.pick(PIECES, random));
            }
            path.append(random.nextInt(4) == 0 ? "" : ".mkv");
            files.add(new ListedFile<>(
                    random.nextInt(8) == 0 ? Optional.empty() : Optional.of(path.toString()),
                    path.toString(),
                    random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong(-5, 5_000_000_000L)),
                    random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(-3, 20)),
                    random.nextInt(3) > 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(random.nextInt(90)))));
        }
        if (count > 0 && random.nextBoolean()) {
            files.add(files.getFirst());
        }
        return new Listing(files);
    }

    @RepeatedTest(20)
    @DisplayName("some file or a named failure, for any list, and for the same list in any order the same")
    void total(RepetitionInfo repetition) {
        RandomGenerator random = new SplittableRandom(repetition.getCurrentRepetition());
        for (int i = 0; i < LISTS; i++) {
            Listing listing = listing(random);
            for (Asked asked : ASKED) {
                for (IndexSpace space : IndexSpace.values()) {
                    FileChoice<String> choice = listing.choose(asked, space);

                    requireNamed(listing, choice);
                    if (space != IndexSpace.ANSWER_ORDER) {
                        assertThat(what(listing.shuffled(random).choose(asked, space)))
                                .as(
                                        "%s of %s",
                                        asked,
                                        listing.files().stream()
                                                .map(ListedFile::path)
                                                .toList())
                                .isEqualTo(what(choice));
                    }
                }
            }
        }
    }

    private static void requireNamed(Listing listing, FileChoice<String> choice) {
        switch (choice) {
            case FileChoice.Chosen<String> chosen -> {
                assertThat(new FilePath(chosen.handle()).isVideo()).isTrue();
                assertThat(listing.files().stream().flatMap(file -> file.handle().stream()))
                        .contains(chosen.handle());
                assertThat(chosen.files().orElseThrow().files()).contains(chosen.file());
            }
            case FileChoice.Refused<String> refused ->
                assertThat(refused.failure().kind()).isIn(FailureKind.NO_PLAYABLE_FILE, FailureKind.EPISODE_NOT_FOUND);
        }
    }

    private static Object what(FileChoice<String> choice) {
        return switch (choice) {
            case FileChoice.Chosen<String> chosen -> chosen.handle();
            case FileChoice.Refused<String> refused -> refused.reason();
        };
    }

    @RepeatedTest(20)
    @DisplayName("so are lists of playable, selected and served files")
    void otherLists(RepetitionInfo repetition) {
        RandomGenerator random = new SplittableRandom(1_000 + repetition.getCurrentRepetition());
        FileSelector selector = new FileSelector(new ReleaseNameParser(), IndexSpace.TREE_ORDER);
        for (int i = 0; i < LISTS; i++) {
            List<ListedFile<String>> files = listing(random).files();
            for (Asked asked : ASKED) {
                assertThat(files).containsAll(selector.playable(files));
                assertThat(files).containsAll(selector.toSelect(files, asked.request()));
                selector.complete(files).ifPresent(list -> {
                    List<ServedFile> serving = selector.serving(list, asked.media(), asked.torrent());
                    assertThat(list.files()).containsAll(serving);
                });
            }
        }
    }

    @Test
    @DisplayName("ten thousand files with long names are no trouble")
    void tenThousand() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            lines.append("900 Season ")
                    .append(i / 100)
                    .append('/')
                    .append("The.Long.Night.".repeat(10))
                    .append("S%02dE%02d".formatted(i / 100, i % 100))
                    .append(".mkv\n");
        }

        assertThat(Listing.of(lines.toString())
                        .outcome(Asked.episode("Lantern Street", 42, 43).called("The Short Day", "The Long Night")))
                .contains("S42E43");
    }

    @Test
    @DisplayName("a choice shows neither handle nor path in its text")
    void secrets() {
        FileChoice<String> choice = Listing.of("900 Sintel.mkv").choose(Asked.film("Sintel"));

        assertThat(choice.toString()).doesNotContain("Sintel");
    }
}
