package comet.app.settings.envfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CFG-04: the syntax of .env files")
class EnvFileTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            §A=x§                       | §x§
            §A = x§                     | §x§
            §  A=x  §                   | §x§
            §export A=x§                | §x§
            §export  A = x§             | §x§
            §A=§                        | §§
            §A=  §                      | §§
            §A=x y§                     | §x y§
            §A=x # why§                 | §x§
            §A= # why§                  | §§
            §A=v#x§                     | §v#x§
            §A=#x§                      | §#x§
            §A=a=b§                     | §a=b§
            §A=["a","b"]§               | §["a","b"]§
            §A=it's§                    | §it's§
            §A="x"§                     | §x§
            §A="x" # why§               | §x§
            §A="x # y"§                 | §x # y§
            §A="a\\"b\\\\c"§            | §a"b\\c§
            §A="C:\\q"§                 | §C:\\q§
            §A='x # y'§                 | §x # y§
            §A='it\\'s \\\\ \\n'§       | §it's \\ \\n§
            §A=''§                      | §§
            §a=x§                       | §x§
            """)
    void value(String line, String value) {
        assertThat(EnvFile.parse(line, Map.of()).values()).isEqualTo(Map.of("A", value));
    }

    @Test
    @DisplayName("CFG-04: double quotes understand \\n, \\r and \\t, and may span lines")
    void doubleQuotes() {
        EnvFile file = EnvFile.parse("A=\"1\\n2\\r3\\t4\"\nB=\"one\ntwo\"\nC=3", Map.of());

        assertThat(file.values()).isEqualTo(Map.of("A", "1\n2\r3\t4", "B", "one\ntwo", "C", "3"));
        assertThat(file.unreadableLines()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            §${EARLIER}§            | §first§
            §${earlier}§            | §first§
            §${OUTSIDE}§            | §process§
            §${NOWHERE}§            | §§
            §${NOWHERE:-else}§      | §else§
            §${EMPTY:-else}§        | §else§
            §${EARLIER:-else}§      | §first§
            §"<${EARLIER}>"§        | §<first>§
            §'${EARLIER}'§          | §${EARLIER}§
            §a${EARLIER}b${OUTSIDE}c§ | §afirstbprocessc§
            §${EARLIER§             | §${EARLIER§
            §$EARLIER§              | §$EARLIER§
            """)
    @DisplayName("CFG-04: ${NAME} means an earlier line, else the process environment, else nothing")
    void expansion(String text, String value) {
        EnvFile file = EnvFile.parse(
                "EARLIER=first\nEMPTY=\nA=" + text, Map.of("OUTSIDE", "process", "EARLIER", "environment"));

        assertThat(file.values()).containsEntry("A", value);
    }

    @Test
    @DisplayName("CFG-04: what a variable stands for is not expanded again")
    void noSecondExpansion() {
        EnvFile file = EnvFile.parse("A='${B}'\nC=${A}", Map.of("B", "no"));

        assertThat(file.values()).containsEntry("C", "${B}");
    }

    @Test
    @DisplayName("CFG-04: blank lines, comments, Windows line ends and a byte order mark do no harm")
    void lines() {
        EnvFile file = EnvFile.parse("\uFEFFA=1\r\n\r\n# comment\r\n   # another\r\nB=2\r\n", Map.of());

        assertThat(file.values()).isEqualTo(Map.of("A", "1", "B", "2"));
        assertThat(file.unreadableLines()).isEmpty();
    }

    @Test
    @DisplayName("CFG-02: of two spellings of one name the last one counts")
    void lastOneWins() {
        assertThat(EnvFile.parse("Name=1\nNAME=2\nname=3", Map.of()).values()).isEqualTo(Map.of("NAME", "3"));
    }

    @Test
    @DisplayName("CFG-04: a name without = counts as unset")
    void nameAlone() {
        EnvFile file = EnvFile.parse("A=1\nB=2\nA\nexport C # why", Map.of());

        assertThat(file.values()).isEqualTo(Map.of("B", "2"));
        assertThat(file.unreadableLines()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            §A="x" y§
            §A="never closed§
            §A='never closed§
            §=x§
            §A B=x§
            §"A"=x§
            §A=not UTF-8: \uFFFD§
            §\uFFFD\uFFFDA\000=\0001\000§
            §A=x\000§
            """)
    @DisplayName("CFG-04: a line that cannot be read is reported by number and costs itself alone")
    void unreadable(String line) {
        EnvFile file = EnvFile.parse("FIRST=1\n" + line + "\nLAST=3", Map.of());

        assertThat(file.unreadableLines()).extracting(EnvFile.Line::number).isEqualTo(List.of(2));
        assertThat(file.values()).isEqualTo(Map.of("FIRST", "1", "LAST", "3"));
    }

    @Test
    @DisplayName("CFG-04: line numbers stay right after a value of several lines")
    void lineNumbers() {
        EnvFile file = EnvFile.parse("A=\"1\n2\n3\"\n=bad\nB=\"x\" y", Map.of());

        assertThat(file.unreadableLines()).extracting(EnvFile.Line::number).isEqualTo(List.of(4, 5));
    }
}
