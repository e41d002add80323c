package comet.core.matching;

import java.util.ArrayList;
import java.util.List;

/** The titles of a name that gives several, with slashes between them (SRCH-53). */
final class TitleSegments {

    /** Names with more alternatives than this are no names. */
    private static final int MAX_SEGMENTS = 16;

    /** What comes later in a name is not read. */
    private static final int MAX_NAME = 1024;

    private static final String OPENING = "[({";
    private static final String CLOSING = "])}";

    private TitleSegments() {}

    static boolean hasSeveral(String name) {
        return name.indexOf('/') >= 0;
    }

    /** The parts between slashes, without what is in brackets, without blank ones. */
    static List<String> of(String name) {
        String read = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        List<String> segments = new ArrayList<>();
        int start = 0;
        while (start <= read.length() && segments.size() < MAX_SEGMENTS) {
            int slash = read.indexOf('/', start);
            int end = slash < 0 ? read.length() : slash;
            String segment = withoutBrackets(read.substring(start, end)).strip();
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
            start = end + 1;
        }
        return segments;
    }

    /** A bracket that is not closed stays. */
    private static String withoutBrackets(String segment) {
        StringBuilder text = new StringBuilder(segment.length());
        int next = 0;
        while (next < segment.length()) {
            char c = segment.charAt(next);
            int bracket = OPENING.indexOf(c);
            int closing = bracket < 0 ? -1 : segment.indexOf(CLOSING.charAt(bracket), next);
            text.append(closing < 0 ? c : ' ');
            next = Math.max(next, closing) + 1;
        }
        return text.toString();
    }
}
