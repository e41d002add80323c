package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNumbersTest {

    @DisplayName("ASK-06: words of a language with their numbers are written as the parser reads them")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            Lantern Street Sezon 2 Odcinek 5, Lantern Street S02  E05
            Lantern.Street.sezon.2.odc.12,    Lantern.Street.S02 .E12
            第2季,                             S02
            第二季,                            S02
            第十季,                            S10
            第十二季,                          S12
            第二十季,                          S20
            第二十三集,                        E23
            第 05 話,                          E05
            第1001话,                          E1001
            第2期 第3回,                       S02  E03
            """)
    void words(String name, String written) {
        assertThat(LocalNumbers.written(name).strip()).isEqualTo(written);
    }

    @DisplayName("A word without its number stays, and one whose number stands before it")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Lantern Street",
                "Sezon",
                "Sezonowa 2",
                "Lantern Street 2. Sezon 5. Bölüm",
                "Lantern.Street.2.Sezon.5.Bölüm",
                "Odcinek specjalny",
                "Sezon 2031",
                "第季",
                "季2"
            })
    void others(String name) {
        assertThat(LocalNumbers.written(name)).isEqualTo(name);
    }
}
