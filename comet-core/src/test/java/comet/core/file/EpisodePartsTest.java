package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.FileNumbers;
import comet.core.debrid.ServedFile;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodePartsTest {

    private static ServedFile file(String path) {
        return new ServedFile(OptionalInt.empty(), path, OptionalLong.empty(), FileNumbers.NONE);
    }

    @DisplayName("PRES-014: the parts of an episode are told in order; what is not exactly its parts is none")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            Harbour.S01E01.Part2.mkv|Harbour.S01E01.Part1.mkv,                    Harbour.S01E01.Part1.mkv|Harbour.S01E01.Part2.mkv
            s/Harbour.S01E01.pt1.mkv|s/Harbour.S01E01.pt2.mkv|s/Harbour.S01E01.pt3.mkv, s/Harbour.S01E01.pt1.mkv|s/Harbour.S01E01.pt2.mkv|s/Harbour.S01E01.pt3.mkv
            Harbour.S01E01b.mkv|Harbour.S01E01a.mkv,                              Harbour.S01E01a.mkv|Harbour.S01E01b.mkv
            Harbour.1x01a.mkv|Harbour.1x01b.mkv,                                  Harbour.1x01a.mkv|Harbour.1x01b.mkv
            Harbour.S01E01.Part1.mkv,                                             ''
            Harbour.S01E01.Part2.mkv|Harbour.S01E01.Part3.mkv,                    ''
            Harbour.S01E01.Part1.mkv|Harbour.S01E01.Part3.mkv,                    ''
            Harbour.S01E01.Part1.720p.mkv|Harbour.S01E01.Part2.1080p.mkv,         ''
            Harbour.S01E01.Part1.mkv|Harbour.S01E01.Part2.mkv|Harbour.S01E01.mkv, ''
            Harbour.S01E01.Part1.mkv|Lantern.S01E01.Part2.mkv,                    ''
            Harbour.S01E01.1080p.mkv|Harbour.S01E01.720p.mkv,                     ''
            """)
    void partsInOrder(String files, String parts) {
        List<ServedFile> serving =
                Arrays.stream(files.split("\\|")).map(EpisodePartsTest::file).toList();

        assertThat(FileSelector.parts(serving).stream().map(ServedFile::path))
                .containsExactly(parts.isEmpty() ? new String[0] : parts.split("\\|"));
    }
}
