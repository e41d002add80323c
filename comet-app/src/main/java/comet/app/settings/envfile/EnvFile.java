package comet.app.settings.envfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code .env} file says.
 *
 * @param values by name in upper case, in the order of the file; of several lines with one name the last counts
 * @param unreadableLines numbers, from 1, of the lines that could not be read and were skipped
 */
public record EnvFile(Map<String, String> values, List<Integer> unreadableLines) {

    public EnvFile {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unreadableLines = List.copyOf(unreadableLines);
    }

    /** A file that is not there. */
    public static EnvFile empty() {
        return new EnvFile(Map.of(), List.of());
    }

    /**
     * Reads the text of a file.
     *
     * @param environment what {@code ${NAME}} means when no earlier line defines it; names in upper case
     */
    public static EnvFile parse(String text, Map<String, String> environment) {
        return new EnvFileParser(text, environment).parse();
    }
}
