package comet.app.settings.envfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code .env} file says.
 *
 * @param values by name in upper case, in the order of the file; of several lines with one name the last counts
 * @param unreadableLines those that could not be read and say nothing
 */
public record EnvFile(Map<String, String> values, List<Line> unreadableLines) {

    public EnvFile {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unreadableLines = List.copyOf(unreadableLines);
    }

    /**
     * One line of the file.
     *
     * @param number from 1
     * @param text may hold a part of a secret
     */
    public record Line(int number, String text) {}

    /**
     * Reads the text of a file.
     *
     * @param environment what {@code ${NAME}} means when no earlier line defines it; names in upper case
     */
    public static EnvFile parse(String text, Map<String, String> environment) {
        return new EnvFileParser(text, environment).parse();
    }
}
