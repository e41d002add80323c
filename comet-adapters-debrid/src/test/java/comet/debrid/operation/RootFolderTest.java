package comet.debrid.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootFolderTest {

    @DisplayName("DBS-01: the one folder in which all files are is left out, folders below it stay")
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Pack/E01.mkv Pack/E02.mkv        | E01.mkv E02.mkv
            /Pack/E01.mkv /Pack/Extra/M.mkv  | E01.mkv Extra/M.mkv
            Pack/E01.mkv Other/E02.mkv       | Pack/E01.mkv Other/E02.mkv
            Pack/E01.mkv notes.txt           | Pack/E01.mkv notes.txt
            Pack/E01.mkv Package/E02.mkv     | Pack/E01.mkv Package/E02.mkv
            Film/Film.mkv                    | Film.mkv
            Film.mkv                         | Film.mkv
            //Film//Film.mkv                 | Film.mkv
            """)
    void givenACommonFolder_whenStripped_thenItIsLeftOut(String paths, String expected) {
        assertThat(RootFolder.stripped(List.of(paths.split(" ")))).containsExactly(expected.split(" "));
    }

    @DisplayName("The folder in which all files are has the name of the torrent")
    @Test
    void givenACommonFolder_whenNamed_thenItIsTheTorrents() {
        assertThat(RootFolder.name(List.of("/Pack S01/E01.mkv", "Pack S01/Extra/M.mkv")))
                .contains("Pack S01");
        assertThat(RootFolder.name(List.of("Pack/E01.mkv", "notes.txt"))).isEmpty();
        assertThat(RootFolder.name(List.of("Film.mkv"))).isEmpty();
        assertThat(RootFolder.name(List.of())).isEmpty();
    }

    @DisplayName("No files have no folder")
    @Test
    void givenNoFiles_whenStripped_thenNoneAreLeft() {
        assertThat(RootFolder.stripped(List.of())).isEmpty();
    }
}
