package comet.titles.kit;

import comet.core.media.Aliases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sorts titles into the groups of the specification (section 8.1), in the order in which they come. What is no text is
 * passed over. Used by one thread.
 */
public final class AliasGroups {

    private static final Pattern CODE = Pattern.compile("[a-z]{2}");
    private static final String UNPLACED = "ez";
    private static final String ORIGINAL = "original";

    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    /** A code of two ASCII letters, in lower case (ALI-01). */
    public static Optional<String> code(@Nullable String written) {
        return Written.text(written)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> CODE.matcher(text).matches());
    }

    /** The title the work was made with; its language may be unknown. */
    public AliasGroups original(@Nullable String language, @Nullable String title) {
        return put(code(language).map(code -> ORIGINAL + ":" + code).orElse(ORIGINAL), title);
    }

    /** A title in a language; dropped when the language is no code of two letters. */
    public AliasGroups language(@Nullable String language, @Nullable String title) {
        code(language).ifPresent(code -> put("lang:" + code, title));
        return this;
    }

    /** A title used in a country; without a usable country one that belongs nowhere. */
    public AliasGroups country(@Nullable String country, @Nullable String title) {
        return put(code(country).orElse(UNPLACED), title);
    }

    /** A title that belongs to no country and no language. */
    public AliasGroups unplaced(@Nullable String title) {
        return put(UNPLACED, title);
    }

    private AliasGroups put(String group, @Nullable String title) {
        Written.text(title)
                .ifPresent(text ->
                        groups.computeIfAbsent(group, none -> new ArrayList<>()).add(text));
        return this;
    }

    /** All of them, each once in its group (ALI-02). */
    public Aliases aliases() {
        return new Aliases(groups);
    }
}
