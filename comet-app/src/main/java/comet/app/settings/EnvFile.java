package comet.app.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code .env} file says: values by name in upper case, in the order of the file (of several lines with one name
 * the last counts), and the lines that could not be read.
 */
record EnvFile(Map<String, String> values, List<Line> unreadableLines) {
    EnvFile {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unreadableLines = List.copyOf(unreadableLines);
    }

    /** One line of the file, counted from 1; its text may hold a part of a secret. */
    record Line(int number, String text) {}

    /** Reads the text of a file. The environment (names in upper case) knows what no earlier line defines. */
    static EnvFile parse(String text, Map<String, String> environment) {
        return new EnvFileParser(text, environment).parse();
    }
}
