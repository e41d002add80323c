package comet.http.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the path of a declaration as the route table writes it: {@code /stream/{media_type}/{media_id}.json}, with
 * brackets around a last segment that may be missing.
 */
final class PathTemplate {

    private static final Pattern TAIL = Pattern.compile("(.*)\\[(/[^\\[\\]/]+)\\]");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)\\}([^{}]*)");
    private static final Pattern WORD = Pattern.compile("[^{}\\[\\]/]+");

    private final String text;
    private final Map<String, PathVariable> variables = new HashMap<>();

    private PathTemplate(String text, PathVariable... variables) {
        this.text = text;
        for (PathVariable variable : variables) {
            if (this.variables.put(variable.name(), variable) != null) {
                throw wrong("has two variables of the same name");
            }
        }
    }

    /** The form under the prefix and without a configuration. */
    static PathForm read(String text, PathVariable... variables) {
        return new PathTemplate(text, variables).form();
    }

    private PathForm form() {
        if (text.equals("/")) {
            return new PathForm(List.of(), 0, Reach.ROOT, ConfigurationUse.NONE);
        }
        Matcher tail = TAIL.matcher(text);
        boolean hasTail = tail.matches();
        String whole = hasTail ? tail.group(1) + tail.group(2) : text;
        if (!whole.startsWith("/")) {
            throw wrong("does not begin with a slash");
        }
        List<PathPart> parts = new ArrayList<>();
        for (String segment : whole.substring(1).split("/", -1)) {
            parts.add(part(segment));
        }
        if (!(parts.get(0) instanceof PathPart.Word)) {
            throw wrong("does not begin with a word");
        }
        if (!variables.isEmpty()) {
            throw wrong("has no place for " + variables.values());
        }
        return new PathForm(parts, hasTail ? parts.size() - 1 : parts.size(), Reach.PREFIX, ConfigurationUse.NONE);
    }

    private PathPart part(String segment) {
        Matcher slot = SLOT.matcher(segment);
        if (slot.matches()) {
            PathVariable variable = variables.remove(slot.group(1));
            if (variable == null) {
                throw wrong("lacks the variable {" + slot.group(1) + "}, or has it twice");
            }
            return new PathPart.Slot(variable, slot.group(2));
        }
        if (!WORD.matcher(segment).matches()) {
            throw wrong("has a segment that is neither a word nor a variable");
        }
        return new PathPart.Word(segment);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("the path " + text + " " + what);
    }
}
