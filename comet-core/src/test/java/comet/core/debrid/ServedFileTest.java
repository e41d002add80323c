package comet.core.debrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServedFileTest {

    private static ServedFile file(String path) {
        return new ServedFile(OptionalInt.empty(), path, OptionalLong.empty(), FileNumbers.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DBS-01: the name of a file is the last segment of its path")
    @CsvSource(textBlock = """
            Sintel.mkv,               Sintel.mkv,           Sintel.mkv
            /Sintel.mkv,              Sintel.mkv,           Sintel.mkv
            /Extras/Making of.mkv,    Extras/Making of.mkv, Making of.mkv
            ' Sintel.mkv ',           Sintel.mkv,           Sintel.mkv
            """)
    void theNameIsTheLastSegment(String given, String path, String name) {
        assertThat(file(given).path()).isEqualTo(path);
        assertThat(file(given).name()).isEqualTo(name);
    }

    @Test
    @DisplayName("of a path without end the name is kept, in one line")
    void aLongPath() {
        assertThat(file("folder/".repeat(200) + "Sin\ttel.mkv").path()).isEqualTo("Sin tel.mkv");
    }

    @ParameterizedTest
    @DisplayName("a file has a name")
    @ValueSource(strings = {"", " ", "/", "//"})
    void aFileHasAName(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> file(path));
    }

    @ParameterizedTest(name = "index {0}, size {1}")
    @DisplayName("numbers of a file are not negative: -1 of a service is unknown (DBP-08)")
    @CsvSource({"-1, 0", "0, -1"})
    void numbersAreNotNegative(int index, long size) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ServedFile(OptionalInt.of(index), "a.mkv", OptionalLong.of(size), FileNumbers.NONE));
    }

    @ParameterizedTest(name = "S{0} E{1} to E{2}, absolute {3}")
    @DisplayName("DBC-07: numbers of an episode that make no sense are refused")
    @CsvSource({"-1, 1,,", "1, -1,,", "1, 1,, -1", "1, 2, 2,", "1, 2, 1,", "1,, 2,"})
    void numbersThatMakeNoSense(
            int season, @Nullable Integer episode, @Nullable Integer last, @Nullable Integer absolute) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileNumbers(
                        OptionalInt.of(season),
                        optional(episode),
                        optional(last),
                        optional(absolute),
                        Optional.empty()));
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @ParameterizedTest(name = "{0} files: {1}")
    @DisplayName("DBF-11: a complete list has 1 to 2,000 files")
    @CsvSource({"0, false", "1, true", "2000, true", "2001, false"})
    void howManyFiles(int count, boolean allowed) {
        List<ServedFile> files = Collections.nCopies(count, file("a.mkv"));

        if (allowed) {
            assertThatCode(() -> new CompleteFileList(files)).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new CompleteFileList(files));
        }
    }
}
