package comet.core.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("DBF-01: these endings are those of a video, in any case")
    @ValueSource(
            strings = {
                "3g2", "3gp", "amv", "asf", "avi", "divx", "drc", "f4p", "f4v", "flv", "m2ts", "m2v", "m4p", "m4v",
                "mk3d", "mkv", "mov", "mp4", "mpe", "mpeg", "mpg", "mpv", "mts", "mxf", "nsv", "ogm", "ogv", "qt",
                "rm", "rmvb", "roq", "svi", "ts", "vob", "webm", "wmv", "yuv", "MKV", "Mp4"
            })
    void videos(String ending) {
        assertThat(new FilePath("/Folder/Harbour.Lights." + ending).isVideo()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DBF-01: other endings are not")
    @ValueSource(
            strings = {
                "gif", "gifv", "mng", "mp2", "ogg", "f4a", "f4b", "srt", "nfo", "rar", "mkv ", "mkvx", "", "xmkv"
            })
    void others(String ending) {
        assertThat(new FilePath("Harbour.Lights." + ending).isVideo()).isFalse();
        assertThat(new FilePath("mkv").isVideo()).isFalse();
        assertThat(new FilePath("folder.mkv/readme").isVideo()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("DBF-02, TOR-D5: a sample has that whole word in its name, or lies in such a folder")
    @CsvSource({
        "Harbour.Lights.sample.mkv, true",
        "SAMPLE.mkv, true",
        "sample-harbour.mkv, true",
        "a/Sample/harbour.mkv, true",
        "Samples/harbour.mkv, true",
        "/sample/a/harbour.mkv, true",
        "The.Sampler.1988.mkv, false",
        "resample.mkv, false",
        "my sample clips/harbour.mkv, false",
        "harbour.mkv, false"
    })
    void samples(String path, boolean sample) {
        assertThat(new FilePath(path).isSample()).isEqualTo(sample);
    }

    @Test
    @DisplayName("the base name follows the last slash")
    void baseNames() {
        assertThat(new FilePath("a/b/c.mkv").baseName()).isEqualTo("c.mkv");
        assertThat(new FilePath("c.mkv").baseName()).isEqualTo("c.mkv");
        assertThat(new FilePath("/c.mkv").baseName()).isEqualTo("c.mkv");
    }
}
