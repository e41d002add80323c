package comet.app.settings.syntax;

import comet.app.settings.value.Secret;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be shown of a text that an operator wrote (CFG-24, CFG-36). */
public final class Redaction {
    /** The longest part of a received text that an error line repeats, in characters. */
    private static final int LONGEST_QUOTE = 60;

    /** Something of the form {@code ://user:pass@}; errs on the side of hiding. */
    private static final Pattern USER_INFO = Pattern.compile("://.*@", Pattern.DOTALL);

    /** An address, alone or in a list: scheme and host in the group, then a path that is more than a slash. */
    private static final Pattern PATH = Pattern.compile(
            "(?<![^,\"\\[\\]\\s])((?>[^,\"\\[\\]\\s/?#]*://|)" + "[^,\"\\[\\]\\s/?#]*+)[/?#][^,\"\\[\\]\\s]+");

    private Redaction() {}

    /** The received text as an error line repeats it: in quotes, cut, on one line; {@code ***} if it is secret. */
    public static String quoted(String text, Exposure exposure) {
        String shown = shown(text, exposure);
        return shown.equals(Secret.MASK) ? shown : '"' + shorten(shown) + '"';
    }

    /** A part of a text on one line, cut; {@code ***} if it holds a user and a password. */
    public static String cut(String text) {
        return shorten(shown(text, Exposure.OPEN));
    }

    /** The whole text on one line, without what {@code exposure} forbids. */
    public static String shown(String text, Exposure exposure) {
        if (exposure == Exposure.SECRET || USER_INFO.matcher(text).find()) {
            return Secret.MASK;
        }
        String open = exposure == Exposure.HOST_ONLY ? PATH.matcher(text).replaceAll("$1/" + Secret.MASK) : text;
        return open.chars().mapToObj(c -> printable((char) c)).collect(Collectors.joining());
    }

    /** A control character could make a terminal lie about what it shows. */
    private static String printable(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }

    /** At most 60 characters; a character of two parts is kept or dropped as a whole. */
    private static String shorten(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return text.substring(0, end);
    }
}
