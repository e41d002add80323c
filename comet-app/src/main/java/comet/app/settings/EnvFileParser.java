package comet.app.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one {@code .env} text from start to end (CFG-04). A line that makes no sense costs itself alone. */
final class EnvFileParser {
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\f\\x0B]*+");
    private static final Pattern EXPORT = Pattern.compile("(?:export[ \\t\\f\\x0B]++)?+");
    private static final Pattern NAME = Pattern.compile("[^ \\t\\f\\x0B\\n=#\"']*+");
    /** An unquoted value ends at the first hash that follows a blank. */
    private static final Pattern COMMENT = Pattern.compile("(?<=[ \\t\\f\\x0B])#.*", Pattern.DOTALL);

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{((?:(?!:-)[^}])*)(?::-([^}]*))?}");

    private final String text;
    private final Map<String, String> environment;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<EnvFile.Line> unreadable = new ArrayList<>();
    private int position;

    EnvFileParser(String text, Map<String, String> environment) {
        String withoutByteOrderMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.text = withoutByteOrderMark.replace("\r\n", "\n").replace('\r', '\n');
        this.environment = environment;
    }

    EnvFile parse() {
        int line = 1;
        for (int start = 0; start < text.length(); start = position + 1) {
            position = start;
            if (!readLine()) {
                position = endOfLine(start);
                unreadable.add(new EnvFile.Line(line, text.substring(start, position)));
            }
            // Both ways end at a line feed or at the end of the text.
            line += 1
                    + (int) text.substring(start, position)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
        return new EnvFile(values, unreadable);
    }

    /** Reads one definition, which may span lines; false if it makes no sense. */
    private boolean readLine() {
        if (ends()) {
            return true;
        }
        skip(EXPORT);
        String name = skip(NAME).toUpperCase(Locale.ROOT);
        if (name.isEmpty() || !isText(name)) {
            return false;
        }
        if (ends()) {
            // A name alone: as if it had not been set (CFG-04).
            values.remove(name);
            return true;
        }
        return text.charAt(position++) == '=' && readValue(name);
    }

    private boolean readValue(String name) {
        int end = endOfLine(position);
        String value = text.substring(position, end);
        skip(BLANKS);
        if (text.startsWith("\"", position) || text.startsWith("'", position)) {
            return readQuoted(name, text.charAt(position++));
        }
        position = end;
        return define(name, expand(COMMENT.matcher(value).replaceFirst("").strip()));
    }

    private boolean readQuoted(String name, char quote) {
        StringBuilder value = new StringBuilder();
        while (position < text.length() && text.charAt(position) != quote) {
            char c = text.charAt(position++);
            char escaped = c == '\\' && position < text.length() ? unescaped(text.charAt(position), quote) : 0;
            value.append(escaped == 0 ? c : escaped);
            position += escaped == 0 ? 0 : 1;
        }
        boolean closed = position++ < text.length();
        return closed && ends() && define(name, quote == '"' ? expand(value.toString()) : value.toString());
    }

    /** What a backslash and {@code next} stand for between these quotes; 0 if for themselves. */
    private static char unescaped(char next, char quote) {
        if (next == '\\' || next == quote) {
            return next;
        }
        int escape = quote == '"' ? "nrt".indexOf(next) : -1;
        return escape < 0 ? 0 : "\n\r\t".charAt(escape);
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
        return text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0;
    }

    /** Goes on after what matches here, be it nothing. */
    private String skip(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        String skipped = matcher.lookingAt() ? matcher.group() : "";
        position += skipped.length();
        return skipped;
    }

    /** Whether nothing but blanks and a comment is left of the line; goes to its end then. */
    private boolean ends() {
        skip(BLANKS);
        int end = endOfLine(position);
        boolean ends = position == end || text.charAt(position) == '#';
        position = ends ? end : position;
        return ends;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
