package comet.app.settings.envfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one {@code .env} text from start to end (CFG-04). A line that makes no sense costs itself alone: reading goes
 * on with the line after it.
 */
final class EnvFileParser {
    private static final String EXPORT = "export";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{((?:(?!:-)[^}])*)(?::-([^}]*))?}");
    /** Stands for bytes that were not UTF-8. */
    private static final char UNDECODABLE = '\uFFFD';

    private final String text;
    private final Map<String, String> environment;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<EnvFile.Line> unreadable = new ArrayList<>();
    private int position;
    private int line = 1;

    EnvFileParser(String text, Map<String, String> environment) {
        this.text = withoutByteOrderMark(text).replace("\r\n", "\n").replace('\r', '\n');
        this.environment = environment;
    }

    EnvFile parse() {
        while (position < text.length()) {
            int start = position;
            int startLine = line;
            if (!readLine()) {
                position = endOfLine(start);
                unreadable.add(new EnvFile.Line(startLine, text.substring(start, position)));
                line = startLine;
            }
            // Both ways end at a line feed or at the end of the text.
            position++;
            line++;
        }
        return new EnvFile(values, unreadable);
    }

    /** Reads one definition, which may span lines; false if it makes no sense. */
    private boolean readLine() {
        skipBlanks();
        if (atEnd() || current() == '#') {
            position = endOfLine(position);
            return true;
        }
        skipExport();
        String name = readName();
        skipBlanks();
        if (name.isEmpty() || !isText(name)) {
            return false;
        }
        if (atEnd() || current() == '#') {
            // A name alone: as if it had not been set (CFG-04).
            values.remove(name);
            position = endOfLine(position);
            return true;
        }
        if (current() != '=') {
            return false;
        }
        position++;
        return readValue(name);
    }

    private boolean readValue(String name) {
        int afterEquals = position;
        skipBlanks();
        if (!atEnd() && (current() == '"' || current() == '\'')) {
            return readQuoted(name, current());
        }
        int end = endOfLine(position);
        String value = withoutComment(text.substring(afterEquals, end)).strip();
        position = end;
        return define(name, expand(value));
    }

    private boolean readQuoted(String name, char quote) {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != quote) {
            appendCharacter(value, quote);
        }
        if (position >= text.length()) {
            return false;
        }
        position++;
        skipBlanks();
        if (!atEnd() && current() != '#') {
            return false;
        }
        position = endOfLine(position);
        return define(name, quote == '"' ? expand(value.toString()) : value.toString());
    }

    private void appendCharacter(StringBuilder value, char quote) {
        char c = text.charAt(position);
        char escaped = c == '\\' && position + 1 < text.length() ? unescaped(text.charAt(position + 1), quote) : 0;
        if (escaped != 0) {
            value.append(escaped);
            position += 2;
        } else {
            value.append(c);
            line += c == '\n' ? 1 : 0;
            position++;
        }
    }

    /** What a backslash and {@code next} stand for between these quotes; 0 if for themselves. */
    private static char unescaped(char next, char quote) {
        if (next == '\\' || next == quote) {
            return next;
        }
        if (quote == '\'') {
            return 0;
        }
        return switch (next) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> 0;
        };
    }

    private boolean define(String name, String value) {
        if (!isText(value)) {
            return false;
        }
        // Removed first, so that the order of the map is that of the lines that count.
        values.remove(name);
        values.put(name, value);
        return true;
    }

    /** Replaces every {@code ${NAME}} and {@code ${NAME:-fallback}}; what it stands for is not expanded again. */
    private String expand(String value) {
        return VARIABLE.matcher(value).replaceAll(variable -> Matcher.quoteReplacement(meaning(variable)));
    }

    /** What an earlier line says, else the environment; an empty value counts as none for the fallback. */
    private String meaning(MatchResult variable) {
        String name = variable.group(1).toUpperCase(Locale.ROOT);
        String value = values.getOrDefault(name, environment.getOrDefault(name, ""));
        return value.isEmpty() && variable.group(2) != null ? variable.group(2) : value;
    }

    /** What another encoding than UTF-8 leaves is none: UTF-16, for one, has a zero byte beside every letter. */
    private static boolean isText(String text) {
        return text.indexOf(UNDECODABLE) < 0 && text.indexOf('\0') < 0;
    }

    private String readName() {
        int start = position;
        while (!atEnd() && isNameCharacter(current())) {
            position++;
        }
        return text.substring(start, position).toUpperCase(Locale.ROOT);
    }

    private void skipExport() {
        int end = position + EXPORT.length();
        if (text.startsWith(EXPORT, position) && end < text.length() && isBlank(text.charAt(end))) {
            position = end;
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (!atEnd() && isBlank(current())) {
            position++;
        }
    }

    /** Whether the line ends here. */
    private boolean atEnd() {
        return position >= text.length() || text.charAt(position) == '\n';
    }

    private char current() {
        return text.charAt(position);
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** An unquoted value ends at the first hash that follows a blank. */
    private static String withoutComment(String value) {
        for (int hash = value.indexOf('#'); hash >= 0; hash = value.indexOf('#', hash + 1)) {
            if (hash > 0 && isBlank(value.charAt(hash - 1))) {
                return value.substring(0, hash);
            }
        }
        return value;
    }

    private static boolean isNameCharacter(char c) {
        return c != '=' && c != '#' && c != '"' && c != '\'' && !isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == '\u000B';
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
