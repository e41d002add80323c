package comet.app.logging;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Writes an entry as one line of text (LOG-02) or one JSON object (LOG-05). Thread-safe. */
final class LogLine extends Formatter {

    /** A longer message is cut (LOG-23). */
    private static final int MAX_MESSAGE = 8192;

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final boolean json;
    private final LogRedaction redaction;
    private final DateTimeFormatter local;

    LogLine(boolean json, LogRedaction redaction, ZoneId zone) {
        this.json = json;
        this.redaction = redaction;
        this.local =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    @Override
    public String format(LogRecord entry) {
        String message = redaction.apply(cut(formatMessage(entry)));
        String stack = entry.getThrown() == null ? "" : redaction.apply(stackOf(entry.getThrown()));
        return json ? asJson(entry, message, stack) : asText(entry, message, stack);
    }

    private String asText(LogRecord entry, String message, String stack) {
        Severity severity = Severity.of(entry.getLevel());
        Category category = Category.of(LogSelection.name(entry));
        // An ordinary entry carries the word of its subject; one that matters carries its severity.
        boolean matters = severity.compareTo(Severity.WARNING) >= 0 || severity.compareTo(Severity.DEBUG) <= 0;
        String icon = matters ? severity.icon() : category.icon();
        String word = matters ? severity.name() : category.name();
        String line = local.format(entry.getInstant()) + " | " + icon + " " + word + " | " + source(entry) + " - "
                + message.replace('\n', ' ').replace('\r', ' ') + "\n";
        return stack.isEmpty() ? line : line + stack;
    }

    private String asJson(LogRecord entry, String message, String stack) {
        Severity severity = Severity.of(entry.getLevel());
        StringBuilder line = new StringBuilder(256);
        line.append("{\"ts\":\"").append(UTC.format(entry.getInstant())).append('"');
        member(
                line,
                "level",
                severity == Severity.WARNING ? "warn" : severity.name().toLowerCase(Locale.ROOT));
        member(line, "category", Category.of(LogSelection.name(entry)).name());
        member(line, "logger", LogSelection.name(entry));
        member(line, "message", message);
        if (!stack.isEmpty()) {
            member(line, "exception", stack);
        }
        return line.append("}\n").toString();
    }

    private static void member(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":\"");
        JsonStringEncoder.getInstance().quoteAsString(value, line);
        line.append('"');
    }

    private static String source(LogRecord entry) {
        String name = LogSelection.name(entry);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String cut(String message) {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…";
    }

    private static String stackOf(Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        return cut(stack.toString());
    }
}
