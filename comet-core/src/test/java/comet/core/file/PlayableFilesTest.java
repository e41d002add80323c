package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.release.ReleaseNameParser;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayableFilesTest {

    private static final FileSelector SELECTOR = new FileSelector(new ReleaseNameParser(), IndexSpace.NO_INDEX);

    private static List<String> playable(String lines) {
        return SELECTOR.playable(Listing.of(lines).files()).stream()
                .map(ListedFile::path)
                .toList();
    }

    private static DebridFailure failure(String lines) {
        return switch (Listing.of(lines).choose(Asked.film("Sintel"))) {
            case FileChoice.Chosen<String> chosen -> throw new AssertionError("chosen: " + chosen.handle());
            case FileChoice.Refused<String> refused -> refused.failure();
        };
    }

    @ParameterizedTest
    @DisplayName("DBF-01: these endings are videos, in any case")
    @ValueSource(
            strings = {
                "3g2", "3gp", "amv", "asf", "avi", "divx", "drc", "f4p", "f4v", "flv", "m2ts", "m2v", "m4p", "m4v",
                "mk3d", "mkv", "mov", "mp4", "mpe", "mpeg", "mpg", "mpv", "mts", "mxf", "nsv", "ogm", "ogv", "qt",
                "rm", "rmvb", "roq", "svi", "ts", "vob", "webm", "wmv", "yuv"
            })
    void videos(String ending) {
        String lower = "Sintel." + ending;
        String upper = "Sintel." + ending.toUpperCase(Locale.ROOT);

        assertThat(playable("700 " + lower + "\n700 " + upper)).containsExactly(lower, upper);
    }

    @ParameterizedTest
    @DisplayName("DBF-01: pictures, sound and texts are none")
    @ValueSource(strings = {"gif", "gifv", "mng", "mp2", "ogg", "f4a", "f4b", "nfo", "srt", "txt", "iso", "mkv.part"})
    void noVideos(String ending) {
        assertThat(playable("700 Sintel." + ending)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DBF-02: a sample is named so as a whole word, or lies in a folder of that name")
    @CsvSource(textBlock = """
            sample.mkv,                            true
            Sintel.2010-sample.mkv,                true
            Sintel (Sample).mkv,                   true
            SAMPLE-sintel.mkv,                     true
            Sample/sintel.mkv,                     true
            Sintel/Samples/sintel.mkv,             true
            The.Sampler.1988.mkv,                  false
            Resampled.mkv,                         false
            My Samples Collection/Sintel.mkv,      false
            """)
    void samples(String path, boolean isSample) {
        List<String> kept = playable("2000 Other.Film.mkv\n20 " + path);

        assertThat(kept.contains(path)).isEqualTo(!isSample);
    }

    @Test
    @DisplayName("DBF-02: what is named a sample is none if it is the largest file and has 300 MiB")
    void largeSample() {
        assertThat(playable("315 Sintel.Sample.mkv\n200 Other.mkv")).contains("Sintel.Sample.mkv");
        assertThat(playable("314 Sintel.Sample.mkv\n200 Other.mkv")).containsExactly("Other.mkv");
        assertThat(playable("400 Sintel.Sample.mkv\n500 Other.mkv")).containsExactly("Other.mkv");
    }

    @Test
    @DisplayName("DBF-02: where everything is a sample, nothing is")
    void onlySamples() {
        assertThat(playable("20 sample.mkv\n21 Sample/a.mkv\n1 a.nfo")).containsExactly("sample.mkv", "Sample/a.mkv");
    }

    @Test
    @DisplayName("DBF-02: a word of the title is no mark of the file")
    void titleWithTheWord() {
        Listing files = Listing.of("90 The.Sample.2014.1080p.mkv\n200 Interview.mkv");

        assertThat(files.outcome(Asked.film("The Sample"))).isEqualTo("The.Sample.2014.1080p.mkv");
    }

    @Test
    @DisplayName("DBF-03: files without size are dropped, those of unknown size are not")
    void emptyFiles() {
        assertThat(playable("0 Sintel.mkv\n? Other.mkv")).containsExactly("Other.mkv");
    }

    @Test
    @DisplayName("DBF-03: a file without a handle is never chosen, but is in the list")
    void withoutHandle() {
        List<ListedFile<String>> files =
                Listing.of("900 Sintel.2010.mkv\n700 Sintel.Extras.mkv").files();
        FileChoice<String> choice = SELECTOR.choose(
                List.of(files.get(0).withoutHandle(), files.get(1)),
                Asked.film("Sintel").request());

        assertThat(Listing.outcome(choice)).isEqualTo("Sintel.Extras.mkv");
        assertThat(choice.files().orElseThrow().files()).hasSize(2);
    }

    @Test
    @DisplayName("DBF-03: without any handle there is nothing to play")
    void withoutAnyHandle() {
        List<ListedFile<String>> files =
                List.of(Listing.of("900 Sintel.mkv").files().get(0).withoutHandle());

        assertThat(Listing.outcome(SELECTOR.choose(files, Asked.film("Sintel").request())))
                .isEqualTo("NOTHING_LINKED");
    }

    @ParameterizedTest
    @DisplayName("DBF-04: where there are only archives, the failure says so")
    @ValueSource(
            strings = {
                "100 movie.part1.rar\n100 movie.part2.rar",
                "100 movie.rar\n100 movie.r00\n100 movie.r01\n1 movie.sfv\n1 movie.nfo",
                "100 movie.zip",
                "100 movie.7z",
                "100 movie.7z.001\n100 movie.7z.002",
                "100 CD1/movie.RAR\n100 CD1/movie.R00\n1 Subs/movie.srt"
            })
    void archives(String lines) {
        assertThat(failure(lines)).isEqualTo(DebridFailure.of(FailureKind.NO_PLAYABLE_FILE, "ARCHIVE_ONLY"));
    }

    @ParameterizedTest
    @DisplayName("DBF-04: where there is nothing to play otherwise, it does not")
    @ValueSource(strings = {"", "1 readme.txt", "700 disc.iso\n1 disc.nfo", "0 Sintel.mkv"})
    void nothing(String lines) {
        assertThat(failure(lines)).isEqualTo(DebridFailure.of(FailureKind.NO_PLAYABLE_FILE));
    }
}
