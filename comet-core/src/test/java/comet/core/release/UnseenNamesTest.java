package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of kinds that used to be read wrong, K01 to K33, with what is to be read in them. */
class UnseenNamesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ReleaseParser PARSER = new ReleaseNameParser();

    static Stream<String> names() throws IOException {
        return lines("unseen-names.jsonl");
    }

    /** More names of the same kinds, in other titles, languages, orders and separators. */
    static Stream<String> namesByKind() throws IOException {
        return lines("names-by-kind.jsonl");
    }

    private static Stream<String> lines(String file) throws IOException {
        return ParserCorpus.text(file).lines().filter(line -> !line.isBlank());
    }

    @DisplayName("K01 to K33: every value that is asserted")
    @ParameterizedTest
    @MethodSource({"names", "namesByKind"})
    void isReadRight(String line) throws IOException {
        JsonNode row = JSON.readTree(line);
        Map<String, String> wanted = new TreeMap<>();
        row.get("expect")
                .properties()
                .forEach(field -> wanted.put(field.getKey(), ParserCorpus.value(field.getKey(), field.getValue())));

        Map<String, String> read =
                new TreeMap<>(ReleaseFields.of(PARSER.parse(row.get("name").textValue())));
        wanted.keySet().forEach(field -> read.putIfAbsent(field, ""));
        read.keySet().retainAll(wanted.keySet());

        assertThat(read).as(row.get("name").textValue()).isEqualTo(wanted);
    }
}
